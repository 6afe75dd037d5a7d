import TrueLineModel
import TrueLineText

/// What one short message is: what it speaks of, whom it names, and as whom it speaks.
struct Message {
  /// Somebody named in the text, outside of addresses.
  struct Name {
    let match: NameMatch
    /// Whether the message speaks as this house and not only about it.
    let isSender: Bool
    /// Whether the words are ordinary ones, too.
    var isCommonWord: Bool { match.candidates.allSatisfy(\.isCommonWord) }
  }

  /// More houses than this that seem to send one message: it speaks about them.
  private static let mostSenders = 2

  let names: [Name]
  /// What it speaks of: how many different words of each concept.
  private let words: [Concept: Int]
  /// How addresses lie in the text, with their schemes and paths, by place.
  let addresses: [Range<Int>]
  /// Whether it says more than one thing, so that what it says in passing presses for nothing.
  let isLong: Bool

  init(
    of document: Document, _ channels: [ChannelSighting], _ signals: [Signal],
    named matches: [NameMatch], _ letter: Letter? = nil
  ) {
    // Of a mail only what comes first is a message.
    let face = letter?.face ?? 0..<document.folded.count
    let text = document.folded
    let addresses = Self.addresses(among: channels, in: text)
    // What stands in a contact is its name, and no word: `@cheap_sim`.
    let taken = addresses + channels.map(\.range)
    let outside = signals.filter { signal in
      face.contains(signal.range.lowerBound) && !taken.contains { $0.overlaps(signal.range) }
    }
    var words: [Concept: Set<[UInt8]>] = [:]
    for signal in outside where !outside.contains(where: { $0.hides(signal) }) {
      guard case .concept(let concept) = signal.kind else { continue }
      words[concept, default: []].insert(text[signal.range].map(\.lowercasedASCII))
    }
    for (concept, pairs) in Self.pairs(among: outside, in: text) {
      words[concept, default: []].formUnion(pairs)
    }
    let voice = Voice(text, outside)
    let all = matches.filter { match in
      match.range.count >= NameLength.asWord && face.contains(match.range.lowerBound)
        && !addresses.contains { $0.overlaps(match.range) }
    }.map { match in
      let signs =
        letter?.claim != nil && letter?.senderName.contains(match.range.lowerBound) == true
      let isHead =
        letter.map { !$0.hasHeader || $0.subject.contains(match.range.lowerBound) } ?? true
      return Name(match: match, isSender: signs || voice.isSender(match.range, isHead: isHead))
    }
    let senders = Set(all.filter { $0.isSender && !$0.isCommonWord }.map(\.id))
    self.addresses = addresses
    let paragraphs = document.blocks.count {
      $0.kind == .paragraph && face.contains($0.range.lowerBound)
    }
    isLong =
      paragraphs > Self.mostParagraphsOfOneThought
      || text[face].count { $0 < 0x80 || $0.isUTF8Lead } > Self.mostCharactersOfOneThought
    self.words = words.mapValues(\.count)
    names =
      senders.count > Self.mostSenders ? all.map { Name(match: $0.match, isSender: false) } : all
  }

  func count(_ concept: Concept) -> Int { words[concept] ?? 0 }
  func speaks(of concept: Concept) -> Bool { count(concept) > 0 }
  func speaks(of concepts: [Concept]) -> Bool { concepts.contains(where: speaks(of:)) }

  /// Texts that press are short. In one of more paragraphs than this, a notice of a shop or of an
  /// office, "your payment failed" is one thing said among others.
  private static let mostParagraphsOfOneThought = 3
  /// Three parts of a text message, 153 characters each (3GPP TS 23.040).
  private static let mostCharactersOfOneThought = 459

  /// Who it is that speaks, if it is one whose name means nobody else.
  var sender: NamedOrganisation? {
    names.first { $0.isSender && !$0.isCommonWord }?.match.candidates.first { !$0.isCommonWord }
  }

  /// Somebody whom it names by words that mean nothing else.
  var subject: NamedOrganisation? {
    names.first { !$0.isCommonWord }?.match.candidates.first { !$0.isCommonWord }
  }

