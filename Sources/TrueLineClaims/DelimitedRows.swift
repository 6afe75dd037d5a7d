import TrueLineLanguage
import TrueLineModel

/// Lines of text whose fields a sign parts, under a line that names the columns: CSV without a file
/// of its own, and tables that people type.
struct DelimitedRows {
  /// In row order; `row` and `column` of each count from 0.
  let cells: [Block]

  private static let separators = [",", ";", "|", "\t", " / "].map { Array($0.utf8) }
  /// More columns than any table of carriers has; sentences have as many commas.
  private static let mostColumns = 12

  /// The cells of a block that is such a table; `nil` for all other text.
  ///
  /// Every line has as many fields as the first one, two at least, and the first one has no digit.
  init?(_ block: Block, _ bytes: [UInt8]) {
    guard bytes[block.range].contains(0x0A) else { return nil }
    let lines = Self.split(block.range, at: [0x0A], in: bytes)
      .filter { $0.contains { !bytes[$0].isASCIIBlank } }
    guard lines.count >= 2, let head = lines.first,
      !head.contains(where: { bytes[$0].isASCIIDigit })
    else { return nil }
    for separator in Self.separators {
      let rows = lines.map { Self.split($0, at: separator, in: bytes) }
      let count = rows[0].count
      guard (2...Self.mostColumns).contains(count), rows.allSatisfy({ $0.count == count }) else {
        continue
      }
      cells = rows.enumerated().flatMap { row, fields in
        fields.enumerated().map { column, range in
          var cell = block
          cell.kind = .tableCell
          cell.range = Self.bare(range, in: bytes)
          cell.row = Int32(row)
          cell.column = Int32(column)
          return cell
        }
      }
      return
    }
    return nil
  }

  private static func split(
    _ range: Range<Int>, at separator: [UInt8], in bytes: [UInt8]
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes.has(separator, at: index, end: range.upperBound) {
        parts.append(start..<index)
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [start..<range.upperBound]
  }

  /// A field without its blanks and quotes.
  private static func bare(_ field: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (field.lowerBound, field.upperBound)
    func isDress(_ byte: UInt8) -> Bool { byte.isASCIIBlank || byte == UInt8(ascii: "\"") }
    while lower < upper, isDress(bytes[lower]) { lower += 1 }
    while lower < upper, isDress(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
