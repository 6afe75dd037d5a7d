import CHTMLEvents

/// A character reference, `&amp;` or `&#x1F4AA;`, and the text that it stands for.
struct CharacterReference {
  /// Bytes of the source from `&` on.
  var length: Int
  /// UTF-8 of the text, first byte lowest.
  private var packed: UInt64
  private var count: Int

  /// Reads the reference that begins at `at`, where `&` stands; `nil` if none does.
  ///
  /// - Parameter inAttribute: whether a name without a semicolon before `=` or a
  ///   letter is no reference, as the HTML standard says of attributes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, inAttribute: Bool) {
    guard at + 2 < bytes.count else { return nil }
    if bytes[at + 1] == UInt8(ascii: "#") {
      self.init(number: bytes, at: at)
    } else {
      self.init(name: bytes, at: at, inAttribute: inAttribute)
    }
  }

  private init?(number bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    var index = at + 2
    let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index], isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if value >= 0x80, value < 0xA0 { value = UInt32(windows1252[Int(value - 0x80)]) }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    length = index - at
    packed = 0
    count = 0
    for byte in UTF8.encode(scalar ?? "\u{FFFD}")! { append(byte) }
  }

  private init?(name bytes: UnsafeBufferPointer<UInt8>, at: Int, inAttribute: Bool) {
    let longest = 32
    var end = at + 1
    while end < bytes.count, end - at <= longest, bytes[end].isASCIIWord { end += 1 }
    guard end > at + 1, let base = bytes.baseAddress else { return nil }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    var legacy: CInt = 0
    guard let text = html_entity(base + at + 1, end - at - 1, &legacy), isClosed || legacy != 0
    else { return nil }
    if inAttribute, !isClosed, end < bytes.count, bytes[end] == UInt8(ascii: "=") { return nil }
    length = end - at + (isClosed ? 1 : 0)
    packed = 0
    count = 0
    var index = 0
    while text[index] != 0, count < 8 {
      append(UInt8(bitPattern: text[index]))
      index += 1
    }
  }

  private mutating func append(_ byte: UInt8) {
    packed |= UInt64(byte) << UInt64(8 * count)
    count += 1
  }

  /// Calls `body` with the text's UTF-8.
  func withText(_ body: (UnsafePointer<UInt8>, Int) -> Void) {
    var littleEndian = packed.littleEndian
    let count = count
    withUnsafeBytes(of: &littleEndian) { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        if let base = bytes.baseAddress { body(base, count) }
      }
    }
  }
}

private func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
  case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
  default: nil
  }
}

/// What browsers read `&#128;` to `&#159;` as.
private let windows1252: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }
}