  /// What things and states of one clause make, each with the words that say it; where a phrase
  /// says the same in the same words, it counts alone.
  private static func pairs(
    among signals: [Signal], in text: [UInt8]
  ) -> [Concept: Set<[UInt8]>] {
    var places: [Concept: [Range<Int>]] = [:]
    for signal in signals {
      if case .concept(let concept) = signal.kind {
        places[concept, default: []].append(signal.range)
      }
    }
    var made: [Concept: Set<[UInt8]>] = [:]
    for pair in Concept.pairs {
      let said = places[pair.makes] ?? []
      for state in places[pair.state] ?? [] where !said.contains(where: { $0.overlaps(state) }) {
        let thing = places[pair.thing]?.first {
          !$0.overlaps(state) && Reach.clause.joins($0, state, in: text)
        }
        guard thing != nil else { continue }
        made[pair.makes, default: []].insert(text[state].map(\.lowercasedASCII))
      }
    }
    return made
  }

  // MARK: Addresses

  private static func addresses(
    among channels: [ChannelSighting], in text: [UInt8]
  ) -> [Range<Int>] {
    channels.filter { $0.channel.kind.holdsHosts && $0.traits.contains(.visible) }
      .map { address(around: $0.range, in: text) }
  }

  /// A host with all that is written without a blank around it.
  static func address(around host: Range<Int>, in text: [UInt8]) -> Range<Int> {
    AddressBounds.start(
      before: host.lowerBound, in: text)..<AddressBounds.end(from: host.upperBound, in: text)
  }
}

extension Signal {
  /// Whether it says the same in a longer word around another.
  fileprivate func hides(_ other: Signal) -> Bool {
    kind == other.kind && range.count > other.range.count
      && range.lowerBound <= other.range.lowerBound && range.upperBound >= other.range.upperBound
  }
}

extension Message.Name {
  /// What tells houses apart: one group's houses share their first candidate.
  fileprivate var id: String { match.candidates.first?.organisation.id ?? "" }
}

/// Where in a message the name of its sender stands.
private struct Voice {
  private let text: [UInt8]
  /// Ends of words that stand before a sender's name, starts of those behind one.
  private var ends: Set<Int> = []
  private var starts: Set<Int> = []

  init(_ text: [UInt8], _ signals: [Signal]) {
    self.text = text
    for signal in signals {
      switch signal.kind {
      case .concept(.beforeSender): ends.insert(signal.range.upperBound)
      case .concept(.behindSender): starts.insert(signal.range.lowerBound)
      default: break
      }
    }
  }

  /// Signs that open and close a sender's name, in UTF-8: `[X]`, 【X】, `X:`, `X -`.
  private static let openings = ["[", "(", "<", "#", "*", "【", "「", "《", "“", "\""].map {
    Array($0.utf8)
  }
  private static let closings = [
    "]", ")", ">", ":", "-", "*", "|", "】", "」", "》", "：", "）", "–", "—",
  ]
  .map { Array($0.utf8) }

  /// `isHead` says that a name may stand there as it does in front of short messages.
  func isSender(_ name: Range<Int>, isHead: Bool) -> Bool {
    let start = skipBlanks(before: name.lowerBound)
    let end = skipBlanks(from: name.upperBound)
    if ends.contains(start) || starts.contains(end) { return true }
    guard isHead else { return false }
    let opening = Self.openings.first { text[..<start].ends(with: $0) }
    let isFirst = start == 0 || text[start - 1] == 0x0A || opening != nil
    let isClosed =
      end == text.count || text[end] == 0x0A
      || Self.closings.contains { text[end...].starts(with: $0) }
    if isFirst && isClosed { return true }
    // A name that signs: nothing but signs behind it.
    return text[end...].allSatisfy { $0 < 0x80 && !$0.isASCIIAlphanumeric }
  }

  private func skipBlanks(before offset: Int) -> Int {
    var at = offset
    while at > 0, text[at - 1] == 0x20 { at -= 1 }
    return at
  }

  private func skipBlanks(from offset: Int) -> Int {
    var at = offset
    while at < text.count, text[at] == 0x20 { at += 1 }
    return at
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
