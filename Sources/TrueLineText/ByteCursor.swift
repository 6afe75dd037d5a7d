/// A place in bytes that moves on as they are read; never behind their end.
///
/// The readers of codes, hosts, numbers and tables are written with it.
///
///     var cursor = ByteCursor(Array("*123#".utf8))
///     cursor.take(UInt8(ascii: "*"))            // true
///     cursor.skip(while: \.isASCIIDigit)        // 1..<4
package struct ByteCursor<Bytes: RandomAccessCollection<UInt8>> where Bytes.Index == Int {
  @usableFromInline let bytes: Bytes
  /// The next byte to be read.
  package var offset: Int
  /// Where reading ends.
  package let end: Int

  /// - Parameters:
  ///   - start: where to begin, by default with the first byte.
  ///   - limit: where to end, cut to what there is.
  @inlinable package init(_ bytes: Bytes, at start: Int? = nil, limit: Int = .max) {
    self.bytes = bytes
    end = Swift.min(limit, bytes.endIndex)
    offset = Swift.min(start ?? bytes.startIndex, end)
  }

  @inlinable package var isAtEnd: Bool { offset >= end }

  /// The next byte, or one so many behind it; `nil` behind the end.
  @inlinable package func peek(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < end ? bytes[offset + ahead] : nil
  }

  /// Passes over the bytes of a class and returns where they stand.
  @inlinable @discardableResult
  package mutating func skip(while isMember: (UInt8) -> Bool) -> Range<Int> {
    let start = offset
    while offset < end, isMember(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  /// Passes over a byte if it is the next one.
  @inlinable @discardableResult
  package mutating func take(_ byte: UInt8) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over a literal in small letters if it stands next, ASCII letters in any case.
  @inlinable @discardableResult
  package mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    for index in 0..<count
    where bytes[offset + index].lowercasedASCII != literal.utf8Start[index] {
      return false
    }
    offset += count
    return true
  }

  /// Passes over digits and returns their value; `nil` where none stands or they are too many
  /// for a number.
  @inlinable package mutating func takeNumber() -> Int? {
    let digits = skip(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    return bytes[digits].reduce(0) { $0 * 10 + Int($1 & 15) }
  }
}
