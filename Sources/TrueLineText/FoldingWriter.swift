import TrueLineModel

/// Writes folded text: what stays is copied in stretches, what changes is put in between.
///
/// Nothing is written before something changes, so that a text that stays as it is costs
/// nothing. `discard()` must be called in the end.
struct FoldingWriter {
  private let source: UnsafeBufferPointer<UInt8>
  private var buffer: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private var count = 0
  /// How much of the source is in the buffer.
  private var copied = 0
  private var segments: [OffsetMap.Segment] = []
  private var disguises: [Disguise] = []
  private var isChanged = false

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  mutating func finish() -> Folded? {
    guard isChanged else { return nil }
    copy(to: source.count)
    let bytes = [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    return Folded(bytes: bytes, map: OffsetMap(segments: segments), disguises: disguises)
  }

  mutating func discard() {
    buffer?.deallocate()
    buffer = nil
  }

  /// Puts a text in the place of a part of the source, at or after all places before.
  mutating func replace(
    _ place: Range<Int>, by text: UnsafeBufferPointer<UInt8>, disguise: Disguise.Kinds
  ) {
    copy(to: place.lowerBound)
    // One character for one of as many bytes needs no segment: offsets go on as before.
    let keepsOffsets =
      text.count == place.count && text.scalar(at: 0).length == text.count
    if !keepsOffsets {
      append(start: count, origin: place.lowerBound, span: place.count)
    }
    note(disguise, at: count..<count + text.count)
    reserve(text.count)
    if let start = text.baseAddress, let buffer {
      (buffer + count).update(from: start, count: text.count)
    }
    count += text.count
    if !keepsOffsets { append(start: count, origin: place.upperBound, span: -1) }
    copied = place.upperBound
    isChanged = true
  }

  /// Leaves out a part of the source.
  mutating func drop(_ place: Range<Int>, isDisguise: Bool) {
    copy(to: place.lowerBound)
    append(start: count, origin: place.upperBound, span: -1)
    if isDisguise { disguises.append(Disguise(range: count..<count, kinds: .invisible)) }
    copied = place.upperBound
    isChanged = true
  }

  /// The folded scalar before an offset of the source that is reached next.
  func lastScalar(before offset: Int) -> UInt32? {
    if offset > copied { return source.scalar(before: offset).value }
    guard count > 0 else { return nil }
    return UnsafeBufferPointer(start: buffer, count: count).scalar(before: count).value
  }

  /// The folded byte before an offset of the source that is reached next, 0 for none.
  func byte(before offset: Int) -> UInt8 {
    if offset > copied { return source[offset - 1] }
    guard let buffer, count > 0 else { return 0 }
    return buffer[count - 1]
  }

  /// Puts one scalar in the place of the last one and the marks after it.
  mutating func recompose(_ scalar: UInt32, markAt place: Range<Int>, disguise: Disguise.Kinds) {
    copy(to: place.lowerBound)
    let end = count
    count -= UnsafeBufferPointer(start: buffer, count: count).scalar(before: count).length
    while let last = segments.last, Int(last.start) >= end { segments.removeLast() }
    var origin = count
    if let last = segments.last {
      if last.span < 0 {
        origin = Int(last.origin) + count - Int(last.start)
        if Int(last.start) == count { segments.removeLast() }
      } else {
        // The scalar is the last of several that stand for one character.
        origin = Int(last.origin)
        segments.removeLast()
      }
      append(
        start: last.span < 0 ? count : Int(last.start), origin: origin,
        span: place.upperBound - origin)
    } else {
      append(start: count, origin: origin, span: place.upperBound - origin)
    }
    while let last = disguises.last, last.range.lowerBound >= count, last.range.isEmpty {
      disguises.removeLast()
    }
    let start = count
    write(scalar)
    if let last = disguises.last, last.range.upperBound > start {
      disguises[disguises.count - 1].range = last.range.lowerBound..<count
      disguises[disguises.count - 1].kinds.formUnion(disguise)
    } else {
      note(disguise, at: start..<count)
    }
    append(start: count, origin: place.upperBound, span: -1)
    copied = place.upperBound
    isChanged = true
  }

  private mutating func write(_ scalar: UInt32) {
    reserve(4)
    guard let buffer, let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar).unsafelyUnwrapped {
      buffer[count] = byte
      count += 1
    }
  }

  private mutating func copy(to end: Int) {
    let length = end - copied
    guard length > 0, let start = source.baseAddress else { return }
    reserve(length)
    if let buffer { (buffer + count).update(from: start + copied, count: length) }
    count += length
    copied = end
  }

  private mutating func reserve(_ extra: Int) {
    let needed = count + extra
    guard needed > capacity else { return }
    capacity = max(needed + needed / 2, source.count + source.count / 16 + 64)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if let buffer {
      larger.update(from: buffer, count: count)
      buffer.deallocate()
    }
    buffer = larger
  }

  private mutating func append(start: Int, origin: Int, span: Int) {
    if segments.isEmpty, start > 0 {
      segments.append(OffsetMap.Segment(start: 0, origin: 0, span: -1))
    }
    if let last = segments.last, Int(last.start) == start { segments.removeLast() }
    segments.append(
      OffsetMap.Segment(start: Int32(start), origin: Int32(origin), span: Int32(span)))
  }

  private mutating func note(_ kinds: Disguise.Kinds, at range: Range<Int>) {
    guard !kinds.isEmpty else { return }
    if let last = disguises.last, last.range.upperBound == range.lowerBound, last.kinds == kinds {
      disguises[disguises.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      disguises.append(Disguise(range: range, kinds: kinds))
    }
  }
}
