import CHTMLEvents
import TrueLineModel
import TrueLineText

/// Places of a page that are no text of it and keep a contact all the same.
extension HTMLBuilder {
  /// An attribute that any element may have.
  mutating func add(_ what: UInt8, _ value: HTMLTag.Value, into gatherer: inout Gatherer) {
    switch Int(what) {
    case HTML_ACTION: lead(to: value, into: &gatherer)
    case HTML_SCRIPTED: lead(to: value.scriptedAddress, into: &gatherer)
    case HTML_DATA_ADDRESS: _ = address(value.firstWord, as: .data, into: &gatherer)
    case HTML_CFEMAIL: mail(value, into: &gatherer)
    default: sideBlock(.label, value, into: &gatherer)
    }
  }

  private mutating func lead(to value: HTMLTag.Value?, into gatherer: inout Gatherer) {
    guard let target = address(value, as: .action, into: &gatherer) else { return }
    gatherer.addLink(from: gatherer.position, destination: target)
  }

  private mutating func mail(_ value: HTMLTag.Value, into gatherer: inout Gatherer) {
    guard let text = value.decodedMail else { return }
    interruptHidden(origin: value.origin, into: &gatherer)
    gatherer.appendDerived(text, origin: value.origin, span: value.bytes.count, kind: .data)
    resumeHidden(in: gatherer)
  }

  /// Keeps the base of the page's addresses where it makes contacts of them: with `https://t.me/` a
  /// bare name is an account.
  mutating func setBase(_ value: HTMLTag.Value?) {
    guard base.isEmpty, let value, let url = WrittenURL(value.bytes), !url.scheme.isEmpty,
      ContactHosts.isContact(url.host), let slash = value.bytes.lastIndex(of: UInt8(ascii: "/"))
    else { return }
    base = Array(value.bytes[...slash])
  }

  /// Whether an address is one below the base: without a scheme, a host or a slash in front.
  func isBelowBase(_ value: HTMLTag.Value) -> Bool {
    guard !base.isEmpty, let first = value.bytes.first else { return false }
    let word = value.bytes.prefix { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    let hasScheme = word.count < value.bytes.count && value.bytes[word.count] == UInt8(ascii: ":")
    return !hasScheme && first != UInt8(ascii: "/") && first != UInt8(ascii: "\\")
  }

  /// A script that is data for programs: JSON-LD and its like.
  mutating func json(
    _ bytes: UnsafeBufferPointer<UInt8>, origin: Int, into gatherer: inout Gatherer
  ) {
    interruptHidden(origin: origin, into: &gatherer)
    EmbeddedJSON(bytes, origin: origin).read(into: &gatherer)
    resumeHidden(in: gatherer)
  }
}

extension HTMLTag.Value {
  /// Up to the first blank, which ends an address in a `srcset`.
  fileprivate var firstWord: Self {
    let start = bytes.firstIndex { !isBlankByte($0) } ?? bytes.endIndex
    return part(start..<(bytes[start...].firstIndex(where: isBlankByte) ?? bytes.endIndex))
  }

  /// The first address that stands there in full: `location='https://…'`.
  fileprivate var scriptedAddress: Self? {
    for start in bytes.indices where start == 0 || !bytes[start - 1].isASCIIAlphanumeric {
      guard schemes.contains(where: { bytes[start...].starts(with: $0) }) else { continue }
      let end = bytes[start...].indices.first { endsAddress(at: $0) }
      return part(start..<(end ?? bytes.endIndex)).withoutQuote
    }
    return nil
  }

  /// Whether a blank, a quotation mark, a bracket or the end of a statement stands there.
  private func endsAddress(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ";"): !bytes[..<index].suffix(ampersand.count).elementsEqual(ampersand)
    case let byte: isBlankByte(byte) || "\"'`()<>\\".utf8.contains(byte)
    }
  }

  /// Without the character reference at its end: `…&#39` is a quotation mark.
  private var withoutQuote: Self {
    for mark in quoteReferences
    where bytes.count > mark.count && bytes.suffix(mark.count).elementsEqual(mark) {
      return part(0..<bytes.count - mark.count)
    }
    return self
  }

  private func part(_ range: Range<Int>) -> Self {
    Self(bytes: UnsafeBufferPointer(rebasing: bytes[range]), origin: origin + range.lowerBound)
  }

  /// The mail address that Cloudflare's script puts there: pairs of hexadecimal digits, of which
  /// the first is the key that all others are combined with by exclusive or.
  fileprivate var decodedMail: [UInt8]? {
    let digits = bytes.compactMap(\.hexadecimalValue)
    guard digits.count == bytes.count, digits.count % 2 == 0, (8...512).contains(digits.count)
    else { return nil }
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    let text = pairs.dropFirst().map { $0 ^ pairs[0] }
    return text.contains(UInt8(ascii: "@")) && text.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      ? text : nil
  }
}

/// Beginnings of addresses that lead to somebody.
private let schemes =
  (["https://", "http://", "tel:", "sms:", "mailto:"]
  + ContactHosts.schemes.sorted().map { $0 + ":" }).map { [UInt8]($0.utf8) }

/// `&amp;`, without the semicolon.
private let ampersand = [UInt8]("&amp".utf8)
/// What ends an address that stands in quotation marks, without the semicolon.
private let quoteReferences = ["&quot", "&#39", "&#34", "&apos"].map { [UInt8]($0.utf8) }
