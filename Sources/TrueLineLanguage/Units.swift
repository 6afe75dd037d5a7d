import TrueLineText

/// Words for units, looked for behind and before numbers only: words as short as 天 would swamp
/// the database.
package struct Units: Sendable {
  /// A word for a unit: `days` is 1 `d`, `weeks` are 7 `d`, 美元 is 1 `USD`.
  package struct Unit: Hashable, Sendable {
    package var factor: Int
    /// `d`, `month`, or a currency of ISO 4217.
    package var symbol: String

    /// Currencies are ISO 4217 codes in capitals, periods small letters.
    package var isMoney: Bool { symbol.utf8.first?.isASCIICapital ?? false }
  }

  private let index: LiteralIndex
  private let units: [Unit]
  /// Bytes with which currencies begin, which alone stand before their number.
  private let firstBytesOfMoney: ByteSet

  init(_ index: LiteralIndex, notations: some Sequence<Substring>) {
    self.index = index
    let units = notations.compactMap(Unit.init)
    self.units = units
    firstBytesOfMoney = ByteSet(
      (0..<index.count).lazy.filter { units[index.value(of: $0)].isMoney }
        .compactMap { index.literal($0).first })
  }

  /// Whether a currency may begin with a byte; most offsets of a text end here.
  @inline(__always)
  package func mayBeginMoney(_ byte: UInt8) -> Bool {
    firstBytesOfMoney.contains(byte.lowercasedASCII)
  }

  /// The longest unit at an offset and the offset behind it; letters go on neither behind a Latin
  /// one nor, where it stands before its number, in front of it.
  package func unit(
    at offset: Int, of bytes: [UInt8], end: Int, isPrefix: Bool
  ) -> (unit: Unit, end: Int)? {
    guard offset < end else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      let text = UnsafeBufferPointer(rebasing: text[..<end])
      return index.first(at: offset, in: text) { entry in
        let last = offset + index.length(of: entry)
        if text[last - 1].isASCIILetter, last < end, text[last].isASCIILetter { return nil }
        if isPrefix, offset > 0, text[offset].isASCIILetter, text[offset - 1].isASCIILetter {
          return nil
        }
        return (units[index.value(of: entry)], last)
      }
    }
  }
}

extension Units.Unit {
  /// Reads the notation of the language files: `unit.d`, `unit.30.d` (thirty days), `unit.USD`.
  init?(notation: Substring) {
    let parts = notation.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.first == "unit", (2...3).contains(parts.count), let symbol = parts.last,
      !symbol.isEmpty
    else { return nil }
    if parts.count == 3 {
      guard let factor = Int(parts[1]), factor > 0 else { return nil }
      self.factor = factor
    } else {
      factor = 1
    }
    self.symbol = String(symbol)
  }
}
