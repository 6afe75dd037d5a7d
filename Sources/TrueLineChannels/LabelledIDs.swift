import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Page {
  /// Ids and numbers behind a label of messengers that go by either, one or a whole list.
  ///
  /// `QQ：客服1:1000001，客服2:1000002` holds two. A list goes on over at most 24 bytes of
  /// other words and ends with its block.
  func labelledIDs(
    _ hit: Detector.Match, _ kind: Channel.Kind, idLength: ClosedRange<Int>?,
    numberLength: ClosedRange<Int>?
  ) -> [ChannelSighting] {
    let block = block(at: hit.range.lowerBound)
    guard !block.isAddress, block.kind != .alternative else { return [] }
    let bytes = bytes
    // A single letter is a label in Chinese text only.
    if hit.range.count == 1, !isChinese(around: hit.range) { return [] }
    var found: [ChannelSighting] = []
    var label = hit.range
    let reading = NameReading(self, allowsDash: idLength != nil)
    while found.count < 12, let name = reading.name(after: label) {
      let range = name.range
      let digits = bytes[range].allSatisfy(\.isASCIIDigit)
      if !digits, range.count <= 2, !found.isEmpty || idLength == nil {
        label = range
        if range.upperBound - hit.range.upperBound > 80 { break }
        continue
      }
      guard
        digits
          ? numberLength?.contains(range.count) == true
          : (idLength.map({ accepts(name, length: $0, hit) }) ?? false)
      else {
        // The "1" of 客服1: goes on to the number behind it.
        if digits, range.count <= 2 {
          label = range
          continue
        }
        break
      }
      if hit.isWeak, !isRight(name, after: label) { break }
      let sighting = sighting(
        kind, value(of: name), at: name.place, cue: hit.range, called: !isOwn(label: hit.range))
      found.append(marked(sighting, as: name))
      guard digits else { break }
      label = range
      let next = reading.name(after: label)
      guard let next, next.range.lowerBound - label.upperBound <= 24 else { break }
      // Another label's number is not ours.
      if tokens(in: label.upperBound..<next.range.lowerBound).contains(where: {
        meanings(of: $0).contains { meaning in
          if case .cue(.channel(let other)) = meaning {
            other != kind
          } else {
            meaning == .cue(.phone)
          }
        }
      }) {
        break
      }
    }
    return found
  }

  /// "我的微信 …": somebody speaks of an account, and calls nobody to it.
  private func isOwn(label: Range<Int>) -> Bool {
    let first = max(0, label.lowerBound - Self.longestOwn)
    return (first..<label.lowerBound).contains {
      reading.lexicon.grammar.end(of: .own, at: $0, in: bytes, limit: label.lowerBound)
        == label.lowerBound
    }
  }

  /// Bytes of a word for "my", at most.
  private static let longestOwn = 12

  /// Whether an ideograph or a bracket of Chinese text stands within 24 bytes.
  private func isChinese(around range: Range<Int>) -> Bool {
    let near = max(0, range.lowerBound - 24)..<min(bytes.count, range.upperBound + 24)
    return near.contains {
      0xE4...0xE9 ~= bytes[$0]
        || bytes[$0] == 0xE3 && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x80
    }
  }

  /// Whether a name of letters can be an id: long enough, a letter first, led to by a sign or
  /// unlike a word.
  private func accepts(
    _ name: AnnouncedName, length: ClosedRange<Int>, _ hit: Detector.Match
  ) -> Bool {
    let range = name.range
    let count = range.count + (name.rest?.count ?? 0)
    guard length.contains(count), !name.hasAt || count >= 5 else { return false }
    guard bytes[range.lowerBound].isASCIILetter || bytes[range].contains(where: \.isASCIILetter)
    else {
      return false
    }
    // Digits and `_` are no part of words.
    let hasDigit =
      name.rest != nil
      || bytes[range].contains { $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
    if hit.isWeak { return hasDigit }
    // "WeChat: supported" is a sentence, "微信：kuanxx，" is an id.
    let isLatinLabel = bytes[hit.range.upperBound - 1] < 0x80
    return hasDigit || name.hasAt || (name.isMarked && (!isLatinLabel || name.endsLine))
  }

  /// Whether an id stands right behind a weak label: at most two signs between.
  private func isRight(_ name: AnnouncedName, after label: Range<Int>) -> Bool {
    name.range.lowerBound - label.upperBound <= 6
  }
}
