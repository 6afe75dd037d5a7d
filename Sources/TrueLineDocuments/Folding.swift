import TrueLineModel
import TrueLineText

extension Document {
  /// Puts the folded text in place of the written one, and all ranges with it.
  ///
  /// Where folding changes nothing both are one array.
  mutating func fold() {
    guard let result = Folding.fold(text) else { return }
    var offsets = FoldedOffsets(result.map)
    for index in blocks.indices {
      blocks[index].range = offsets[blocks[index].range]
    }
    for index in blocks.indices {
      blocks[index].position = offsets[blocks[index].position]
    }
    for index in links.indices {
      links[index].text = offsets[links[index].text]
    }
    for index in links.indices {
      links[index].destination = offsets[links[index].destination]
    }
    for index in images.indices {
      images[index].position = offsets[images[index].position]
    }
    for index in images.indices {
      images[index].alternative = offsets[images[index].alternative]
      images[index].address = offsets[images[index].address]
    }
    mail = mail?.moved { offsets[$0] }
    flowEnd = offsets[flowEnd]
    folded = result.bytes
    foldMap = result.map
    disguises = result.disguises
  }
}

/// From offsets of a text to those of its folded form; quick for offsets that mostly ascend.
struct FoldedOffsets {
  private let segments: [OffsetMap.Segment]
  /// The segment that held the last offset asked for.
  private var cursor = 0

  init(_ map: OffsetMap) {
    segments = map.segments
  }

  subscript(range: Range<Int>) -> Range<Int> {
    mutating get {
      let lower = self[range.lowerBound]
      return range.isEmpty ? lower..<lower : lower..<max(lower, self[range.upperBound])
    }
  }

  /// The first folded offset at or after an offset of the text.
  subscript(offset: Int) -> Int {
    mutating get {
      guard !segments.isEmpty else { return offset }
      while cursor > 0, Int(segments[cursor].origin) > offset { cursor -= 1 }
      while cursor + 1 < segments.count, Int(segments[cursor + 1].origin) <= offset { cursor += 1 }
      let segment = segments[cursor]
      let end = cursor + 1 < segments.count ? Int(segments[cursor + 1].start) : Int.max
      if segment.span < 0 {
        return min(Int(segment.start) + max(0, offset - Int(segment.origin)), end)
      }
      if offset <= Int(segment.origin) { return Int(segment.start) }
      return end == Int.max ? Int(segment.start) : end
    }
  }
}
