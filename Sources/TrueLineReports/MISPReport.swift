import TrueLineModel

extension ReportFormat {
  /// An event of MISP with an attribute for each contact that was found.
  ///
  /// https://www.misp-project.org/datamodels/. Ids follow from the content, the day is the
  /// reference's.
  public static let misp = ReportFormat(
    id: "misp", title: "found contacts as a MISP event", endings: ["misp", "misp.json"],
    listsContacts: true
  ) { report, _ in
    let indicators = report.indicators
    let content = indicators.map(\.id).joined(separator: "\n")
    var json = JSONWriter()
    json.object { json in
      json.field("Event") { json in
        json.object { json in
          json.field("uuid", NameBasedUUID.of("event \(report.reference.asOf)\n\(content)"))
          json.field("info", MISPReport.info)
          json.field("date", String(STIX.day(of: report).prefix(10)))
          // Medium; the analysis is complete; for one's own organisation only.
          json.field("threat_level_id", "2")
          json.field("analysis", "2")
          json.field("distribution", "0")
          json.field("published", false)
          json.field("Attribute", onNewLine: true) { json in
            json.array(indicators, onLines: true) { json, indicator in
              json.object { $0.fields(of: indicator) }
            }
          }
        }
      }
    }
    json.newLine()
    return json.bytes
  }
}

enum MISPReport {
  static let info = "Contacts that \(Tool.name) found"
}

/// How contacts are said in MISP.
private struct MISPAttribute {
  var type: String
  var category: String
  var value: String
  /// Whether machines may act on it: what is no address is for people.
  var isForMachines: Bool

  init(_ indicator: FoundIndicator) {
    let channel = indicator.channel
    if let host = indicator.host {
      self.init("domain", "Network activity", host, isForMachines: true)
    } else if channel.value.hasPrefix("sha256:") {
      let sum = String(channel.value.dropFirst("sha256:".count))
      self.init("sha256", "Payload delivery", sum, isForMachines: true)
    } else if channel.kind == .email {
      self.init("email-src", "Payload delivery", channel.value, isForMachines: true)
    } else if channel.kind == .phone || channel.kind == .sms {
      self.init("phone-number", "Other", channel.value, isForMachines: false)
    } else if let address = indicator.webAddress {
      self.init("url", "Network activity", address, isForMachines: true)
    } else {
      self.init("text", "Other", indicator.id, isForMachines: false)
    }
  }

  private init(_ type: String, _ category: String, _ value: String, isForMachines: Bool) {
    self.type = type
    self.category = category
    self.value = value.plain
    self.isForMachines = isForMachines
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of indicator: FoundIndicator) {
    let attribute = MISPAttribute(indicator)
    field("uuid", NameBasedUUID.of("attribute \(indicator.id)"))
    field("type", attribute.type)
    field("category", attribute.category)
    field("value", attribute.value)
    field("to_ids", attribute.isForMachines)
    field("comment", "\(indicator.rules.joined(separator: ", ")): \(indicator.message.plain)")
  }
}
