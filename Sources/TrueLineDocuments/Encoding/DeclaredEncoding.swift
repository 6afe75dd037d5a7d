import TrueLineText

/// What a page says of its own encoding: `<meta charset>`, `<meta http-equiv>`,
/// `@charset`, an XML declaration.
enum DeclaredEncoding {
  /// The first known one outside of comments. Browsers look at 1,024 bytes; pages put it anywhere.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
    let limit = min(bytes.count, 16 * 1024)
    var at = 0
    while at + 8 < limit {
      if bytes[at] == UInt8(ascii: "<"), bytes[at...].starts(with: commentStart) {
        at = endOfComment(bytes, from: at + commentStart.count, limit)
        continue
      }
      let byte = bytes[at] | 0x20
      if byte == UInt8(ascii: "c"), let name = value(bytes, behind: charset, at: at, limit),
        let encoding = CharacterEncoding.named(name)
      {
        return asDeclared(encoding)
      }
      if byte == UInt8(ascii: "e"), bytes.starts(with: xml),
        let name = value(bytes, behind: encodingWord, at: at, limit),
        let encoding = CharacterEncoding.named(name)
      {
        return asDeclared(encoding)
      }
      at += 1
    }
    return nil
  }

  /// A page that can be read far enough to find UTF-16 in it is not UTF-16.
  private static func asDeclared(_ encoding: CharacterEncoding) -> CharacterEncoding {
    encoding.kind == .utf16 || encoding.kind == .utf32 ? .utf8 : encoding
  }

  /// Behind the comment whose `<!--` ends at `start`: past the next `-->`, whose dashes may be
  /// those of the start, as in `<!-->`.
  private static func endOfComment(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int
  ) -> Int {
    var at = start
    while at < limit {
      if bytes[at] == UInt8(ascii: ">"), bytes[at - 1] == UInt8(ascii: "-"),
        bytes[at - 2] == UInt8(ascii: "-")
      {
        return at + 1
      }
      at += 1
    }
    return limit
  }

  /// The name behind `charset=`, `charset "` or `encoding=`.
  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, behind word: [UInt8], at start: Int, _ limit: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    guard start + word.count < limit else { return nil }
    for index in word.indices where bytes[start + index] | 0x20 != word[index] { return nil }
    var at = start + word.count
    var hasSign = false
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        hasSign = true
      } else if !isBlankByte(byte) {
        break
      }
      at += 1
    }
    guard hasSign else { return nil }
    var end = at
    while end < limit, end - at < 32,
      bytes[end].isASCIIAlphanumeric || "-_.:".utf8.contains(bytes[end])
    {
      end += 1
    }
    return end > at ? UnsafeBufferPointer(rebasing: bytes[at..<end]) : nil
  }

  private static let commentStart = [UInt8]("<!--".utf8)
  private static let charset = [UInt8]("charset".utf8)
  private static let encodingWord = [UInt8]("encoding".utf8)
  private static let xml = [UInt8]("<?xml".utf8)
}
