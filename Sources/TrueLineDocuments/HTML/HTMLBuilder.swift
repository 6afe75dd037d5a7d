import CHTMLEvents
import TrueLineModel

/// Turns elements into blocks, links, pictures and hidden text.
///
/// It keeps what is open between two calls, so that Markdown can hand it raw
/// HTML piece by piece.
struct HTMLBuilder: ~Copyable {
  /// An open element, with what to return to when it ends.
  private struct Element {
    var tag: UInt8
    var role: Gatherer.Role
    var isPreformatted: Bool
    var listDepth: UInt8
    /// Whether this element began the hidden text that runs.
    var hides: Bool
    var linkStart = 0
    var destination: Range<Int>?
  }

  private var elements: [Element] = []
  private var tables = HTMLTables()
  private var listDepth: UInt8 = 0
  private(set) var isPreformatted = false
  private(set) var isHidden = false
  private var hiddenStart = 0
  private var hasTitle = false
  /// Where addresses without a host lead: the first `<base href>`, up to its last slash; empty where
  /// that is no host of other people's contacts.
  var base: [UInt8] = []
  /// What text is once the running block has ended, where an end was implied.
  private var nextRole: Gatherer.Role?

  // MARK: Text

  /// Source bytes that are text as they stand.
  mutating func text(
    _ bytes: UnsafePointer<UInt8>, count: Int, origin: Int, into gatherer: inout Gatherer
  ) {
    if isHidden {
      gatherer.side.append(collapsing: bytes, count: count, origin: origin)
    } else if isPreformatted {
      gatherer.appendPreformatted(bytes, count: count, origin: origin)
    } else {
      gatherer.flow.append(collapsing: bytes, count: count, origin: origin)
    }
  }

  /// Text that a stretch of the source stands for.
  mutating func decoded(
    _ text: UnsafePointer<UInt8>, count: Int, origin: Int, span: Int,
    into gatherer: inout Gatherer
  ) {
    if isHidden {
      gatherer.side.append(decoded: text, count: count, origin: origin, span: span)
    } else {
      gatherer.flow.append(decoded: text, count: count, origin: origin, span: span)
    }
  }

  mutating func comment(
    _ bytes: UnsafePointer<UInt8>, count: Int, origin: Int, into gatherer: inout Gatherer
  ) {
    endHiddenBlock(origin: origin, into: &gatherer)
    let start = gatherer.side.count
    gatherer.side.isBlank = true
    gatherer.side.append(collapsing: bytes, count: count, origin: origin)
    gatherer.endSideBlock(.hidden, from: start, origin: origin + count)
    hiddenStart = gatherer.side.count
  }

  // MARK: Elements

  mutating func start(_ tag: HTMLTag, into gatherer: inout Gatherer) {
    if tag.breaksBlock { breakBlock(origin: tag.range.lowerBound, into: &gatherer) }
    for place in tag.places { add(place.what, place.value, into: &gatherer) }
    if tag.isEmpty {
      empty(tag, into: &gatherer)
      return
    }
    var element = Element(
      tag: tag.id, role: gatherer.role, isPreformatted: isPreformatted, listDepth: listDepth,
      hides: tag.hides && !isHidden)
    if element.hides {
      isHidden = true
      hiddenStart = gatherer.side.count
      gatherer.side.isBlank = true
    }
    switch Int(tag.id) {
    case HTML_A:
      element.linkStart = gatherer.position
      element.destination = address(tag.href, into: &gatherer)
    case HTML_FRAME: frame(tag, into: &gatherer)
    default: enter(tag, into: &gatherer)
    }
    elements.append(element)
  }

  /// Sets the role that text in a block element has.
  private mutating func enter(_ tag: HTMLTag, into gatherer: inout Gatherer) {
    switch Int(tag.id) {
    case HTML_HEADING: gatherer.role = .init(kind: .heading, level: tag.level)
    case HTML_TITLE where !hasTitle:
      hasTitle = true
      gatherer.role = .init(kind: .title)
    case HTML_LIST: listDepth = min(listDepth + 1, 255 - 1)
    case HTML_LI: gatherer.role = .init(kind: .listItem, level: max(listDepth, 1))
    case HTML_QUOTE: gatherer.role = .init(kind: .quote)
    case HTML_CAPTION: gatherer.role = .init()
    case HTML_PRE:
      gatherer.role = .init(kind: .code)
      isPreformatted = true
    case HTML_TABLE:
      tables.begin()
      gatherer.role = .init()
    case HTML_THEAD: tables.setHead(true)
    case HTML_TR: tables.beginRow()
    case HTML_TD, HTML_TH: gatherer.role = tables.cell(tag)
    default: break
    }
  }

  private mutating func empty(_ tag: HTMLTag, into gatherer: inout Gatherer) {
    switch Int(tag.id) {
    case HTML_BR:
      breakSoftly(origin: tag.range.lowerBound, span: tag.range.count, into: &gatherer)
    case HTML_IMG:
      let alternative = sideBlock(.alternative, tag.alt, into: &gatherer)
      let source = address(tag.src, into: &gatherer)
      if alternative != nil || source != nil {
        gatherer.addImage(
          at: gatherer.position, alternative: alternative, address: source)
      }
    case HTML_AREA:
      if let destination = address(tag.href, into: &gatherer) {
        gatherer.addLink(from: gatherer.position, destination: destination)
      }
    case HTML_BASE:
      _ = address(tag.href, into: &gatherer)
      setBase(tag.href)
    case HTML_INPUT:
      for value in tag.values { sideBlock(.label, value, into: &gatherer) }
      sideBlock(.alternative, tag.alt, into: &gatherer)
    case HTML_META:
      for value in tag.values { sideBlock(.alternative, value, into: &gatherer) }
      if let destination = address(tag.refreshTarget, into: &gatherer) {
        gatherer.addLink(from: gatherer.position, destination: destination)
      }
    default: break
    }
  }

