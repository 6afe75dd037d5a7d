import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Finds the further places of accounts that a label has announced once.
///
/// "联系 @name" far below the one "Telegram: @name" has no label of its own, and is what makes a
/// page an advertisement. Cost: one pass over the text for each account, on pages that have any.
enum Repetitions {
  /// More accounts than that are a directory.
  private static let accountLimit = 6

  static func add(to sightings: [ChannelSighting], _ page: Page) -> [ChannelSighting] {
    var names: [(channel: Channel, name: [UInt8])] = []
    for sighting in sightings {
      let kind = sighting.channel.kind
      let value = sighting.channel.value
      guard kind.name != nil, kind.label?.isRepeated == true, names.count <= accountLimit,
        !value.utf8.contains(where: { $0 == 0x2F || $0 == 0x2B }), value.utf8.count >= 5,
        !names.contains(where: { $0.channel == sighting.channel })
      else { continue }
      names.append((sighting.channel, Array(value.utf8.drop { $0 == 0x40 })))
    }
    var all = sightings + numbers(like: sightings, page)
    if names.count > accountLimit { names = [] }
    for (channel, name) in names {
      for place in places(of: name, on: page)
      where !sighted(place, in: sightings).contains(where: { $0.channel == channel }) {
        all.append(page.sighting(channel.kind, channel.value, at: place))
      }
    }
    return all.count == sightings.count ? sightings : ChannelMerging.merge(all)
  }

  /// The sightings, which stand in document order, that overlap a place.
  static func sighted(
    _ place: Range<Int>, in sightings: [ChannelSighting]
  ) -> [ChannelSighting] {
    let end = sightings.partitioningIndex { $0.range.lowerBound >= place.upperBound }
    // No sighting is longer than an address, so that the last few before the place tell.
    return sightings[max(0, end - 8)..<end].filter { $0.range.overlaps(place) }
  }

  /// The same digits again, in any spelling and without a word beside them.
  private static func numbers(
    like sightings: [ChannelSighting], _ page: Page
  ) -> [ChannelSighting] {
    var known: [(channel: Channel, tail: ArraySlice<UInt8>)] = []
    for sighting in sightings {
      guard sighting.channel.kind.goesByNumber else { continue }
      let digits = Array(sighting.channel.value.utf8.filter(\.isASCIIDigit))
      guard digits.count >= Digits.tailLength, known.count < 16,
        !known.contains(where: { $0.channel == sighting.channel })
      else { continue }
      known.append((sighting.channel, Digits.tail(digits)))
    }
    guard !known.isEmpty, known.count <= accountLimit else { return [] }
    let bytes = page.bytes
    let reader = page.reading.numberReader
    let end = min(page.document.flowEnd, bytes.count)
    var found: [ChannelSighting] = []
    var index = 0
    while index < end, found.count < 64 {
      guard bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "+") else {
        index += 1
        continue
      }
      let (number, next) = reader.number(at: index, limit: min(end, index + 64))
      index = next
      guard let number, number.digits.count >= Digits.tailLength,
        let match = known.first(where: { Digits.tail(number.digits).elementsEqual($0.tail) }),
        sighted(number.range, in: sightings).isEmpty
      else { continue }
      var sighting = page.sighting(match.channel.kind, match.channel.value, at: number.range)
      if let oddity = number.oddity, !number.isPlain {
        sighting.disguise = sighting.disguise ?? oddity
        sighting.traits.insert(.disguised)
      }
      found.append(sighting)
    }
    return found
  }

  /// Whole words in visible text; names without digits and `_` only behind an `@`.
  private static func places(of name: [UInt8], on page: Page) -> [Range<Int>] {
    let bytes = page.bytes
    let end = min(page.document.flowEnd, bytes.count)
    let isWordLike = !name.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
    var found: [Range<Int>] = []
    guard end >= name.count else { return found }
    var index = 0
    while index <= end - name.count, found.count < 64 {
      defer { index += 1 }
      let hasAt = index > 0 && bytes[index - 1] == UInt8(ascii: "@")
      guard bytes[index].lowercasedASCII == name[0], hasAt || !isWordLike,
        bytes[index..<index + name.count].lazy.map(\.lowercasedASCII).elementsEqual(name)
      else { continue }
      let after = index + name.count
      guard index == 0 || !bytes[index - 1].isASCIIWord,
        after == bytes.count || !bytes[after].isASCIIWord, !Joint.isCut(at: after, in: bytes),
        // Part of an address: other detectors read those.
        index == 0 || bytes[index - 1] != UInt8(ascii: "/"),
        after + 1 >= bytes.count || bytes[after] != UInt8(ascii: ".")
          || !bytes[after + 1].isASCIIWord
      else { continue }
      found.append((hasAt ? index - 1 : index)..<after)
    }
    return found
  }
}
