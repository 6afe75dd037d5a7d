import CMail
import TrueLineModel

/// The parts of a mail that hold something to read, with their section numbers.
struct MailSections {
  struct Section {
    var index: Int
    /// As IMAP counts (RFC 9051, 6.4.5): what a part holds has its number and a number more; a mail
    /// inside of a mail and what that holds count as one.
    var number: String
    var type: String
    var name: String?
    var charset: String?
    /// After transfer decoding; `nil` for what is no text.
    var bytes: [UInt8]?
    var isMessage: Bool
    /// Whether it is to be shown as a page.
    var isPage: Bool
    /// Whether a later part says the same.
    var isSecond: Bool
    var outcome: (status: Mail.Part.Status, why: String?)
  }

  private(set) var all: [Section] = []

  init(_ reading: mail_reading) {
    let parts = UnsafeBufferPointer(start: reading.parts, count: reading.part_count)
    var numbers: [String] = []
    for (index, part) in parts.enumerated() {
      numbers.append(Self.number(of: part, in: parts, numbers))
      guard Int(part.kind) == MAIL_LEAF || Int(part.kind) == MAIL_MESSAGE else { continue }
      let type = part.type.map { String(cString: $0) } ?? "text/plain"
      let name = part.name.map { String(cString: $0) }
      all.append(
        Section(
          index: index, number: numbers[index], type: type, name: name,
          charset: part.charset.map { String(cString: $0) }, bytes: Self.bytes(of: part),
          isMessage: Int(part.kind) == MAIL_MESSAGE, isPage: Self.isPage(type, name),
          isSecond: false, outcome: Self.outcome(of: part, type)))
    }
    for at in all.indices {
      all[at].isSecond = isSaidAgain(all[at].index, in: parts)
    }
  }

  private static func number(
    of part: mail_part, in parts: UnsafeBufferPointer<mail_part>, _ numbers: [String]
  ) -> String {
    let holdsParts = Int(part.kind) == MAIL_PARTS || Int(part.kind) == MAIL_ALTERNATIVE
    guard part.parent >= 0 else { return holdsParts ? "" : "1" }
    let parent = Int(part.parent)
    if Int(parts[parent].kind) == MAIL_MESSAGE, holdsParts { return numbers[parent] }
    return numbers[parent].isEmpty ? "\(part.number)" : "\(numbers[parent]).\(part.number)"
  }

  private static func bytes(of part: mail_part) -> [UInt8]? {
    guard Int(part.kind) == MAIL_LEAF, Int(part.state) != MAIL_NOT_TEXT else { return nil }
    return Array(UnsafeBufferPointer(start: part.bytes, count: part.count))
  }

  private static func isPage(_ type: String, _ name: String?) -> Bool {
    if type == "text/html" || type == "application/xhtml+xml" { return true }
    return name.flatMap(FileEnding.of).map(InputFormat.html.endings.contains) ?? false
  }

  private static func outcome(
    of part: mail_part, _ type: String
  ) -> (status: Mail.Part.Status, why: String?) {
    switch Int(part.state) {
    case MAIL_NOT_TEXT: (.skipped, "\(type) is no text for readers")
    case MAIL_CUT: (.failed, "the mail's parts have more than 16 MiB of text")
    case MAIL_BROKEN: (.failed, "it cannot be decoded")
    default: (.scanned, nil)
    }
  }

  /// Whether a part is in one of several versions of the same, and a later one has text, too.
  private func isSaidAgain(_ index: Int, in parts: UnsafeBufferPointer<mail_part>) -> Bool {
    var branch = index
    while parts[branch].parent >= 0 {
      let parent = Int(parts[branch].parent)
      if Int(parts[parent].kind) == MAIL_ALTERNATIVE,
        all.contains(where: {
          $0.index > index && !($0.bytes ?? []).isEmpty
            && Self.isHeld($0.index, by: parent, notBy: branch, in: parts)
        })
      {
        return true
      }
      branch = parent
    }
    return false
  }

  private static func isHeld(
    _ index: Int, by holder: Int, notBy branch: Int, in parts: UnsafeBufferPointer<mail_part>
  ) -> Bool {
    var at = index
    while at >= 0, at != holder {
      if at == branch { return false }
      at = Int(parts[at].parent)
    }
    return at == holder
  }

  /// The order of section numbers: 1.2 before 1.10.
  static func isOrdered(_ one: String, _ other: String) -> Bool {
    let (a, b) = (one.split(separator: "."), other.split(separator: "."))
    return a.lexicographicallyPrecedes(b) { (Int($0) ?? 0) < (Int($1) ?? 0) }
  }
}
