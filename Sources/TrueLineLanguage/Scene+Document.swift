import TrueLineModel

extension Scene {
  /// At most this many bytes of a block count as its first or last line: a paragraph without line
  /// ends is no headline.
  static let lineLimit = 240
  /// The opening is looked for in so many blocks that a reader sees.
  private static let openingBlocks = 12
  /// A heading above which stands no longer line than this opens the page: shorter ones are
  /// menus and crumbs.
  private static let crumbLimit = 12
  /// Bytes of a text message of several parts, or of a long chat line.
  private static let messageLimit = 900
  /// So many bytes of mathematical or circled letters no honest page has: it has a sign or two.
  private static let styledLimit = 12
  /// Words cut by signs are looked for where messages have them, in so many first bytes.
  private static let cutWordReach = 2000

  /// Settles what a document's blocks, letters and names tell; one pass over its first blocks.
  package init(of document: Document, naming mentions: [Mention]) {
    self.init()
    countries = Countries(namedBy: mentions)
    opening = Self.opening(of: document)
    closing = Self.closing(of: document)
    isMessage =
      document.flowEnd <= Self.messageLimit
      && !document.blocks.contains { $0.kind == .heading || $0.kind == .title }
      && !Record.isWhole(document)
    isEvasive = Self.isEvasive(document)
  }

  private static func opening(of document: Document) -> [Range<Int>] {
    if document.blocks.isEmpty {
      return [firstLine(of: 0..<document.flowEnd, in: document.folded)]
    }
    var opening: [Range<Int>] = []
    var isFirst = true
    for block in document.blocks.lazy.filter(\.isRead).prefix(openingBlocks) {
      let line = firstLine(of: block.range, in: document.folded)
      if block.kind == .sender || block.kind == .recipient { continue }
      let isTitle = block.kind == .title || block.kind == .subject
      if isTitle || isFirst {
        opening.append(line)
      } else if block.kind == .heading, !opening.contains(where: { $0.count > crumbLimit }) {
        opening.append(line)
      }
      if !isTitle { isFirst = false }
    }
    return opening
  }

  private static func closing(of document: Document) -> Range<Int> {
    if document.blocks.isEmpty {
      return lastLine(of: 0..<document.flowEnd, in: document.folded)
    }
    let last = document.blocks.last { $0.isRead && $0.range.lowerBound <= document.flowEnd }
    return last.map { lastLine(of: $0.range, in: document.folded) } ?? 0..<0
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

  private static func isEvasive(_ document: Document) -> Bool {
    var letters = 0
    for disguise in document.disguises where disguise.kinds.contains(.styled) {
      letters += disguise.range.count
      if letters >= styledLimit { return true }
    }
    return hasCutWords(document)
  }

  /// Backslashes inside of words of ideographs: 短\信.
  private static func hasCutWords(_ document: Document) -> Bool {
    let text = document.text.prefix(cutWordReach)
    return text.indices.dropFirst().dropLast().contains {
      text[$0] == 0x5C && text[$0 - 1] >= 0x80 && text[$0 + 1] >= 0xE4 && text[$0 + 1] <= 0xE9
    }
  }
}

extension Block {
  /// Whether a reader sees it and there is something to see.
  fileprivate var isRead: Bool { isVisible && range.count > 2 }
}
