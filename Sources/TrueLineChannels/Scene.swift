import TrueLineLanguage
import TrueLineModel

/// What detectors remember about one page while it is read; belongs to one page and one thread.
final class Notes {
  /// Behind the last byte that has been searched for numbers.
  var numbersSearched = 0
  var isOpeningSearched = false
  /// What is known of each host that was read, by hash of its written form.
  var hosts: [UInt64: HostNote] = [:]
  /// First and last line, once asked for.
  var outline: Outline?
}

/// A host that a page names again and again is looked up once.
struct HostNote {
  /// The registrable domain, or the host below a page host; `nil` for messengers' hosts.
  var value: String?
  /// In small letters, without `www.`.
  var name: String
  var isShared: Bool
  var count = 0
}

/// The first and the last line of a page: where a channel is put to be seen.
struct Outline {
  var opening: Range<Int>
  var closing: Range<Int>

  /// At most this many bytes of a block count as its first or last line.
  private static let lineLimit = 240

  init(of document: Document) {
    opening = 0..<0
    closing = 0..<0
    let visible = document.blocks.lazy.filter {
      $0.isVisible && $0.range.count > 2 && $0.range.lowerBound <= document.flowEnd
    }
    guard let first = visible.first else {
      guard document.blocks.isEmpty else { return }
      opening = Self.firstLine(of: 0..<document.flowEnd, in: document.folded)
      closing = Self.lastLine(of: 0..<document.flowEnd, in: document.folded)
      return
    }
    opening = Self.firstLine(of: first.range, in: document.folded)
    let last = document.blocks.last {
      $0.isVisible && $0.range.count > 2 && $0.range.lowerBound <= document.flowEnd
    }
    if let last, last.range.lowerBound >= opening.upperBound {
      closing = Self.lastLine(of: last.range, in: document.folded)
    } else if let last {
      closing = Self.lastLine(of: last.range, in: document.folded)
    }
  }

  private static func firstLine(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let stop = min(range.upperBound, range.lowerBound + lineLimit)
    let end = bytes.end(of: { $0 != 0x0A }, from: range.lowerBound, limit: stop)
    return range.lowerBound..<end
  }

  private static func lastLine(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let stop = max(range.lowerBound, range.upperBound - lineLimit)
    return bytes.start(of: { $0 != 0x0A }, before: range.upperBound, limit: stop)..<range.upperBound
  }
}

extension Page {
  /// First and last line, found once a page.
  var outline: Outline {
    if let outline = notes.outline { return outline }
    let outline = Outline(of: document)
    notes.outline = outline
    return outline
  }

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
    case .destination: traits.insert(.linked)
    case .alternative: break
    case .code: traits.formUnion([.visible, .code])
    case .title: traits.formUnion([.visible, .opening])
    default: traits.insert(.visible)
    }
    let position = block.kind == .destination ? block.position : range.lowerBound
    if outline.opening.contains(position) { traits.insert(.opening) }
    if outline.closing.contains(position) { traits.insert(.closing) }
    // A link's own words announce where it leads.
    let words = block.kind == .destination ? Self.linkWords : 0
    traits.formUnion(neighbours(of: position..<max(position, position + range.count), words: words))
    return traits
  }

  /// How far words reach that say whose contact it is.
  private static let reach = 90
  /// How much of a link's words counts, in bytes.
  private static let linkWords = 40

  /// What the words before and behind a place in the flow make of a contact.
  private func neighbours(of range: Range<Int>, words: Int) -> ChannelSighting.Traits {
    let block = block(at: range.lowerBound)
    let window =
      max(
        block.range.lowerBound, range.lowerBound - Self.reach)..<max(
        range.upperBound, min(block.range.upperBound, range.upperBound + 60))
    var traits: ChannelSighting.Traits = []
    var isReported = false
    for token in tokens(in: window) {
      let isBefore = token.range.lowerBound < range.lowerBound + words
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
    let first = bytes[token.range.lowerBound]
    guard first >= 0xE4, first <= 0xE9 else { return !isWeak(token) }
    return Self.addresses.contains { word in
      bytes[token.range].starts(with: word)
    }
  }

  private static let addresses: [[UInt8]] = ["请", "认准", "找我", "加我", "私", "联系客服", "点击"]
    .map { Array($0.utf8) }
}