  private mutating func frame(_ tag: HTMLTag, into gatherer: inout Gatherer) {
    if let destination = address(tag.src, into: &gatherer) {
      gatherer.addLink(from: gatherer.position, destination: destination)
    }
    for value in tag.values { sideBlock(.alternative, value, into: &gatherer) }
  }

  /// Ends the innermost open element of a kind, and all in it.
  ///
  /// - Parameter isImplied: whether no end tag says so. Such an end breaks no line:
  ///   the block that implies it does, and a stray `</b>` inside a word must not.
  mutating func end(
    _ id: UInt8, isImplied: Bool, origin: Int, into gatherer: inout Gatherer
  ) {
    guard let index = elements.lastIndex(where: { $0.tag == id }) else { return }
    while elements.count > index {
      close(isImplied: isImplied, origin: origin, into: &gatherer)
    }
  }

  mutating func endAll(origin: Int, into gatherer: inout Gatherer) {
    while !elements.isEmpty { close(isImplied: true, origin: origin, into: &gatherer) }
    tables.endAll()
  }

  private mutating func close(isImplied: Bool, origin: Int, into gatherer: inout Gatherer) {
    guard let element = elements.popLast() else { return }
    let isBlock = HTMLTag.breaksBlock(element.tag)
    if isBlock, !isImplied { breakBlock(origin: origin, into: &gatherer) }
    if element.hides {
      endHiddenBlock(origin: origin, into: &gatherer)
      isHidden = false
    }
    if let destination = element.destination {
      gatherer.addLink(from: element.linkStart, destination: destination)
    }
    switch Int(element.tag) {
    case HTML_TABLE: tables.end()
    case HTML_THEAD: tables.setHead(false)
    default: break
    }
    if isBlock {
      if isImplied { nextRole = element.role } else { gatherer.role = element.role }
    }
    isPreformatted = element.isPreformatted
    listDepth = element.listDepth
  }

  /// A line ends inside a block.
  mutating func breakSoftly(origin: Int, span: Int, into gatherer: inout Gatherer) {
    if !isHidden {
      gatherer.breakLine(origin: origin, span: span)
    } else if !gatherer.side.isBlank {
      gatherer.side.append(0x0A, origin: origin, span: span)
    }
  }

  /// A block ends.
  mutating func breakBlock(origin: Int, into gatherer: inout Gatherer) {
    if isHidden {
      endHiddenBlock(origin: origin, into: &gatherer)
    } else {
      gatherer.breakBlock(origin: origin)
    }
    if let role = nextRole { gatherer.role = role }
    nextRole = nil
  }

  // MARK: Side text

  /// Makes room in the side text for a block that stands within hidden text.
  mutating func interruptHidden(origin: Int, into gatherer: inout Gatherer) {
    endHiddenBlock(origin: origin, into: &gatherer)
  }

  /// Lets hidden text go on behind such a block.
  mutating func resumeHidden(in gatherer: borrowing Gatherer) {
    hiddenStart = gatherer.side.count
  }

  private mutating func endHiddenBlock(origin: Int, into gatherer: inout Gatherer) {
    guard isHidden else { return }
    gatherer.endSideBlock(.hidden, from: hiddenStart, origin: origin)
    hiddenStart = gatherer.side.count
  }

  /// An attribute's value as a block of its own.
  @discardableResult
  mutating func sideBlock(
    _ kind: Block.Kind, _ value: HTMLTag.Value?, into gatherer: inout Gatherer
  ) -> Range<Int>? {
    guard let value, !value.bytes.isEmpty else { return nil }
    endHiddenBlock(origin: value.origin, into: &gatherer)
    let range = gatherer.appendAttribute(
      value.bytes, origin: value.origin, kind: kind, isAddress: false)
    hiddenStart = gatherer.side.count
    return range
  }

  /// A link's or picture's address; those into the page itself and pictures
  /// spelled out (`data:`) lead nowhere.
  mutating func address(
    _ value: HTMLTag.Value?, as kind: Block.Kind = .destination, into gatherer: inout Gatherer
  ) -> Range<Int>? {
    guard let value, let first = value.bytes.first, first != UInt8(ascii: "#"),
      !value.bytes.starts(with: dataScheme)
    else { return nil }
    endHiddenBlock(origin: value.origin, into: &gatherer)
    let range =
      isBelowBase(value)
      ? gatherer.appendDerived(
        base + value.bytes, origin: value.origin, span: value.bytes.count, kind: kind)
      : gatherer.appendAttribute(
        value.bytes, origin: value.origin, kind: kind, isAddress: true)
    hiddenStart = gatherer.side.count
    return range
  }
}

private let dataScheme = [UInt8]("data:".utf8)
