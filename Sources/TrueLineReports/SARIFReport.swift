import TrueLineModel

extension ReportFormat {
  /// SARIF 2.1.0 as code scanning reads it, with columns in code points.
  ///
  /// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
  public static let sarif = ReportFormat(
    id: "sarif", title: "SARIF 2.1.0, for code scanning", endings: ["sarif", "sarif.json"],
    pointsIntoFiles: true
  ) { report, _ in
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", SARIF.schema)
      json.field("version", "2.1.0")
      json.field("runs") { json in
        json.array([SARIF(report)]) { json, run in json.object { $0.fields(of: run) } }
      }
    }
    json.newLine()
    return json.bytes
  }
}

/// What SARIF calls a run.
struct SARIF {
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// Results that code scanning takes of a run; the worst are kept.
  static let resultLimit = 25_000
  /// Characters that it takes of a rule's descriptions.
  static let descriptionLimit = 1_024

  let results: [ReportedFinding]
  let rules: [RuleDescription]
  let indexes: [RuleID: Int]
  let problems: [Problem]
  /// Results beyond the limit.
  let left: Int
  let isWhole: Bool

  init(_ report: Report) {
    let all = report.worstFirst
    results = Array(all.prefix(Self.resultLimit))
    left = all.count - results.count
    problems = report.problems
    isWhole = report.count(.failed) == 0
    var rules = report.rules
    var indexes: [RuleID: Int] = [:]
    for rule in rules { indexes[rule.id] = indexes.count }
    // A report that was put together by hand may not say which rules there are.
    for finding in results.map(\.finding) where indexes[finding.rule] == nil {
      indexes[finding.rule] = rules.count
      rules.append(
        RuleDescription(
          id: finding.rule, title: Phrase(text: finding.rule.rawValue), level: finding.level,
          confidence: finding.confidence, judgesChannels: true,
          rationale: finding.rule.rawValue, remedy: ""))
    }
    self.rules = rules
    self.indexes = indexes
  }

  /// A message without what SARIF would act on: embedded links and places for arguments
  /// (§3.11.5, §3.11.6).
  static func text(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    for character in text.plain {
      if last == "]" && character == "(" || last == "{" && character.isNumber { result += " " }
      result.append(character)
      last = character
    }
    return result
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of run: SARIF) {
    field("tool") { json in
      json.object { json in
        json.field("driver") { json in
          json.object { json in
            json.field("name", Tool.name)
            json.field("semanticVersion", Tool.version)
            json.field("rules") { json in
              json.array(run.rules, onLines: true) { json, rule in
                json.object { $0.fields(of: rule) }
              }
            }
          }
        }
      }
    }
    field("invocations") { json in
      json.array([run]) { json, run in
        json.object { json in
          json.field("executionSuccessful", run.isWhole)
          json.notifications(of: run)
        }
      }
    }
    field("columnKind", "unicodeCodePoints")
    field("newlineSequences", ["\r\n", "\n", "\r"])
    field("results") { json in
      json.array(run.results, onLines: true) { json, result in
        json.object { $0.fields(of: result, rule: run.indexes[result.finding.rule]) }
      }
    }
  }

  private mutating func notifications(of run: SARIF) {
    guard run.left > 0 || !run.problems.isEmpty else { return }
    field("toolExecutionNotifications") { json in
      let cut = run.left == 0 ? [] : [SARIF.cut(run.left)]
      json.array(cut + run.problems, onLines: true) { json, problem in
        json.object { json in
          json.field("level", "warning")
          json.field("descriptor") { json in json.object { $0.field("id", problem.code) } }
          json.message(problem.sentence.english.plain)
          guard !problem.source.isEmpty, problem.source != "-" else { return }
          json.field("locations") { json in
            json.array([problem.source]) { json, source in
              json.object { json in
                json.field("physicalLocation") { json in json.object { $0.artifact(source) } }
              }
            }
          }
        }
      }
    }
  }

  private mutating func fields(of rule: RuleDescription) {
    field("id", rule.id.rawValue)
    field("name", rule.camelName)
    field("shortDescription") { $0.text(rule.title.english, limit: SARIF.descriptionLimit) }
    field("fullDescription") { $0.text(rule.rationale, limit: SARIF.descriptionLimit) }
    field("help") { json in
      json.object { json in
        json.field("text", rule.help)
        json.field("markdown", rule.markdownHelp)
      }
    }
    field("defaultConfiguration") { json in json.object { $0.field("level", rule.level.rawValue) } }
    field("properties") { json in
      json.object { json in
        json.field("tags", [rule.judgesChannels ? "scam-channel" : "false-facts"])
        json.field("precision", rule.confidence.rawValue)
        if rule.judgesChannels {
          json.field("security-severity", rule.level.securitySeverity)
        } else {
          json.field("problem.severity", rule.level.problemSeverity)
        }
      }
    }
  }

