import TrueLineModel

/// Reads the messages of Telegram Desktop's `result.json`, each by its chat and its number.
///
/// A message that only has text is that text. One whose words lead somewhere, or that has buttons,
/// is a page of the same words, since a link's address is half of what it says.
final class TelegramReader: MemberReader {
  private let elements: JSONElements
  private var number = 0

  init(_ container: Container) {
    elements = JSONElements(container.stream, array: "messages")
  }

  func next() throws(StreamFailure) -> Member? {
    guard let element = try elements.next() else { return nil }
    number += 1
    guard let bytes = element.bytes else {
      return Member(name: "\(number)", content: .skipped(.tooLarge(limit: MemberLimits.bytes)))
    }
    guard let message = JSONValue(bytes) else {
      return Member(name: "\(number)", content: .failed(.brokenJSON))
    }
    let id = message["id"]?.scalar ?? "\(number)"
    let name = element.owner.map { "\($0)/\(id)" } ?? id
    if message["type"]?.string == "service" {
      return Member(name: name, content: .passedOver(why: "messages of the messenger itself"))
    }
    let text = Text(message)
    guard !text.isEmpty else {
      return Member(name: name, content: .passedOver(why: "messages without text"))
    }
    return Member(
      name: name, content: .bytes(Array((text.hasLinks ? text.page : text.plain).utf8)),
      type: text.hasLinks ? MediaType.page : MediaType.text, encoding: "utf-8")
  }

  /// What a message says.
  private struct Text {
    private(set) var plain = ""
    private(set) var page = ""
    /// Whether something in it leads to another place than it shows.
    private(set) var hasLinks = false

    var isEmpty: Bool { plain.allSatisfy(\.isWhitespace) && !hasLinks }

    init(_ message: JSONValue) {
      if let text = message["text"]?.string { add(text, to: nil) }
      for part in message["text"]?.elements ?? [] {
        add(part["text"]?.string ?? part.string ?? "", to: part["href"]?.string)
      }
      for button in message["inline_bot_buttons"]?.elements.flatMap(\.elements) ?? [] {
        // Only those that lead to an address do.
        let address = button["data"]?.string.flatMap { $0.contains("://") ? $0 : nil }
        add("\n", to: nil)
        add(button["text"]?.string ?? "", to: address)
      }
      if let poll = message["poll"] {
        let answers = poll["answers"]?.elements.compactMap { $0["text"]?.string } ?? []
        add(([poll["question"]?.string ?? ""] + answers).joined(separator: "\n"), to: nil)
      }
      if let number = message["contact_information"]?["phone_number"]?.string {
        add("\n\(number)", to: nil)
      }
    }

    private mutating func add(_ text: String, to address: String?) {
      plain += text
      let shown = text.escapedForHTML.replacing("\n", with: "<br>\n")
      if let address {
        hasLinks = true
        page += "<a href=\"\(address.escapedForHTML)\">\(shown)</a>"
      } else {
        page += shown
      }
    }
  }
}

extension String {
  /// As text of a page.
  var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
