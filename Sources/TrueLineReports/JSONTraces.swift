import TrueLineModel

extension SignTraces {
  /// A JSON object in a line, for whoever learns points from it.
  public func json(of source: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("source", source)
      json.field("message", isMessage)
      json.field("contacts") { json in
        json.array(contacts) { json, contact in
          json.object { json in
            json.fields(of: contact.channel)
            json.field("signs", contact.signs)
            json.field("words", contact.words)
          }
        }
      }
      json.field("opening", opening)
      json.field("page", page)
    }
    json.newLine()
    return json.bytes
  }
}
