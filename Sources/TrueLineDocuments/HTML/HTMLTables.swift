import CHTMLEvents
import TrueLineModel

/// The open tables of a page, and where the next cell of the innermost goes.
struct HTMLTables {
  private struct Table {
    var number: Int32
    var row: Int32 = -1
    var column: Int32 = 0
    var isHead = false
    /// Rows that a cell from above still covers, by column.
    var covered: [Int32] = []
  }

  private var open: [Table] = []
  private var count: Int32 = 0

  mutating func begin() {
    open.append(Table(number: count))
    count += 1
  }

  mutating func end() { _ = open.popLast() }

  mutating func endAll() { open.removeAll() }

  /// Whether the rows that follow are a head's.
  mutating func setHead(_ isHead: Bool) {
    guard !open.isEmpty else { return }
    open[open.count - 1].isHead = isHead
  }

  mutating func beginRow() {
    guard !open.isEmpty else { return }
    open[open.count - 1].row += 1
    open[open.count - 1].column = 0
  }

  /// What the text of the next cell is; its place is past those that reach down from rows above.
  mutating func cell(_ tag: HTMLTag) -> Gatherer.Role {
    let isHeader = Int(tag.id) == HTML_TH
    // Taken out while it changes, so that its row of columns is not copied.
    guard var table = open.popLast() else {
      return .init(kind: .tableCell, isHeader: isHeader)
    }
    var column = Int(table.column)
    if table.row < 0 { table.row = 0 }
    while column < table.covered.count, table.covered[column] > table.row { column += 1 }
    let width = tag.columnSpan
    let reach = table.row + Int32(tag.rowSpan)
    if tag.rowSpan > 1 {
      while table.covered.count < column + width { table.covered.append(0) }
      for index in column..<column + width { table.covered[index] = reach }
    }
    table.column = Int32(column + width)
    open.append(table)
    return .init(
      kind: .tableCell, table: table.number, row: table.row, column: Int32(column),
      isHeader: isHeader || table.isHead)
  }
}
