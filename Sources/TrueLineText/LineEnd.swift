/// Where lines end: LF, CRLF, CR.
package enum LineEnd {
  /// The next line end's bytes; empty at the end of the source.
  package static func next(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    var at = start
    while at < source.count, source[at] != 0x0A, source[at] != 0x0D { at += 1 }
    guard at < source.count else { return at..<at }
    let isPair = source[at] == 0x0D && at + 1 < source.count && source[at + 1] == 0x0A
    return at..<at + (isPair ? 2 : 1)
  }
}
