import TrueLineModel

/// Bytes of text under construction, with the map back to where they came from.
///
/// Collapses white space as a browser does, across the pieces that it is given:
/// inline tags and entities cut a word into pieces, and it stays one word.
/// Memory is its own and not an array's, since this is the hot path of reading.
struct TextWriter: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int
  private(set) var segments: [OffsetMap.Segment] = []
  /// Whether white space would be swallowed here: at the start of a line or behind a blank.
  var isBlank = true

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
    segments.reserveCapacity(capacity / 16)
  }

  deinit { bytes.deallocate() }

  private mutating func reserve(_ more: Int) {
    guard capacity - count < more else { return }
    let grown = max(capacity * 2, count + more)
    let other = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    other.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = other
    capacity = grown
  }

  @inline(__always)
  private mutating func mark(start: Int, origin: Int, span: Int) {
    if let last = segments.last {
      if last.start == start {
        segments.removeLast()
      } else if last.span < 0, span < 0, origin - Int(last.origin) == start - Int(last.start) {
        return
      }
    }
    segments.append(
      OffsetMap.Segment(start: Int32(start), origin: Int32(origin), span: Int32(span)))
  }

  /// Appends source bytes as they stand.
  mutating func append(verbatim source: UnsafePointer<UInt8>, count length: Int, origin: Int) {
    guard length > 0 else { return }
    reserve(length)
    mark(start: count, origin: origin, span: -1)
    (bytes + count).update(from: source, count: length)
    count += length
    isBlank = isBlankByte(bytes[count - 1])
  }

  /// Appends source bytes, every run of white space as one blank.
  mutating func append(collapsing source: UnsafePointer<UInt8>, count length: Int, origin: Int) {
    reserve(length)
    var at = 0
    var out = count
    var blank = isBlank
    // Whether the next byte does not follow the last one in the source.
    var isBroken = true
    while at < length {
      if isBlankByte(source[at]) {
        let start = at
        repeat { at += 1 } while at < length && isBlankByte(source[at])
        if blank {
          isBroken = true
          continue
        }
        if at - start > 1 {
          mark(start: out, origin: origin + start, span: at - start)
        } else if isBroken {
          mark(start: out, origin: origin + start, span: -1)
        }
        isBroken = at - start > 1
        bytes[out] = 0x20
        out += 1
        blank = true
      } else {
        if isBroken {
          mark(start: out, origin: origin + at, span: -1)
          isBroken = false
        }
        blank = false
        repeat {
          bytes[out] = source[at]
          out += 1
          at += 1
        } while at < length && !isBlankByte(source[at])
      }
    }
    count = out
    isBlank = blank
  }

  /// Appends bytes that stand as a whole for a stretch of the source: a decoded entity.
  mutating func append(
    decoded text: UnsafePointer<UInt8>, count length: Int, origin: Int, span: Int
  ) {
    guard length > 0 else { return }
    if length == 1, isBlankByte(text[0]) {
      if !isBlank { append(0x20, origin: origin, span: span) }
      isBlank = true
      return
    }
    reserve(length)
    mark(start: count, origin: origin, span: span)
    (bytes + count).update(from: text, count: length)
    count += length
    isBlank = false
  }

  /// Appends one byte that stands for a stretch of the source, also an empty one.
  mutating func append(_ byte: UInt8, origin: Int, span: Int) {
    reserve(1)
    mark(start: count, origin: origin, span: span)
    bytes[count] = byte
    count += 1
    isBlank = isBlankByte(byte)
  }

  /// Takes back the blank at the end, if there is one behind `start`.
  mutating func trim(from start: Int) {
    while count > start, isBlankByte(bytes[count - 1]) {
      count -= 1
      if let last = segments.last, Int(last.start) >= count { segments.removeLast() }
    }
  }

  /// Appends all of another writer's text behind this one's.
  mutating func append(_ other: borrowing TextWriter) {
    guard other.count > 0 else { return }
    reserve(other.count)
    let shift = Int32(count)
    (bytes + count).update(from: other.bytes, count: other.count)
    count += other.count
    segments.reserveCapacity(segments.count + other.segments.count)
    for index in other.segments.indices {
      var segment = other.segments[index]
      segment.start += shift
      segments.append(segment)
    }
  }

  func text() -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}

/// The white space of HTML: blank, tab, line feed, form feed, carriage return.
@inline(__always)
func isBlankByte(_ byte: UInt8) -> Bool {
  byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C)
}
