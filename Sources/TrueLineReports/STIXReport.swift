import TrueLineModel

extension ReportFormat {
  /// A bundle of STIX 2.1 with an indicator for each contact that was found.
  ///
  /// https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html. Ids follow from the content,
  /// times from the reference: the same report gives the same bundle.
  public static let stix = ReportFormat(
    id: "stix", title: "found contacts as a STIX 2.1 bundle", endings: ["stix", "stix.json"],
    listsContacts: true
  ) { report, _ in
    let indicators = report.indicators
    let day = STIX.day(of: report)
    let content = [day] + indicators.map { "\($0.id) \($0.rules.joined(separator: ","))" }
    var json = JSONWriter()
    json.object { json in
      json.field("type", "bundle")
      json.field("id", "bundle--" + NameBasedUUID.of(content.joined(separator: "\n")))
      json.field("objects", onNewLine: true) { json in
        json.array([nil] + indicators.map(Optional.some), onLines: true) { json, indicator in
          json.object { json in
            guard let indicator else { return json.identity(at: day) }
            json.fields(of: indicator, at: day)
          }
        }
      }
    }
    json.newLine()
    return json.bytes
  }
}

/// How contacts are said in STIX.
enum STIX {
  static let identity = "identity--" + NameBasedUUID.of("identity of \(Tool.name)")

  /// The reference's day; where there is none, the first day that systems know.
  static func day(of report: Report) -> String {
    let day = report.reference.asOf.isEmpty ? "1970-01-01" : report.reference.asOf
    return "\(day)T00:00:00.000Z"
  }

  static func pattern(of indicator: FoundIndicator) -> String {
    if let host = indicator.host { return "[domain-name:value = \(quoted(host))]" }
    let channel = indicator.channel
    let digest = "sha256:"
    if channel.value.hasPrefix(digest) {
      let sum = String(channel.value.dropFirst(digest.count))
      return "[file:hashes.'SHA-256' = \(quoted(sum))]"
    }
    switch channel.kind {
    case .email: return "[email-addr:value = \(quoted(channel.value))]"
    case .url, .image, .domain:
      return "[url:value = \(quoted(indicator.webAddress ?? channel.value))]"
    default:
      return "[user-account:account_login = \(quoted(channel.value)) AND "
        + "user-account:account_type = \(quoted(channel.kind.id))]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text.plain {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "'"
  }

  /// The middle of "low", "medium" and "high" on the scale of STIX (appendix A).
  static func confidence(_ confidence: Confidence) -> Int {
    switch confidence {
    case .low: 15
    case .medium: 50
    case .high: 85
    }
  }
}

extension JSONWriter {
  fileprivate mutating func identity(at day: String) {
    field("type", "identity")
    field("spec_version", "2.1")
    field("id", STIX.identity)
    field("created", day)
    field("modified", day)
    field("name", Tool.name)
    field("identity_class", "system")
  }

  fileprivate mutating func fields(of indicator: FoundIndicator, at day: String) {
    field("type", "indicator")
    field("spec_version", "2.1")
    field("id", "indicator--" + NameBasedUUID.of("indicator \(indicator.id)"))
    field("created_by_ref", STIX.identity)
    field("created", day)
    field("modified", day)
    field("name", TerminalText(indicator.id).defanged().string)
    field("description", indicator.message.plain)
    field("indicator_types", ["malicious-activity"])
    field("pattern", STIX.pattern(of: indicator))
    field("pattern_type", "stix")
    field("valid_from", day)
    field("labels", indicator.rules)
    field("confidence", STIX.confidence(indicator.confidence))
  }
}
