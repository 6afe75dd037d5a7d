import TrueLineModel

/// What the first bytes say about a file.
package enum Content {
  /// Why a file cannot be text, `nil` where it can.
  ///
  /// A page named `.html` is a page: a browser shows it whatever it begins with, so
  /// `isText` leaves only what no reader could show.
  package static func problem(
    of bytes: [UInt8], name: String, isText: Bool, _ formats: [InputFormat]
  ) -> Problem? {
    if formats.contains(where: { $0.magic.contains { bytes.starts(with: $0) } }) { return nil }
    for (magic, what) in packed + (isText ? [] : later) where bytes.starts(with: magic) {
      return Problem(
        code: "not-read-yet", source: name, what: "skipped: not read yet (\(what))",
        cure: "Save or export it as HTML or text and scan that.")
    }
    guard !isText else { return nil }
    let isKnown = binary.contains { bytes.starts(with: $0) }
    guard isKnown || isMostlyControls(bytes) else { return nil }
    return Problem(
      code: "binary", source: name, what: "skipped: binary, not text",
      cure: "If it is text all the same, name its format: --input-format text.")
  }

  private static let packed: [([UInt8], String)] = [
    ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("Rar!".utf8), "RAR"),
  ]

  private static let later: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"),
  ]

  private static let binary: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x7F, 0x45, 0x4C, 0x46],
    Array("OggS".utf8), Array("wOFF".utf8), Array("wOF2".utf8), [0x00, 0x01, 0x00, 0x00, 0x00],
    Array("SQLite format 3".utf8), [0xCA, 0xFE, 0xBA, 0xBE], Array("!<arch>".utf8),
  ]

  /// Byte order marks of UTF-16 and UTF-32.
  private static let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]

  /// Whether more than a tenth of the first 8 KiB are controls that no text has.
  ///
  /// A stray NUL is no reason: it is an old trick to be passed by. UTF-16 has NULs
  /// in every other byte, which a text in it shows by its mark or their place.
  private static func isMostlyControls(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    if marks.contains(where: { head.starts(with: $0) }) { return false }
    var controls = 0
    var nulls = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() {
      switch byte {
      case 0 where index % 2 == 0: nulls.even += 1
      case 0: nulls.odd += 1
      case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F: controls += 1
      default: break
      }
    }
    let all = nulls.even + nulls.odd
    let looksLikeUTF16 =
      all * 5 >= head.count && (nulls.even * 20 <= all || nulls.odd * 20 <= all)
    let odd = looksLikeUTF16 ? controls : controls + all
    return odd > 8 && odd * 10 > head.count
  }
}
