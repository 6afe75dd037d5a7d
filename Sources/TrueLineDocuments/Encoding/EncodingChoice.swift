import CHTMLEvents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which encoding a source is in, decided before any parser sees a byte: libxml2
/// would cut a page off, or mangle it, at one bad byte or a wrong `charset`.
struct EncodingChoice {
  var encoding: CharacterEncoding
  /// Bytes of the byte order mark.
  var markLength = 0
  /// Whether the source is valid UTF-8 already and needs no second copy.
  var isValidUTF8 = false
  /// Another encoding in which the bytes read about as well, where nothing but they told.
  var rival: CharacterEncoding?

  /// The rules of browsers: a byte order mark, then what the transport says, then
  /// UTF-8 if it is that, then what the page says of itself, then what its bytes
  /// look like.
  init(_ bytes: UnsafeBufferPointer<UInt8>, hint: String?) {
    self.init(encoding: .utf8)
    guard let base = bytes.baseAddress else {
      isValidUTF8 = true
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
      isValidUTF8 = utf8_valid_prefix(base + 3, bytes.count - 3) == bytes.count - 3
      return
    }
    // UTF-16 may begin so too, but its text with a NUL does not.
    if bytes.count % 4 == 0,
      bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      encoding = bytes[0] == 0xFF ? .utf32le : .utf32be
      markLength = 4
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = bytes[0] == 0xFF ? .utf16le : .utf16be
      markLength = 2
      return
    }
    let hinted = hint.flatMap { CharacterEncoding.named($0.utf8) }
    if let hinted, hinted.kind != .utf8 {
      encoding = hinted
      return
    }
    if hinted == nil, let unmarked = ByteStatistics.utf16(bytes) {
      encoding = unmarked
      return
    }
    let valid = utf8_valid_prefix(base, bytes.count)
    isValidUTF8 = valid == bytes.count
    if isValidUTF8 || hinted != nil {
      // ISO-2022-JP is plain ASCII with escapes, and valid UTF-8 by accident.
      if isValidUTF8, hinted == nil, bytes.count > 2, bytes.hasEscape,
        let declared = DeclaredEncoding.find(in: bytes), declared.kind == .stateful
      {
        encoding = declared
        isValidUTF8 = false
      }
      return
    }
    let isMostlyUTF8 = ByteStatistics.isMostlyUTF8(bytes)
    if let declared = DeclaredEncoding.find(in: bytes), declared.kind != .utf8 || isMostlyUTF8 {
      encoding = declared
    } else if !isMostlyUTF8 {
      (encoding, rival) = ByteStatistics.likely(bytes)
    }
  }

  private init(encoding: CharacterEncoding) {
    self.encoding = encoding
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an escape character stands in the first 64 KB.
  fileprivate var hasEscape: Bool {
    baseAddress.map { memchr($0, 0x1B, Swift.min(count, 64 * 1024)) != nil } ?? false
  }
}
