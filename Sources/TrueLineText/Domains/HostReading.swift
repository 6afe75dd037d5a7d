/// A host name as it stands in a text.
package struct WrittenHost {
  package var range: Range<Int>
  /// In lower case, without what was put between its letters.
  package var name: String
  /// Blanks or signs stood in it.
  package var isSpread = false
  /// Its dots were written `[.]`, as people do who warn.
  package var isDefanged = false
  /// Capitals inside of its labels: nobody types a host so.
  package var isMixedCase = false

  package init(range: Range<Int>, name: String) {
    self.range = range
    self.name = name
  }
}

/// Reads hosts at a place of a text, whole or spread by blanks and signs for dots: the one reader for
/// contacts and claims.
package struct HostReading {
  /// Bytes in which a host has to end, with what was put between its letters.
  package static let lengthLimit = 120

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The host that begins at an offset.
  package func host(at start: Int, mayBeSpread: Bool = false) -> WrittenHost? {
    let limit = min(bytes.count, start + Self.lengthLimit)
    // Nearly every word has no dot, and costs no more than this look.
    let first = bytes.end(of: Self.isOfLabel, from: start, limit: limit)
    guard first > start, first < limit, dotLength(at: first, mayBeSpread: mayBeSpread) != nil
    else { return nil }
    var index = start
    var name: [UInt8] = []
    var dots = 0
    var host = WrittenHost(range: start..<start, name: "")
    while index < limit {
      let byte = bytes[index]
      if Self.isOfLabel(byte) {
        name.append(byte.lowercasedASCII)
        index += 1
      } else if let dot = dotLength(at: index, mayBeSpread: mayBeSpread), !name.isEmpty,
        name.last != UInt8(ascii: ".")
      {
        let next = index + dot.length
        guard next < limit, bytes[next].isASCIILabel else { break }
        // A dot and a blank end a sentence, unless a spread ending follows: ". c o m".
        if dot.isSpread {
          guard let ending = spreadEnding(at: next) else { break }
          name.append(UInt8(ascii: "."))
          name += Array(ending.text.utf8)
          host.isSpread = true
          dots += 1
          index = next + ending.length
          break
        }
        host.isDefanged = host.isDefanged || dot.isBracketed
        name.append(UInt8(ascii: "."))
        dots += 1
        index = next
      } else {
        break
      }
    }
    while name.last == UInt8(ascii: "-") || name.last == UInt8(ascii: "_") {
      name.removeLast()
      index -= 1
    }
    guard dots > 0, let last = name.split(separator: UInt8(ascii: ".")).last, last.count >= 2,
      last.allSatisfy(\.isASCIILetter) || last.starts(with: Array("xn--".utf8))
    else { return nil }
    host.range = start..<index
    host.name = String(decoding: name, as: UTF8.self)
    host.isMixedCase = isMixed(host.range)
    return host
  }

  /// Bytes of a host with letters beyond ASCII, each of several bytes or percent-encoded.
  private static let wideLimit = 240

  /// The place of a host with letters beyond ASCII, or with some that are percent-encoded, that
  /// begins at an offset; `nil` for none. Signs, quotes and emoji end it, and so does text of
  /// another script behind an ending that exists.
  package func international(at start: Int) -> Range<Int>? {
    var cursor = ByteCursor(bytes, at: start, limit: start + Self.wideLimit)
    let range = cursor.skip { byte in
      byte.isASCIIHost || byte == UInt8(ascii: "%") || byte >= 0x80
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let name = text.unicodeScalars.prefix {
      $0.isASCII || $0.properties.isAlphabetic || $0.properties.numericType != nil
        || $0.properties.generalCategory == .nonspacingMark || Self.isStop($0)
    }
    var end = start + String(String.UnicodeScalarView(name)).utf8.count
    while true {
      while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      let host = Domains.canonical(host: Percent.decoded(bytes[start..<end]))
      guard host.utf8.contains(0x2E) else { return nil }
      if Domains.hasKnownTLD(host.utf8) { return start..<end }
      guard let shorter = shorter(start..<end) else { return nil }
      end = shorter
    }
  }

  /// Where a host ends whose last label is text: before its last stop, or behind the ASCII letters
  /// that begin the label; `nil` where it has neither.
  private func shorter(_ host: Range<Int>) -> Int? {
    var at = host.upperBound
    while at > host.lowerBound {
      let scalar = bytes.scalar(before: at)
      at -= scalar.length
      if scalar.value == 0x2E || Unicode.Scalar(scalar.value).map(Self.isStop) == true {
        let label = at + scalar.length
        let letters = bytes.end(of: \.isASCIILabel, from: label, limit: host.upperBound)
        return letters > label && letters < host.upperBound ? letters : at
      }
    }
    return nil
  }

  /// East Asian full stops, which part labels, too (UTS 46).
  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{3002}" || scalar == "\u{FF61}"
  }

  /// A machine's address in the public network that begins at an offset, in the one form of all its spellings; whoever
  /// asks knows that a host stands there, since `192.0.2.7` may also be a version.
  package func machine(at start: Int) -> WrittenHost? {
    guard start < bytes.count else { return nil }
    var cursor = ByteCursor(bytes, at: start, limit: start + Self.lengthLimit)
    let range: Range<Int>
    if cursor.take(UInt8(ascii: "[")) {
      cursor.skip { $0.isASCIIHexDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
      guard cursor.take(UInt8(ascii: "]")) else { return nil }
      range = start..<cursor.offset
    } else {
      guard bytes[start].isASCIIDigit else { return nil }
      let whole = cursor.skip(while: \.isASCIIHost)
      range = bytes[whole].last == UInt8(ascii: ".") ? start..<whole.upperBound - 1 : whole
    }
    let name = Domains.resolved(host: bytes[range])
    return Domains.isPublicMachine(name) ? WrittenHost(range: range, name: name) : nil
  }

  /// Where the host begins whose letters stand before an offset, with dots in brackets.
  package func start(before end: Int) -> Int {
    let limit = max(0, end - Self.lengthLimit)
    var start = end
    while start > limit {
      let byte = bytes[start - 1]
      if byte.isASCIIHost {
        start -= 1
      } else if byte == UInt8(ascii: "]") && bytes.has("[.]", before: start)
        || byte == UInt8(ascii: ")") && bytes.has("(.)", before: start)
      {
        start -= 3
      } else {
        break
      }
    }
    while start < end, !bytes[start].isASCIIAlphanumeric { start += 1 }
    return start
  }

  private static func isOfLabel(_ byte: UInt8) -> Bool {
    byte.isASCIILabel || byte == UInt8(ascii: "_")
  }

  /// A dot, `[.]`, `(dot)`, ` . ` or ` dot `.
  private func dotLength(
    at index: Int, mayBeSpread: Bool
  ) -> (length: Int, isBracketed: Bool, isSpread: Bool)? {
    switch bytes[index] {
    case UInt8(ascii: "."):
      guard mayBeSpread, index + 1 < bytes.count, bytes[index + 1] == 0x20 else {
        return (1, false, false)
      }
      return (2, false, true)
    case 0x20 where mayBeSpread:
      if bytes.has(" . ", at: index) { return (3, false, true) }
      if bytes.has(" .", at: index) { return (2, false, true) }
      for form: StaticString in [" dot ", " [dot] ", " (dot) ", " [.] "]
      where bytes.has(form, at: index) {
        return (form.utf8CodeUnitCount, true, false)
      }
      return nil
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"):
      guard let (sign, length) = Defanging.bracketed(bytes, at: index), sign == [0x2E] else {
        return nil
      }
      return (length, true, false)
    default: return nil
    }
  }

  private static let spreadEndings = AddressWords.longestFirst(.spreadEnding)

  /// `c o m`, `n e t`, `com` where blanks were put between the letters.
  private func spreadEnding(at index: Int) -> (text: String, length: Int)? {
    for form in Self.spreadEndings where bytes.has(form, at: index, end: bytes.count) {
      let end = index + form.count
      if end < bytes.count, bytes[end].isASCIIWord { continue }
      return (String(decoding: form.filter { $0 != 0x20 }, as: UTF8.self), form.count)
    }
    return nil
  }

  /// Small and capital letters mixed as nobody writes words, in a host with digits: `bXn3Kq.example`.
  /// Words put together by capitals are none of that: `DevOps40.example`, `Site2Sms.example`.
  private func isMixed(_ range: Range<Int>) -> Bool {
    var changes = 0
    var strewn = false
    var previousIsCapital: Bool?
    var hasDigit = false
    for index in range {
      let byte = bytes[index]
      if byte.isASCIIDigit { hasDigit = true }
      guard byte.isASCIILetter else { continue }
      let isCapital = byte < 0x5B
      if let previousIsCapital, previousIsCapital != isCapital { changes += 1 }
      if isCapital, !startsWord(index, in: range) { strewn = true }
      previousIsCapital = isCapital
    }
    return hasDigit && changes >= 2 && strewn
  }

  /// Whether two small letters follow a capital, as in a word.
  private func startsWord(_ index: Int, in range: Range<Int>) -> Bool {
    let next = bytes[min(index + 1, range.upperBound)..<min(index + 3, range.upperBound)]
    return next.count == 2 && next.allSatisfy { $0.isASCIILetter && $0 >= 0x61 }
  }
}
