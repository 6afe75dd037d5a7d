import TrueLineModel

/// Text as it is matched: one spelling for all spellings, with the way back.
package struct Folded: Sendable {
  /// UTF-8.
  package var bytes: [UInt8]
  /// From `bytes` to the text as written; exact for ranges of whole characters.
  package var map: OffsetMap
  /// Ascending by both bounds. Where something invisible was dropped the range is empty, so
  /// that it counts for what stands on both sides of it only.
  package var disguises: [Disguise]
}

/// Folding: what text is before anything is looked for in it.
///
/// - Compatibility forms are undone (NFKC), marks composed, letters beyond ASCII made small.
///   ASCII letters keep their case: matching is caseless, and codes of invitations are not.
/// - Traditional Chinese characters become simplified ones; digits of all scripts ASCII ones.
/// - Full-width, mathematical, circled, superscript letters and digits, keycaps and regional
///   indicators become ASCII, unless they number a list (`①拨打1204`), mark a note (`m²`) or
///   make a flag.
/// - Full-width punctuation becomes ASCII, but for `，` `；` `！` `？` and the unmistakable `。`.
/// - Characters that nobody sees are dropped.
/// - Letters that look like Latin ones become Latin inside words that have Latin letters.
///
/// Folding what is folded changes nothing. Sources: Unicode 15.0 (UAX 15, UTS 39), OpenCC.
package enum Folding {
  /// The folded text, `nil` where folding changes nothing.
  ///
  /// Cost: ASCII is skipped by the word, other text takes one table look-up a character.
  package static func fold(_ text: [UInt8]) -> Folded? {
    text.withUnsafeBufferPointer { source in
      var folder = Folder(source: source, table: .shared)
      return folder.run()
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte beyond ASCII at or after an offset, else the end.
  @inline(__always)
  func skippingASCII(from offset: Int) -> Int {
    var offset = offset
    guard let base = baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    while offset + 32 <= count {
      let chunk = raw.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      let pairs = chunk.lowHalf | chunk.highHalf
      if (pairs.x | pairs.y) & 0x8080_8080_8080_8080 != 0 { break }
      offset += 32
    }
    while offset < count, base[offset] < 0x80 { offset += 1 }
    return offset
  }
}
