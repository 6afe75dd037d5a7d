import TrueLineModel

/// A line of a tab-separated table: cells, and lists in them that `|` divides.
struct TableLine {
  private let line: [UInt8]
  private let cells: [Range<Int>]

  /// The line that starts at an offset of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    line = Array(bytes[start...].prefix { $0 != UInt8(ascii: "\n") })
    var cells: [Range<Int>] = []
    var first = 0
    for at in line.indices where line[at] == UInt8(ascii: "\t") {
      cells.append(first..<at)
      first = at + 1
    }
    self.cells = cells + [first..<line.count]
  }

  /// A cell; empty where the line has none.
  func text(_ index: Int) -> String {
    index < cells.count ? String(decoding: line[cells[index]], as: UTF8.self) : ""
  }

  func list(_ index: Int) -> [String] {
    guard index < cells.count else { return [] }
    return line[cells[index]].split(separator: UInt8(ascii: "|"))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A table as it is read: remarks with `#`, a line that names the columns, then lines that are
/// sorted by the bytes of their first cell.
struct TableFile: Sendable {
  var bytes: Bytes
  /// Where the first line behind the head starts.
  private var start: Int

  init(_ bytes: Bytes) {
    self.bytes = bytes
    start = bytes.withBuffer { buffer in
      var at = 0
      var isRemark = true
      while isRemark, at < buffer.count {
        isRemark = buffer[at] == UInt8(ascii: "#")
        at = Self.end(of: at, in: buffer) + 1
      }
      return min(at, buffer.count)
    }
  }

  /// Calls `body` with the offset of each line behind the head.
  func eachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withBuffer { buffer in
      var at = start
      while at < buffer.count {
        body(buffer, at)
        at = Self.end(of: at, in: buffer) + 1
      }
    }
  }

  /// The line whose first cell is `key`.
  func line(_ key: String) -> TableLine? {
    bytes.withBuffer { buffer in
      let at = place(of: key, in: buffer)
      guard at < buffer.count, Self.firstCell(at, in: buffer).elementsEqual(key.utf8) else {
        return nil
      }
      return TableLine(buffer, at: at)
    }
  }

  /// Calls `body` with what follows `prefix` in its first cell, and with the offset, of each line
  /// that begins with it.
  func eachLine(
    from prefix: String,
    _ body: (Slice<UnsafeBufferPointer<UInt8>>, UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    bytes.withBuffer { buffer in
      let length = prefix.utf8.count
      var at = place(of: prefix, in: buffer)
      while at < buffer.count {
        let cell = Self.firstCell(at, in: buffer)
        guard cell.starts(with: prefix.utf8) else { return }
        body(cell.dropFirst(length), buffer, at)
        at = Self.end(of: cell.endIndex, in: buffer) + 1
      }
    }
  }

  /// Where the first line starts whose first cell does not come before `key`.
  private func place(of key: String, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    // All bytes of a line say the same of it, so the first that passes is where one starts.
    (start..<buffer.count).partitioningIndex { offset in
      var lineStart = offset
      while lineStart > start, buffer[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
      return !Self.firstCell(lineStart, in: buffer).lexicographicallyPrecedes(key.utf8)
    }
  }

  static func firstCell(
    _ start: Int, in buffer: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    buffer[start...].prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
  }

  private static func end(of line: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    var at = line
    while at < buffer.count, buffer[at] != UInt8(ascii: "\n") { at += 1 }
    return at
  }
}
