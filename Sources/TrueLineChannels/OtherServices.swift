import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Page {
  /// Bytes between the word for a service and an account's name, at most: a row of names.
  private static let serviceReach = 64
  /// Bytes of blanks, brackets and "on" between a name and a service behind it.
  private static let serviceBehind = 6

  /// Whether words give an account to another service than a list, or a guess, does: "Twitter: @name".
  ///
  /// The last word for a service before it counts, in its own line and sentence, else one right
  /// behind it: `@name (YouTube)`.
  func isOfOtherService(_ place: Range<Int>, than kind: ChannelKind) -> Bool {
    if let before = lastService(before: place.lowerBound) { return !before.contains(kind) }
    return services(from: place.upperBound, to: place.upperBound + Self.serviceBehind + 1)
      .first { !bytes[place.upperBound..<$0.range.lowerBound].contains(where: Self.parts) }
      .map { !$0.kinds.contains(kind) } ?? false
  }

  /// A word for a service whose accounts have names with an `@`; of no kind where that is a network
  /// which is no contact here.
  private struct Service {
    var range: Range<Int>
    var kinds: [ChannelKind]
    var isWeak: Bool
  }

  private func lastService(before place: Int) -> [ChannelKind]? {
    services(from: max(0, place - Self.serviceReach), to: place)
      .filter { $0.range.upperBound <= place }
      .max { ($0.range.upperBound, $0.kinds.count) < ($1.range.upperBound, $1.kinds.count) }
      .flatMap { service in
        let gap = service.range.upperBound..<place
        return ends(gap) || !announces(over: gap, isWeak: service.isWeak) ? nil : service.kinds
      }
  }

  /// Words for services that begin between two places.
  private func services(from start: Int, to end: Int) -> [Service] {
    let bytes = bytes
    let range = start..<min(end, bytes.count)
    var found: [Service] = tokens(in: range).compactMap { token in
      let kinds = meanings(of: token).compactMap { meaning -> ChannelKind? in
        if case .cue(.channel(let kind)) = meaning, kind.takesAt { kind } else { nil }
      }
      return kinds.isEmpty
        ? nil : Service(range: token.range, kinds: kinds, isWeak: isWeak(token))
    }
    for word in AddressWords.words(.network) {
      let (first, count) = (word.utf8.first, word.utf8.count)
      var at = range.lowerBound
      while at < range.upperBound {
        let end = at + count
        if bytes[at].lowercasedASCII == first, end <= bytes.count,
          bytes[at..<end].lazy.map(\.lowercasedASCII).elementsEqual(word.utf8),
          at == 0 || !bytes[at].isASCIIWord || !bytes[at - 1].isASCIIWord,
          end == bytes.count || !bytes[end].isASCIIWord || !bytes[end - 1].isASCIIWord
        {
          found.append(Service(range: at..<end, kinds: [], isWeak: false))
        }
        at += 1
      }
    }
    return found
  }

  /// Bytes of words between a service and its account, other names of a row left out.
  private static let serviceWords = 20

  /// Whether a word for a service announces a name over a gap: from near, or from before a row of
  /// names. Ordinary words that are labels, too, do so only over short words.
  private func announces(over gap: Range<Int>, isWeak: Bool) -> Bool {
    let words = bytes[gap].split { !$0.isASCIIWord && $0 < 0x80 && $0 != UInt8(ascii: "@") }
      .filter { $0.first != UInt8(ascii: "@") }
    return isWeak
      ? words.allSatisfy { $0.count <= 3 }
      : words.reduce(0) { $0 + $1.count } <= Self.serviceWords
  }

  /// Whether a line or a sentence ends in a gap.
  private func ends(_ gap: Range<Int>) -> Bool {
    gap.contains { at in
      switch bytes[at] {
      case 0x0A: true
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        at + 1 < gap.upperBound && bytes[at + 1].isASCIIWhitespace
      case 0xE3: bytes[at...].starts(with: "。".utf8)
      default: false
      }
    }
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == 0x0A || ":@,;.".utf8.contains(byte)
  }
}

extension ChannelKind {
  /// Whether a name of it may stand behind an `@`.
  fileprivate var takesAt: Bool { name.map { $0.at != .none } ?? false }
}
