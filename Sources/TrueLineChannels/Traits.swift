import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Page {
  var scene: Scene { reading.scene }

  /// The block around an offset; the whole flow where a document has none there.
  func block(at offset: Int) -> Block {
    if let index = document.blockIndex(at: offset) { return document.blocks[index] }
    if document.blocks.isEmpty { return Block(kind: .paragraph, range: 0..<bytes.count) }
    return Block(kind: .paragraph, range: offset..<min(offset + 1, bytes.count))
  }

  /// What is special about a place, as far as place and neighbouring words tell.
  func traits(at range: Range<Int>) -> ChannelSighting.Traits {
    var traits: ChannelSighting.Traits = []
    let block = block(at: range.lowerBound)
    switch block.kind {
    case .hidden: traits.insert(.hidden)
    case .destination, .action: traits.insert(.linked)
    case .alternative, .label, .data: break
    case .code: traits.formUnion([.visible, .code])
    default: traits.insert(.visible)
    }
    let place = block.isAddress ? block.position..<block.position : range
    if scene.opens(at: place.lowerBound) { traits.insert(.opening) }
    if scene.closing.contains(place.lowerBound) { traits.insert(.closing) }
    traits.formUnion(neighbours(of: place, isLink: block.isAddress))
    return traits
  }

  /// What the words before and behind a place in the flow make of a contact: those of a sentence
  /// before it, and of a clause behind it. A link's own words stand behind its place and announce
  /// where it leads.
  private func neighbours(of range: Range<Int>, isLink: Bool) -> ChannelSighting.Traits {
    let block = block(at: range.lowerBound).range
    let start = Reach.sentence.start(before: range.lowerBound, in: block, of: bytes)
    let end = (isLink ? Reach.sentence : .clause)
      .end(after: range.upperBound, in: block, of: bytes, reached: 1)
    let announced =
      isLink ? Reach.clause.end(after: range.upperBound, in: block, of: bytes) : range.lowerBound
    let window = start..<end
    var traits: ChannelSighting.Traits = []
    var isReported = false
    for token in tokens(in: window) {
      let isBefore = token.range.lowerBound < announced
      for meaning in meanings(of: token) {
        switch meaning {
        case .marker(.official) where isBefore: traits.insert(.saidOfficial)
        case .signal(.helpLine): traits.insert(.helpLine)
        case .signal(.report): isReported = isReported || isBefore
        // "report the swindler: write to …" calls for it after all.
        case .signal(.invitation) where isBefore:
          traits.insert(.called)
          if addressesReader(token) { isReported = false }
        case .cue(.contact) where isBefore: traits.insert(.called)
        default: break
        }
      }
    }
    if isReported { traits.insert(.quoted) }
    return traits
  }

  /// Whether an invitation speaks to the reader: "请联系", "write to us". In "the swindler asks
  /// users to 添加微信 …" the same verb is told of somebody.
  private func addressesReader(_ token: Token) -> Bool {
    !isWeak(token) && !meanings(of: token).contains(.marker(.telling))
  }
}
