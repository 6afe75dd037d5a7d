import TrueLineModel

/// Places of a UTF-8 source as reports print them.
struct PlaceFinder {
  private let bytes: [UInt8]
  private var lineStarts: [Int]?

  init(source: Source) { bytes = source.bytes }

  mutating func place(of range: Range<Int>, in document: Document) -> Place {
    if lineStarts == nil {
      var starts = [0]
      for index in bytes.indices {
        if bytes[index] == 10 { starts.append(index + 1) }
        else if bytes[index] == 13, index + 1 >= bytes.count || bytes[index + 1] != 10 { starts.append(index + 1) }
      }
      lineStarts = starts
    }
    var span = document.sourceRange(of: range)
    span = span.lowerBound..<min(span.upperBound, span.lowerBound + 1000, bytes.count)
    while span.upperBound < bytes.count, bytes[span.upperBound] & 0xC0 == 0x80 { span = span.lowerBound..<span.upperBound + 1 }
    let (line, column) = position(span.lowerBound)
    let (endLine, endColumn) = position(span.upperBound)
    return Place(excerpt: String(decoding: bytes[span], as: UTF8.self), offset: span.lowerBound, length: span.count, line: line, column: column, endLine: endLine, endColumn: endColumn)
  }

  private func position(_ offset: Int) -> (Int, Int) {
    let starts = lineStarts ?? [0]
    var low = 0, high = starts.count
    while low < high { let m = (low + high) / 2; if starts[m] <= offset { low = m + 1 } else { high = m } }
    var begin = starts[low - 1]
    if begin == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { begin = 3 }
    return (low, bytes[min(begin, offset)..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
