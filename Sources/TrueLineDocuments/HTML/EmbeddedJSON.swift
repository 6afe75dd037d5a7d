import TrueLineModel
import TrueLineText

/// The strings of JSON text that may hold a contact, each with its key: `telephone: +1202…`.
///
/// No parser of JSON: broken text is read as far as its quotation marks go, in one pass.
struct EmbeddedJSON {
  /// Bytes of a string that may be a contact with some words; longer ones are articles.
  private static let longest = 1024
  /// Digits of a telephone number, at least.
  private static let fewestDigits = 7

  private let bytes: UnsafeBufferPointer<UInt8>
  private let origin: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Int) {
    self.bytes = bytes
    self.origin = origin
  }

  func read(into gatherer: inout Gatherer) {
    var key = 0..<0
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let string = at + 1..<endOfString(from: at + 1)
      at = string.upperBound + 1
      var next = at
      while next < bytes.count, isBlankByte(bytes[next]) { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
        key = string
        at = next + 1
      } else if !isTerm(key), mayHold(string) {
        append(key, string, into: &gatherer)
      }
    }
  }

  private func endOfString(from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at, bytes.count)
  }

  /// `@id` and `@context` name things by addresses at which nobody is.
  private func isTerm(_ key: Range<Int>) -> Bool {
    !key.isEmpty && bytes[key.lowerBound] == UInt8(ascii: "@")
  }

  private func mayHold(_ string: Range<Int>) -> Bool {
    guard string.count <= Self.longest else { return false }
    let text = bytes[string]
    return text.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }
      || text.contains(UInt8(ascii: "\\"))
      || text.count(where: \.isASCIIDigit) >= Self.fewestDigits
  }

  private func append(_ key: Range<Int>, _ value: Range<Int>, into gatherer: inout Gatherer) {
    let start = gatherer.side.count
    gatherer.side.isBlank = true
    if !key.isEmpty {
      append(key, into: &gatherer)
      let between = origin + key.upperBound
      gatherer.side.append(
        UInt8(ascii: ":"), origin: between, span: value.lowerBound - key.upperBound)
      gatherer.side.append(0x20, origin: origin + value.lowerBound, span: 0)
    }
    append(value, into: &gatherer)
    gatherer.endSideBlock(.data, from: start, origin: origin + value.upperBound)
  }

  /// A string's text, its escapes undone.
  private func append(_ string: Range<Int>, into gatherer: inout Gatherer) {
    guard let base = bytes.baseAddress else { return }
    var run = string.lowerBound
    var at = run
    while at < string.upperBound {
      guard bytes[at] == UInt8(ascii: "\\"), let escape = escape(at, string.upperBound) else {
        at += 1
        continue
      }
      gatherer.side.append(collapsing: base + run, count: at - run, origin: origin + run)
      escape.text.withUnsafeBufferPointer { text in
        guard let first = text.baseAddress else { return }
        gatherer.side.append(
          decoded: first, count: text.count, origin: origin + at, span: escape.length)
      }
      at += escape.length
      run = at
    }
    gatherer.side.append(collapsing: base + run, count: at - run, origin: origin + run)
  }

  /// The text of the escape at an offset, and its length; `nil` for a broken one.
  private func escape(_ at: Int, _ end: Int) -> (text: [UInt8], length: Int)? {
    guard at + 1 < end else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "u"):
      guard let unit = unit(at, end) else { return nil }
      if unit & 0xFC00 == 0xD800, let low = self.unit(at + 6, end), low & 0xFC00 == 0xDC00 {
        let value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
        return Unicode.Scalar(value).map { (Array(String($0).utf8), 12) }
      }
      return (Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8), 6)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return ([0x20], 2)
    case let other: return ([other], 2)
    }
  }

  /// The UTF-16 unit of `\uXXXX` at an offset.
  private func unit(_ at: Int, _ end: Int) -> UInt16? {
    guard at + 6 <= end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = bytes[at + 2..<at + 6].compactMap(\.hexadecimalValue)
    return digits.count == 4 ? digits.reduce(0) { $0 << 4 | UInt16($1) } : nil
  }
}

extension UInt8 {
  /// 0 to 15 for a hexadecimal digit in either case.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
