/// Addresses of machines in the forms that browsers take (https://url.spec.whatwg.org/#host-parsing).
enum IPAddresses {
  /// Whether a host ends in a number, so that it is an IPv4 address or no host at all.
  static func endsInNumber(_ host: some BidirectionalCollection<UInt8>) -> Bool {
    var labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true, labels.count > 1 { labels.removeLast() }
    guard let last = labels.last, !last.isEmpty else { return false }
    return last.allSatisfy(\.isASCIIDigit) || number(last) != nil
  }

  /// `192.0.2.7` of `0xC0.0.02.7`, `3221226055` or `0300.0.519`; `nil` where there is none.
  static func v4(_ host: some BidirectionalCollection<UInt8>) -> String? {
    var labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true, labels.count > 1 { labels.removeLast() }
    guard labels.count <= 4 else { return nil }
    let numbers = labels.compactMap { number($0) }
    guard numbers.count == labels.count, let last = numbers.last,
      numbers.dropLast().allSatisfy({ $0 <= 255 }),
      last < 1 << (8 * (5 - UInt64(numbers.count)))
    else { return nil }
    var address = last
    for (place, number) in numbers.dropLast().enumerated() {
      address += number << (8 * (3 - UInt64(place)))
    }
    return [24, 16, 8, 0].map { String(address >> $0 & 255) }.joined(separator: ".")
  }

  /// More than 32 bits hold, and small enough to go on from.
  private static let tooLarge: UInt64 = 1 << 40

  /// A part of an IPv4 address: decimal, octal behind `0`, hexadecimal behind `0x`.
  private static func number(_ text: some Collection<UInt8>) -> UInt64? {
    guard !text.isEmpty else { return nil }
    var digits = Array(text)
    var base: UInt64 = 10
    if digits.count >= 2, digits[0] == UInt8(ascii: "0"), digits[1] | 0x20 == UInt8(ascii: "x") {
      base = 16
      digits.removeFirst(2)
    } else if digits.count >= 2, digits[0] == UInt8(ascii: "0") {
      base = 8
      digits.removeFirst()
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = Percent.digit(byte), UInt64(digit) < base else { return nil }
      value = min(value * base + UInt64(digit), Self.tooLarge)
    }
    return value
  }

  /// An IPv6 address without its brackets in the one form of RFC 5952; `nil` where it is none.
  static func v6(_ text: some Collection<UInt8>) -> String? {
    var pieces: [UInt16] = []
    var gap: Int?
    var cursor = ByteCursor(Array(text))
    if cursor.take("::") { gap = 0 }
    while !cursor.isAtEnd {
      guard pieces.count < 8 else { return nil }
      let start = cursor.offset
      let digits = cursor.skip(while: \.isASCIIHexDigit)
      if cursor.peek() == UInt8(ascii: ".") {
        cursor.offset = start
        guard pieces.count <= 6, let tail = embedded(&cursor) else { return nil }
        pieces += tail
        break
      }
      guard (1...4).contains(digits.count) else { return nil }
      cursor.offset = start
      var piece: UInt16 = 0
      while let byte = cursor.peek(), let digit = Percent.digit(byte) {
        piece = piece << 4 | UInt16(digit)
        cursor.offset += 1
      }
      pieces.append(piece)
      guard !cursor.isAtEnd else { break }
      if cursor.take("::") {
        guard gap == nil else { return nil }
        gap = pieces.count
      } else {
        guard cursor.take(UInt8(ascii: ":")), !cursor.isAtEnd else { return nil }
      }
    }
    guard cursor.isAtEnd, gap == nil ? pieces.count == 8 : pieces.count < 8 else { return nil }
    if let gap {
      pieces.insert(contentsOf: [UInt16](repeating: 0, count: 8 - pieces.count), at: gap)
    }
    return written(pieces)
  }

  /// The four decimal numbers that may end an IPv6 address.
  private static func embedded(_ cursor: inout ByteCursor<[UInt8]>) -> [UInt16]? {
    var numbers: [UInt16] = []
    repeat {
      let start = cursor.offset
      guard let number = cursor.takeNumber(), number <= 255,
        number >= 10 || cursor.offset - start == 1, number >= 100 || cursor.offset - start <= 2
      else { return nil }
      numbers.append(UInt16(number))
    } while cursor.take(UInt8(ascii: "."))
    guard numbers.count == 4 else { return nil }
    return [numbers[0] << 8 | numbers[1], numbers[2] << 8 | numbers[3]]
  }

  /// Pieces in hexadecimal, the first longest row of two and more noughts left out.
  private static func written(_ pieces: [UInt16]) -> String {
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, pieces[end] == 0 { end += 1 }
      if end - start > max(best.count, 1) { best = start..<end }
      start = max(end, start + 1)
    }
    func text(_ pieces: ArraySlice<UInt16>) -> String {
      pieces.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if best.isEmpty { return text(pieces[...]) }
    return text(pieces[..<best.lowerBound]) + "::" + text(pieces[best.upperBound...])
  }
}
