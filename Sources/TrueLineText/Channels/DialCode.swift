import TrueLineModel

/// A code that is dialled (USSD; 3GPP TS 22.090): `*123#`, `*1203*PIN#`, `#124#`.
///
/// The one reader for contacts, claims, links, lists and facts. What the user fills in is a slot,
/// whatever word and brackets stand for it: `PIN`, `NUMBER` or `AMOUNT`.
package struct DialCode {
  /// Where it stands.
  package var range: Range<Int>
  /// Without blanks, slots by their names.
  package var value: String

  /// What a text may mean by a code.
  package enum Use {
    /// Any that a telephone takes.
    case any
    /// A carrier's: none of those that every telephone has, `*#06#`, `**21*`, `##002#` (3GPP TS
    /// 22.030), but as carriers print them also `*133*`, where the user's own digits follow, and
    /// `*999`.
    case ofCarrier
  }

  /// Bytes of a code in canonical form, at most, and those of a word that stands for a slot.
  private static let longest = 47
  private static let longestSlot = 29
  /// More digits in a row are no part of a code: the longest are those of vouchers.
  private static let longestGroup = 20

  /// The code that begins at a sign; `nil` for none.
  package static func read(
    at start: Int, in bytes: [UInt8], limit: Int, use: Use
  ) -> DialCode? {
    var cursor = ByteCursor(bytes, at: start, limit: limit)
    guard let first = cursor.peek(), isSign(first) else { return nil }
    if use == .ofCarrier, cursor.peek(1)?.isASCIIDigit == false { return nil }
    var code: [UInt8] = []
    var hasDigits = false
    while let byte = cursor.peek(), code.count <= longest {
      if isSign(byte) {
        code.append(byte)
        cursor.offset += 1
        if byte == UInt8(ascii: "#"), hasDigits, !goesOn(behind: cursor) { break }
      } else if byte.isASCIIDigit {
        let group = cursor.skip(while: \.isASCIIDigit)
        guard group.count <= longestGroup else { return nil }
        code += bytes[group]
        hasDigits = true
      } else if hasDigits, code.last == UInt8(ascii: "*"), let slot = slot(at: cursor, in: bytes) {
        code += slot.name.utf8
        cursor.offset = slot.end
      } else {
        break
      }
    }
    let next = cursor.peek()
    let found = DialCode(
      range: start..<cursor.offset, value: String(decoding: code, as: UTF8.self))
    if use == .ofCarrier, isShort(code) {
      return next.map { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "*") } == true ? nil : found
    }
    guard hasDigits, code.count <= longest, next?.isASCIIDigit != true, next != UInt8(ascii: "*")
    else { return nil }
    switch use {
    case .any: return code.last == UInt8(ascii: "#") && code.count > 2 ? found : nil
    case .ofCarrier: return isWhole(code) ? found : nil
    }
  }

  /// Whether a code ends as carriers print them: with `#`, or with the second star.
  private static func isWhole(_ code: [UInt8]) -> Bool {
    guard code.count >= 4 else { return false }
    return code.last == UInt8(ascii: "#")
      || code.count >= 5 && code.last == UInt8(ascii: "*")
        && code.count { $0 == UInt8(ascii: "*") } == 2
  }

  /// `*999`, `*264`: three or four digits behind a star and nothing else, as some carriers have
  /// them.
  private static func isShort(_ code: [UInt8]) -> Bool {
    (4...5).contains(code.count) && code[0] == UInt8(ascii: "*")
      && code.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
  }

  /// Whether a code goes on behind a `#`: digits that lead to another `#`.
  private static func goesOn(behind cursor: ByteCursor<[UInt8]>) -> Bool {
    var cursor = cursor
    guard cursor.peek()?.isASCIIDigit == true else { return false }
    cursor.skip { $0.isASCIIDigit || $0 == UInt8(ascii: "*") }
    return cursor.peek() == UInt8(ascii: "#")
  }

  /// What stands for the user's own digits: `PIN`, `<code>`, `XXXX`, 充值码.
  private static func slot(
    at cursor: ByteCursor<[UInt8]>, in bytes: [UInt8]
  ) -> (name: String, end: Int)? {
    var cursor = cursor
    let word = cursor.skip { isOfSlot($0) || $0.isASCIIDigit }
    guard (1...longestSlot).contains(word.count), let next = cursor.peek(), isSign(next) else {
      return nil
    }
    return (name(ofSlot: bytes[word].map(\.lowercasedASCII)), word.upperBound)
  }

  /// Letters of any script, what is written where letters are to be filled in, and brackets.
  private static func isOfSlot(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte == 0x20 || "<>[](){}-_.".utf8.contains(byte)
  }

  /// What is filled in for a word in small letters: `AMOUNT`, `NUMBER`, or else `PIN`.
  private static func name(ofSlot word: [UInt8]) -> String {
    slots.first { AddressWords.words($0.sense).contains { word.holds($0.utf8) } }?.name ?? "PIN"
  }

  /// In this order: "手机号" before "号", "card number" before "number".
  private static let slots: [(sense: AddressWords.Sense, name: String)] = [
    (.amountSlot, "AMOUNT"), (.numberSlot, "NUMBER"), (.secretSlot, "PIN"),
    (.anyNumberSlot, "NUMBER"),
  ]
}

extension DialCode {
  /// Whether a code is a listed one: its slots may be filled (`*888*1234567890123#`), and a
  /// listed code that ends in `*` is only the beginning of one.
  package static func isSame(_ claimed: String, as listed: String) -> Bool {
    let claimed = compared(claimed)
    let listed = compared(listed)
    if claimed == listed { return true }
    if listed.last == "*", claimed.hasPrefix(listed), listed.utf8.count > 2 { return true }
    let isSign: (Character) -> Bool = { $0 == "*" || $0 == "#" }
    let a = claimed.split(omittingEmptySubsequences: false, whereSeparator: isSign)
    let b = listed.split(omittingEmptySubsequences: false, whereSeparator: isSign)
    guard listed.contains("_"), a.count == b.count, claimed.first == listed.first else {
      return false
    }
    return zip(a, b).allSatisfy { $0 == $1 || ($1 == "_" && $0.utf8.count >= shortestFilling) }
  }

  /// A slot takes so many digits: fewer are a menu's.
  private static let shortestFilling = 4

  /// Without blanks and hyphens, every slot alike.
  private static func compared(_ code: String) -> String {
    var out = ""
    for byte in code.utf8 where byte != 0x20 && byte != UInt8(ascii: "-") {
      if byte.isASCIIDigit || isSign(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else if out.last != "_" {
        out.append("_")
      }
    }
    return out
  }
}

extension Canonical {
  /// A code that is dialled: `*123#`, `#124#`, `*1203*PIN#`.
  ///
  ///     ussd(Array("* 1203 * <14位密码> #".utf8))?.value   // "*1203*PIN#"
  package static func ussd(_ written: some Collection<UInt8>) -> Channel? {
    let text = written.filter { !$0.isASCIIWhitespace }
    guard let code = DialCode.read(at: 0, in: text, limit: text.count, use: .any),
      code.range.upperBound == text.count
    else { return nil }
    return Channel(.ussd, code.value)
  }
}
