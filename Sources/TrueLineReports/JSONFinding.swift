import TrueLineModel

extension JSONWriter {
  mutating func finding(_ finding: Finding) {
    object { json in
      json.field("rule", finding.rule.rawValue)
      json.field("level", finding.level.rawValue)
      json.field("confidence", finding.confidence.rawValue)
      json.field("message", finding.message.english)
      json.field("subject") { json in json.object { $0.fields(of: finding.subject) } }
      json.field("evidence") { json in
        guard let evidence = finding.evidence else { return json.value(nil as String?) }
        json.object { json in
          // Only findings of a run name their source here: others stand inside it.
          if let source = evidence.source { json.field("source", source) }
          json.fields(of: evidence)
        }
      }
      json.field("related") { json in
        json.array(finding.related) { json, related in
          json.object { json in
            json.field("role", related.role.rawValue)
            json.field("source", related.place.source)
            json.fields(of: related.place)
          }
        }
      }
      json.field("grounds") { json in
        json.array(finding.grounds) { json, ground in json.object { $0.fields(of: ground) } }
      }
      json.field("fingerprint", finding.fingerprint)
      json.field("suppression") { json in
        guard let suppression = finding.suppression else { return json.value(nil as String?) }
        json.object { json in
          json.field("kind", suppression.kind.rawValue)
          json.field("reason", suppression.reason)
          json.field("until", suppression.until)
          json.field("file", suppression.file)
          json.field("line", suppression.line)
        }
      }
      json.field("remedy", finding.remedy?.english)
    }
  }

  mutating func fields(of channel: Channel) {
    field("kind", channel.kind.id)
    field("value", channel.value)
  }

  private mutating func fields(of subject: Subject) {
    switch subject {
    case .channel(let channel):
      fields(of: channel)
    case .fact(let kind, let carrier, let value):
      field("kind", kind)
      field("carrier", carrier)
      field("value", value)
    case .contradiction(let kind, let carrier, let values):
      field("kind", kind)
      field("carrier", carrier)
      field("value", values)
    }
  }

  mutating func fields(of place: Place) {
    // Only mails have parts.
    if let part = place.part { field("part", part) }
    field("excerpt", place.excerpt)
    field("offset", place.offset)
    field("length", place.length)
    field("line", place.line)
    field("column", place.column)
    field("endLine", place.endLine)
    field("endColumn", place.endColumn)
  }

  private mutating func fields(of ground: Ground) {
    switch ground {
    case .fact(let fact):
      field("kind", "fact")
      field("id", fact.id)
      field("values", fact.values)
      field("status", fact.status.rawValue)
      field("asOf", fact.asOf)
      field("checked", fact.checked)
      field("sources") { json in
        json.array(fact.sources) { json, source in
          json.object { json in
            json.field("url", source.url)
            json.field("publisher", source.publisher)
          }
        }
      }
    case .indicator(let indicator):
      field("kind", "indicator")
      field("id", indicator.id)
      field("reason", indicator.reason)
      // Lists of users need not say either.
      field("origin", indicator.origin.isEmpty ? nil : indicator.origin)
      field("date", indicator.date.isEmpty ? nil : indicator.date)
      field("list", indicator.list)
    case .reason(let text):
      field("kind", "reason")
      field("text", text.english)
    case .score(let score):
      field("kind", "scorecard")
      field("version", score.version)
      field("total", score.total)
      field("bar", score.bar)
      field("signs") { json in
        json.array(score.parts) { json, part in
          json.object { json in
            json.field("id", part.id)
            json.field("points", part.points)
            json.field("what", part.what.english)
          }
        }
      }
    }
  }
}
