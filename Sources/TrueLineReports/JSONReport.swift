import TrueLineModel

extension ReportFormat {
  /// The report as one JSON document, as `Schema/report-1.schema.json` says.
  public static let json = ReportFormat(
    id: "json", title: "one JSON document", endings: ["json"], showsSightings: true,
    lines: Lines(
      begin: { stamp in
        var json = JSONWriter()
        json.openObject()
        json.head(of: stamp, onLines: true)
        json.openField("sources")
        return json.bytes
      },
      source: { source, isFirst in
        var json = JSONWriter()
        json.separateLine(isFirst: isFirst)
        json.object { $0.fields(of: source) }
        return json.bytes
      },
      end: { report in
        var json = JSONWriter()
        json.closeField()
        json.tail(of: report, onLines: true)
        json.closeObject()
        json.newLine()
        return json.bytes
      }))
}

extension JSONWriter {
  /// What comes before the sources.
  mutating func head(of reference: ReferenceStamp, onLines: Bool = false) {
    field("version", Report.version)
    field("tool", onNewLine: onLines) { json in
      json.object {
        $0.field("name", Tool.name)
        $0.field("version", Tool.version)
      }
    }
    field("reference", onNewLine: onLines) { json in
      json.object {
        $0.field("asOf", reference.asOf)
        $0.field("facts", reference.facts)
      }
    }
  }

  /// What comes after the sources.
  mutating func tail(of report: Report, onLines: Bool = false) {
    field("findings", onNewLine: onLines) { json in
      json.array(report.findings, onLines: onLines) { $0.finding($1) }
    }
    field("campaigns", onNewLine: onLines) { json in
      json.array(report.campaigns, onLines: onLines) { $0.campaign($1) }
    }
    if !report.containers.isEmpty {
      field("containers", onNewLine: onLines) { json in
        json.array(report.containers, onLines: onLines) { $0.container($1) }
      }
    }
    field("problems", onNewLine: onLines) { json in
      json.array(report.problems, onLines: onLines) { $0.problem($1) }
    }
    field("summary", onNewLine: onLines) { $0.summary(of: report) }
  }

  mutating func fields(of source: SourceReport) {
    field("name", source.name)
    field("container", source.container)
    field("member", source.member)
    field("url", source.url)
    field("format", source.format?.id)
    field("encoding", source.encoding)
    field("bytes", source.bytes)
    field("status", source.status.rawValue)
    field("complete", source.complete)
    field("language", source.language)
    field("risk", source.risk)
    field("verdict", source.reportedVerdict?.rawValue)
    field("findings") { json in
      json.array(source.findings, onLines: false) { $0.finding($1) }
    }
    if let mail = source.mail { field("mail") { $0.fields(of: mail) } }
    if let sightings = source.sightings { fields(of: sightings) }
  }

  private mutating func fields(of mail: MailReport) {
    object { json in
      json.field("from", mail.from)
      json.field("replyTo", mail.replyTo)
      json.field("subject", mail.subject)
      json.field("checks") { json in
        json.array(mail.checks) { json, check in
          json.object { json in
            json.field("method", check.method)
            json.field("result", check.result)
          }
        }
      }
      json.field("parts") { json in
        json.array(mail.parts) { json, part in
          json.object { json in
            json.field("part", part.number)
            json.field("type", part.type)
            json.field("name", part.name)
            json.field("status", part.status.rawValue)
            json.field("why", part.why)
          }
        }
      }
    }
  }

  private mutating func campaign(_ campaign: Campaign) {
    object { json in
      json.field("channels") { json in
        json.array(campaign.channels) { json, channel in json.object { $0.fields(of: channel) } }
      }
      json.field("sources", campaign.sources)
      json.field("similarity") { $0.value(campaign.similarity) }
    }
  }

  private mutating func container(_ container: ContainerReport) {
    object { json in
      json.field("name", container.name)
      json.field("format", container.format.id)
      json.field("scanned", container.scanned)
      json.field("skipped", container.skipped)
      json.field("failed", container.failed)
      json.field("passedOver") { json in
        json.array(container.passedOver.sorted { $0.key < $1.key }) { json, reason in
          json.object { json in
            json.field("why", reason.key)
            json.field("count", reason.value)
          }
        }
      }
      json.field("complete", container.failure == nil)
    }
  }

  private mutating func problem(_ problem: Problem) {
    object { json in
      json.field("code", problem.code)
      json.field("source", problem.source)
      json.field("what", problem.what.english)
      json.field("cure", problem.cure.english)
    }
  }

  private mutating func summary(of report: Report) {
    let tally = report.tally
    object { json in
      json.field("sources", tally.count)
      json.field("scanned", tally.count(.scanned))
      json.field("skipped", tally.count(.skipped))
      json.field("failed", tally.count(.failed))
      json.field("findings") { json in
        json.object { json in
          for level in Severity.allCases.reversed() {
            json.field(level.rawValue, report.count(level, in: tally))
          }
        }
      }
      json.field("hidden") { json in
        json.object { json in
          json.field("suppressed", report.hidden.suppressed)
          json.field("baseline", report.hidden.baseline)
          json.field("allowlisted", report.allowlisted)
          // Only where somebody asked for it.
          if report.hidden.unchanged > 0 { json.field("unchanged", report.hidden.unchanged) }
          if report.hidden.off > 0 { json.field("off", report.hidden.off) }
        }
      }
      if !report.leftOut.isEmpty {
        json.field("ignored") { json in
          json.object { json in
            for reason in LeftOut.Reason.allCases where report.leftOut[reason] > 0 {
              json.field(reason.rawValue, report.leftOut[reason])
            }
          }
        }
      }
      if report.interruptedOf != nil { json.field("complete", false) }
      json.field("verdict", report.verdict(of: tally)?.rawValue)
    }
  }
}

extension SourceReport {
  /// A source that was not scanned has no verdict: nobody looked.
  var reportedVerdict: SourceVerdict? { status == .scanned ? verdict : nil }
}
