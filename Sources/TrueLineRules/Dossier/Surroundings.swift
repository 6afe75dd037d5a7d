import TrueLineModel

/// What a page speaks of, as far as it weighs in judging its contacts.
struct Surroundings {
  /// The title, the first heading and the first line.
  var opening: [Range<Int>] = []
  /// Services spoken of in the opening, and anywhere a reader sees.
  var openingServices: Set<Signal.Service> = []
  var services: Set<Signal.Service> = []
  var openingHelpLine = false
  var openingThreat = false
  var helpLines = 0
  var prizes = 0
  var threats = 0
  var urgencies = 0
  var credentials = 0
  var prices = 0
  var reports = 0
  var warnings: [Range<Int>] = []
  var isDisclosed = false
  var telecoms = 0
  /// Carriers named by words that can mean nothing else.
  var carriers: [String] = []
  /// Letters are mathematical or circled in such number, or words cut by signs, that filters
  /// are the reason.
  var isEvasive = false
  /// At most a few hundred bytes and no heading: a text message or a chat line.
  var isMessage = false

  /// Services that only somebody who sells or acts for others can promise.
  static let offers: Set<Signal.Service> = [.sell, .account, .receiveCodes, .proxy]

  /// Of a page that has nothing to judge.
  init() {}

  init(of document: Document, _ signals: [Signal], _ mentions: [Mention]) {
    findOpening(of: document)
    for signal in signals {
      guard signal.range.lowerBound < document.flowEnd else { continue }
      let isOpening = opening.contains { $0.contains(signal.range.lowerBound) }
      switch signal.kind {
      case .service(let service):
        services.insert(service)
        if isOpening { openingServices.insert(service) }
      case .helpLine:
        helpLines += 1
        if isOpening { openingHelpLine = true }
      case .prize: prizes += 1
      case .threat:
        threats += 1
        if isOpening { openingThreat = true }
      case .urgency: urgencies += 1
      case .credential: credentials += 1
      case .price: prices += 1
      case .report: reports += 1
      case .warning: warnings.append(signal.range)
      case .disclosure: isDisclosed = true
      case .telecom: telecoms += 1
      case .invitation, .project: break
      }
    }
    for mention in mentions {
      guard case .carrier(let ids) = mention.kind, !mention.isCommonWord,
        mention.range.lowerBound < document.flowEnd
      else { continue }
      for id in ids where !carriers.contains(id) && carriers.count < 16 { carriers.append(id) }
    }
    isEvasive = Self.isEvasive(document)
    isMessage =
      document.flowEnd <= 900
      && !document.blocks.contains { $0.kind == .heading || $0.kind == .title }
  }

  private mutating func findOpening(of document: Document) {
    let visible = document.blocks.filter { $0.isVisible && $0.range.count > 2 }
    var isFirst = true
    for block in visible.prefix(12) {
      let line = firstLine(of: block.range, in: document.folded)
      if block.kind == .title || isFirst {
        opening.append(line)
      } else if block.kind == .heading, !opening.contains(where: { $0.count > 12 }) {
        opening.append(line)
      }
      if block.kind != .title { isFirst = false }
    }
    if document.blocks.isEmpty {
      opening = [firstLine(of: 0..<document.flowEnd, in: document.folded)]
    }
  }

  private func firstLine(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let stop = min(range.upperBound, range.lowerBound + 240)
    var end = range.lowerBound
    while end < stop, bytes[end] != 0x0A { end += 1 }
    return range.lowerBound..<end
  }

  /// Twenty and more letters that only look like letters.
  private static func isEvasive(_ document: Document) -> Bool {
    var letters = 0
    for disguise in document.disguises where disguise.kinds.contains(.styled) {
      letters += disguise.range.count
      if letters >= 12 { return true }
    }
    return hasCutWords(document)
  }

  /// Backslashes inside of words of ideographs: 短\信. Looked for where messages are.
  private static func hasCutWords(_ document: Document) -> Bool {
    let text = document.text.prefix(2000)
    return text.indices.dropFirst().dropLast().contains {
      text[$0] == 0x5C && text[$0 - 1] >= 0x80 && text[$0 + 1] >= 0xE4 && text[$0 + 1] <= 0xE9
    }
  }

  /// Whether the opening offers what only somebody who sells or acts for others can promise.
  var opensWithOffer: Bool { !openingServices.isDisjoint(with: Self.offers) }

  /// Whether the page speaks of lines, carriers or their services at all.
  var isAboutLines: Bool { telecoms > 0 || !carriers.isEmpty }
}
