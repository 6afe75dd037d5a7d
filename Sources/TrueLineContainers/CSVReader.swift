import TrueLineModel

/// Reads the texts of a table, each by the number of its row from 1 below the first line, or by its
/// name; where it only has addresses, these as lists.
final class CSVReader: MemberReader {
  /// Bytes of addresses that make one list: a piece of work, and little memory.
  private static let listSize = 1 << 20
  /// Bytes of a first line that are looked at.
  private static let longestHead = 4096

  private let stream: BufferedStream
  private var table: (rows: CSVRows, columns: CSVColumns)?
  private var number = 0

  init(_ container: Container) { stream = BufferedStream(container.stream) }

  func next() throws(StreamFailure) -> Member? {
    let (rows, columns) = try opened()
    if columns.text == nil { return try addresses(rows, columns) }
    guard let row = try rows.next() else { return nil }
    number += 1
    guard let row else {
      return Member(name: "\(number)", content: .skipped(.tooLarge(limit: MemberLimits.bytes)))
    }
    func cell(_ column: Int?) -> [UInt8]? {
      guard let column, row.indices.contains(column), !row[column].isEmpty else { return nil }
      return row[column]
    }
    let name = cell(columns.name).map { String(decoding: $0, as: UTF8.self) } ?? "\(number)"
    guard let text = cell(columns.text) else {
      return Member(name: name, content: .passedOver(why: "rows without a text"))
    }
    return Member(
      name: name, content: .bytes(text),
      url: cell(columns.url).map { String(decoding: $0, as: UTF8.self) },
      type: columns.isPage ? MediaType.page : MediaType.text)
  }

  private func opened() throws(StreamFailure) -> (CSVRows, CSVColumns) {
    if let table { return table }
    let head = try stream.head(Self.longestHead)
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    let rows = CSVRows(stream, separator: CSVColumns.separator(of: line) ?? UInt8(ascii: ","))
    let columns = CSVColumns((try rows.next() ?? nil) ?? [])
    guard columns.text != nil || columns.url != nil else {
      throw StreamFailure(
        code: "no-column", what: "its first line names no column of texts or addresses",
        cure: "Name one text, message, html or url.")
    }
    table = (rows, columns)
    return (rows, columns)
  }

  /// The addresses of the next rows.
  private func addresses(_ rows: CSVRows, _ columns: CSVColumns) throws(StreamFailure) -> Member? {
    let first = number + 1
    var list: [UInt8] = []
    while list.count < Self.listSize, let row = try rows.next() {
      number += 1
      if let row, let url = columns.url, row.indices.contains(url) { list += row[url] }
      // Rows and lines have the same numbers, from the first of the list on.
      list.append(0x0A)
    }
    guard number >= first else { return nil }
    return Member(name: "rows \(first) to \(number)", content: .bytes(list), type: MediaType.list)
  }
}