  private mutating func fields(of result: ReportedFinding, rule: Int?) {
    let finding = result.finding
    field("ruleId", finding.rule.rawValue)
    if let rule { field("ruleIndex", rule) }
    field("level", finding.level.rawValue)
    message(result.sentence)
    field("locations") { json in
      json.array(result.spot.map { [$0] } ?? []) { json, spot in
        json.object { $0.fields(of: spot) }
      }
    }
    if !result.related.isEmpty {
      field("relatedLocations") { json in
        json.array(Array(result.related.enumerated())) { json, related in
          json.object { json in
            json.field("id", related.offset)
            json.message(related.element.role.rawValue)
            json.fields(of: related.element.spot)
          }
        }
      }
    }
    field("partialFingerprints") { json in
      json.object { $0.field("trueline/v1", finding.fingerprint) }
    }
    if let suppression = finding.suppression {
      field("suppressions") { json in
        json.array([suppression]) { json, suppression in
          json.object { json in
            json.field("kind", suppression.kind == .external ? "external" : "inSource")
            // Shown all the same, for an audit: it has no effect (§3.35.3).
            json.field("status", "underReview")
            json.field("justification", suppression.reason)
          }
        }
      }
    }
    field("properties") { json in
      json.object { json in
        json.field("confidence", finding.confidence.rawValue)
        json.field("subject", finding.subject.words)
      }
    }
  }

  private mutating func fields(of spot: FileSpot) {
    field("physicalLocation") { json in
      json.object { json in
        json.artifact(spot.path)
        json.field("region") { json in
          json.object { json in
            json.field("startLine", spot.line)
            json.field("startColumn", spot.column)
            json.field("endLine", spot.endLine)
            json.field("endColumn", spot.endColumn)
            if spot.inside == nil {
              json.field("snippet") { json in json.object { $0.field("text", spot.place.excerpt) } }
            }
          }
        }
      }
    }
    guard let inside = spot.inside else { return }
    field("logicalLocations") { json in
      json.array([inside]) { json, inside in
        json.object { json in
          let place = spot.place
          json.field(
            "fullyQualifiedName", "\(inside.plain), line \(place.line), column \(place.column)")
        }
      }
    }
  }

  private mutating func artifact(_ path: String) {
    field("artifactLocation") { json in json.object { $0.field("uri", RelativeURI.of(path)) } }
  }

  private mutating func message(_ text: String) {
    field("message") { json in json.object { $0.field("text", SARIF.text(text)) } }
  }

  private mutating func text(_ text: String, limit: Int) {
    object { $0.field("text", String(text.plain.prefix(limit))) }
  }
}

extension SARIF {
  fileprivate static func cut(_ left: Int) -> Problem {
    Problem(
      code: "too-many-results", source: "",
      what: """
        \(count(left, "more finding")) \(left == 1 ? "is" : "are") left out: of a run \
        \(resultLimit) are taken
        """,
      cure: "The worst come first; the JSON report has all.")
  }
}

extension Severity {
  /// The scale of code scanning: over 7 high, over 4 medium.
  fileprivate var securitySeverity: String {
    switch self {
    case .error: "8.0"
    case .warning: "5.0"
    case .note: "2.0"
    }
  }

  fileprivate var problemSeverity: String { self == .note ? "recommendation" : rawValue }
}

extension RuleDescription {
  /// `WrongHotline`.
  fileprivate var camelName: String {
    id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  fileprivate var help: String {
    var text = rationale
    if !remedy.isEmpty { text += "\n\nWhat to do: \(remedy)" }
    for (head, examples) in [("Flags", flags), ("Leaves alone", passes)] where !examples.isEmpty {
      text += "\n\n\(head):" + examples.map { "\n- \($0.plain)" }.joined()
    }
    return text
  }

  fileprivate var markdownHelp: String {
    var text = Markdown.prose(rationale)
    if !remedy.isEmpty { text += "\n\n**What to do:** \(Markdown.prose(remedy))" }
    for (head, examples) in [("Flags", flags), ("Leaves alone", passes)] where !examples.isEmpty {
      text += "\n\n**\(head)**\n" + examples.map { "\n- \(Markdown.code($0))" }.joined()
    }
    return text
  }
}
