import CEmbedded

/// Embedded files of words: a line is what a word means, a tab, and the word; `#` begins a remark.
enum WordFile {
  /// Languages and the words that are frequent in one of them.
  static var frequentWords: [(meaning: Substring, word: Substring)] {
    lines(of: tl_frequent_words)
  }

  /// By bytes: to split a text by its characters takes a hundred times as long.
  static func lines(of file: tl_embedded_file) -> [(meaning: Substring, word: Substring)] {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    var cursor = ByteCursor(bytes)
    var lines: [(meaning: Substring, word: Substring)] = []
    while !cursor.isAtEnd {
      if cursor.peek() == UInt8(ascii: "#") {
        cursor.skip { $0 != 0x0A }
      } else {
        let meaning = cursor.skip { $0 != 0x09 && $0 != 0x0A }
        cursor.take(0x09)
        let word = cursor.skip { $0 != 0x0A }
        lines.append((text(bytes[meaning]), text(bytes[word])))
      }
      cursor.take(0x0A)
    }
    return lines
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Substring {
    String(decoding: bytes, as: UTF8.self)[...]
  }
}
