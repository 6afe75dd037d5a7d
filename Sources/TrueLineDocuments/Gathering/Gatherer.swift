import TrueLineModel

/// Puts a document together, whatever it was written in.
///
/// Readers say what comes in reading order: pieces of text, where a block begins
/// and of what kind, links, pictures. What does not flow goes to a second text
/// that `finish` puts behind the first.
struct Gatherer: ~Copyable {
  /// What the running block would be, as its surroundings say.
  struct Role: Equatable {
    var kind: Block.Kind = .paragraph
    var level: UInt8 = 0
    var table: Int32 = -1
    var row: Int32 = -1
    var column: Int32 = -1
    var isHeader = false
  }

  var flow: TextWriter
  var side: TextWriter
  var role = Role()
  private var blocks: [Block] = []
  private var sideBlocks: [Block] = []
  private var links: [Link] = []
  private var images: [Image] = []
  private var blockStart = 0
  private var headings: [(level: UInt8, index: Int32)] = []

  init(sourceLength: Int) {
    flow = TextWriter(capacity: sourceLength / 2)
    side = TextWriter(capacity: sourceLength / 8)
  }

  private var section: Int32 { headings.last?.index ?? -1 }

  // MARK: Blocks

  /// Ends the running block, if it has any text; what follows has another line.
  mutating func breakBlock(origin: Int) {
    guard flow.count > blockStart else {
      flow.isBlank = true
      return
    }
    flow.trim(from: blockStart)
    guard flow.count > blockStart else {
      flow.isBlank = true
      return
    }
    var block = Block(
      kind: role.kind, range: blockStart..<flow.count, level: role.level, section: section,
      table: role.table, row: role.row, column: role.column, isHeader: role.isHeader)
    if role.kind == .heading {
      while let last = headings.last, last.level >= role.level { headings.removeLast() }
      block.section = section
      headings.append((role.level, Int32(blocks.count)))
    }
    blocks.append(block)
    flow.append(0x0A, origin: origin, span: 0)
    flow.isBlank = true
    blockStart = flow.count
  }

  /// A line ends inside the block.
  mutating func breakLine(origin: Int, span: Int) {
    guard flow.count > blockStart else { return }
    flow.trim(from: blockStart)
    guard flow.count > blockStart else { return }
    flow.append(0x0A, origin: origin, span: span)
    flow.isBlank = true
  }

  /// Text of a `pre`: white space stays, but for a line feed right at the start.
  mutating func appendPreformatted(
    _ bytes: UnsafePointer<UInt8>, count: Int, origin: Int
  ) {
    var skipped = 0
    if flow.count == blockStart {
      if count > 0, bytes[0] == 0x0D { skipped = 1 }
      if count > skipped, bytes[skipped] == 0x0A { skipped += 1 }
    }
    flow.append(verbatim: bytes + skipped, count: count - skipped, origin: origin + skipped)
  }

  // MARK: What does not flow

  /// An attribute's value, entities decoded, as a block of the side text.
  ///
  /// An address loses its line ends and tabs, as in browsers, so that `t.<LF>me` is found.
  mutating func appendAttribute(
    _ value: UnsafeBufferPointer<UInt8>, origin: Int, kind: Block.Kind, isAddress: Bool
  ) -> Range<Int>? {
    guard let base = value.baseAddress else { return nil }
    let start = side.count
    side.isBlank = true
    var run = 0
    var at = 0
    while at < value.count {
      let byte = value[at]
      var skipped = 0
      var reference: CharacterReference?
      if byte == UInt8(ascii: "&") {
        reference = CharacterReference(value, at: at, inAttribute: true)
        skipped = reference?.length ?? 0
      } else if isAddress, byte < 0x20 {
        skipped = 1
      }
      if skipped == 0 {
        at += 1
        continue
      }
      side.append(collapsing: base + run, count: at - run, origin: origin + run)
      reference?.withText { text, count in
        side.append(decoded: text, count: count, origin: origin + at, span: skipped)
      }
      at += skipped
      run = at
    }
    side.append(collapsing: base + run, count: at - run, origin: origin + run)
    return endSideBlock(kind, from: start, origin: origin + value.count)
  }

  /// Text that a stretch of the source stands for as a whole, as a block of the side text.
  @discardableResult
  mutating func appendDerived(
    _ text: [UInt8], origin: Int, span: Int, kind: Block.Kind
  ) -> Range<Int>? {
    let start = side.count
    side.isBlank = true
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      side.append(decoded: base, count: bytes.count, origin: origin, span: span)
    }
    return endSideBlock(kind, from: start, origin: origin + span)
  }

  /// Ends a block of the side text that began at `start`; `nil` if it is empty.
  @discardableResult
  mutating func endSideBlock(_ kind: Block.Kind, from start: Int, origin: Int) -> Range<Int>? {
    side.trim(from: start)
    guard side.count > start else {
      side.isBlank = true
      return nil
    }
    let range = start..<side.count
    sideBlocks.append(Block(kind: kind, range: range, section: section, position: flow.count))
    side.append(0x0A, origin: origin, span: 0)
    side.isBlank = true
    return range
  }

  /// Where the flow stands for a link or picture: behind the blank that a browser swallows.
  var position: Int { flow.count }

  /// A link whose words began at `start` in the flow and whose destination is a side block.
  mutating func addLink(from start: Int, destination: Range<Int>) {
    var end = flow.count
    while end > start, isBlankByte(flow.bytes[end - 1]) { end -= 1 }
    links.append(Link(text: min(start, end)..<end, destination: destination))
  }

  mutating func addImage(at position: Int, alternative: Range<Int>?, address: Range<Int>?) {
    let none = side.count..<side.count
    images.append(
      Image(position: position, alternative: alternative ?? none, address: address ?? none))
  }

  // MARK: The end

  /// The finished document, unfolded; offsets of links and blocks are those of its text.
  mutating func finish(format: InputFormat, encoding: String, end: Int) -> Document {
    breakBlock(origin: end)
    let flowEnd = flow.count
    flow.append(side)
    var document = Document(format: format, encoding: encoding, text: flow.text())
    document.textMap = OffsetMap(segments: flow.segments)
    document.flowEnd = flowEnd
    for index in sideBlocks.indices {
      sideBlocks[index].range = shift(sideBlocks[index].range, by: flowEnd)
    }
    document.blocks = blocks + sideBlocks
    document.links = links.map {
      Link(text: $0.text, destination: shift($0.destination, by: flowEnd))
    }
    document.images = images.map {
      Image(
        position: min($0.position, flowEnd), alternative: shift($0.alternative, by: flowEnd),
        address: shift($0.address, by: flowEnd))
    }
    return document
  }
}

private func shift(_ range: Range<Int>, by offset: Int) -> Range<Int> {
  range.lowerBound + offset..<range.upperBound + offset
}
