import TrueLineModel
import TrueLineText

/// Numbers that are no telephone's, by what they are part of: code, hashes, addresses, registers,
/// dates and amounts.
extension NumberSearch {
  func isInCode(_ range: Range<Int>) -> Bool {
    page.block(at: range.lowerBound).kind == .code
  }

  /// Whether the digits are part of a hash or an identifier: letters a to f on both sides.
  func isHexadecimal(around range: Range<Int>) -> Bool {
    let end = bytes.end(of: \.isASCIIWord, from: range.upperBound, limit: range.upperBound + 8)
    let tail = bytes[range.upperBound..<end]
    guard !tail.isEmpty else { return false }
    return tail.contains(where: \.isASCIIDigit) || (tail.count < 3 && tail.allSatisfy { $0 > 0x60 })
  }

  /// Whether a number is part of an address: digits there are paths and parameters.
  func isInAddress(_ range: Range<Int>) -> Bool {
    let start = AddressBounds.start(before: range.lowerBound, in: bytes)
    var index = start
    while index + 2 < range.lowerBound {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/"),
        bytes[index + 2] == UInt8(ascii: "/")
      {
        return true
      }
      if bytes.has("www.", at: index) || bytes.has(".me/", at: index)
        || bytes.has(".com/", at: index)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// `192.168.0.0/16`, `0002:0000:0000`: an IPv4 address at the start, or words of an IPv6 one.
  private func isMachineAddress(_ number: WrittenNumber) -> Bool {
    let text = bytes[number.range]
    if number.groups.count >= 3, number.groups.allSatisfy({ $0 == 4 }), text.contains(0x3A) {
      return true
    }
    let parts = text.split(maxSplits: 4, omittingEmptySubsequences: false) { !$0.isASCIIDigit }
    guard parts.count >= 4, text.split(separator: 0x2E).count >= 4 else { return false }
    return parts.prefix(4).allSatisfy { part in
      (1...3).contains(part.count) && part.reduce(0) { $0 * 10 + Int($1) - 48 } <= 255
    } && text.contains(0x2F) || text.contains(0x5B) && text.contains(0x3A) && text.contains(0x2F)
  }

  /// Whether the name of an international register stands before a number: `IBAN NL91 ABNA …`.
  private func isOfRegister(_ number: WrittenNumber) -> Bool {
    let low = max(0, number.range.lowerBound - Self.registerReach)
    var end = number.range.lowerBound
    while end > low, bytes[end - 1] != 0x0A {
      let start = bytes.start(of: \.isASCIILetter, before: end, limit: low)
      guard start < end else {
        end -= 1
        continue
      }
      // Between the two stand at most a bank's code or a country's, and "no.".
      let word = bytes[start..<end]
      if word.allSatisfy(\.isASCIICapital) {
        if Self.registers.contains(String(decoding: word, as: UTF8.self)) { return true }
        guard word.count <= 4 else { return false }
      } else if !word.lazy.map(\.lowercasedASCII).elementsEqual("no".utf8) {
        return false
      }
      end = start
    }
    return false
  }

  /// Bytes: the longest IBAN with its blanks, and its name.
  private static let registerReach = 48

  /// Banks' accounts, taxes, books and papers, wares, telephones and cards; the same in every
  /// language.
  private static let registers: Set<String> = [
    "IBAN", "BIC", "SWIFT", "VAT", "ISBN", "ISSN", "EAN", "GTIN", "SKU", "SN", "IMEI", "ICCID",
    "IMSI", "UUID", "DOI",
  ]

  /// Digits behind the point of a place on the map, at least.
  private static let decimals = 5

  /// `20.92821`: a place on the map.
  private func isDecimal(_ number: WrittenNumber) -> Bool {
    number.groups.count == 2 && number.groups[0] <= 2 && number.groups[1] >= Self.decimals
      && bytes[number.range].contains(UInt8(ascii: "."))
      && bytes[number.range].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }

  /// Dates, amounts, addresses of machines and versions.
  func isOtherFigure(_ number: WrittenNumber) -> Bool {
    guard !number.hasPlus else { return false }
    if isOfRegister(number) || isDecimal(number) { return true }
    if !number.isPlain, Figure(number, in: bytes).isOther { return true }
    let groups = number.groups
    let digits = number.digits
    if isMachineAddress(number) { return true }
    let year =
      digits.count >= 4
      && (digits[0] == 0x31 && digits[1] == 0x39 || digits[0] == 0x32 && digits[1] == 0x30)
    if year, groups.count >= 2, groups[0] == 4, groups[1] <= 2 { return true }
    if year, groups == [4, 4] || groups == [8] { return true }
    if groups.count == 3, groups[2] == 4, groups[0] <= 2, groups[1] <= 2 {
      let last = digits.suffix(4)
      if last.starts(with: [0x32, 0x30]) || last.starts(with: [0x31, 0x39]) { return true }
    }
    // "November 14 2023 07:55:51": a day, its year and a clock.
    if groups.count >= 2, groups[0] <= 2, groups[1] == 4,
      groups.dropFirst(2).allSatisfy({ $0 <= 2 }),
      (1...31).contains(digits[..<groups[0]].reduce(0) { $0 * 10 + Int($1 & 15) })
    {
      let second = digits.dropFirst(groups[0])
      if second.starts(with: [0x32, 0x30]) || second.starts(with: [0x31, 0x39]) { return true }
    }
    if groups.count >= 4, groups.dropFirst().allSatisfy({ $0 <= 3 }), groups[0] <= 3,
      bytes[number.range].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
    {
      return groups.count == 4 || groups.allSatisfy { $0 < 3 }
    }
    if groups.count >= 2, groups[0] <= 3, groups.dropFirst().allSatisfy({ $0 == 3 }),
      bytes[number.range].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ",") })
    {
      return true
    }
    return false
  }
}
