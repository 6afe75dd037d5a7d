import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Finds numbers that no word announces, and that a numbering plan or the reference knows.
///
/// On a page, a plus and a calling code say that a number is one, and the name of a carrier right
/// before it: "Testel: 1001". A short message is read to its end, since its author had no room for
/// a label; there a number is one that its country has, as its people group it.
///
/// A page is searched for its pluses, and costs one look for each of them and each name in it; a
/// message costs one for each digit.
struct KnownNumbers {
  private let page: Page
  private let bytes: [UInt8]
  private let search: NumberSearch
  private let reader: NumberReader
  private let sightings: [ChannelSighting]
  private let end: Int

  /// Bytes between a carrier's name and its number: a colon, a blank, a bracket.
  private static let gap = 4
  /// Bytes over which the digits of a number may be strewn.
  private static let reach = 64
  /// Fewer digits are no number that a plan could tell from a figure.
  private static let leastDigits = 8
  /// Digits of the numbers that only carriers and authorities have.
  private static let shortLengths = 3...6
  /// Bytes over which a carrier's name and a short number that is listed belong together.
  private static let nameReach = 120

  /// Numbers that none of the sightings, which stand in document order, covers.
  static func find(on page: Page, beside sightings: [ChannelSighting]) -> [ChannelSighting] {
    let places = KnownNumbers(page: page, sightings: sightings)
    return page.scene.isMessage
      ? places.everywhere : places.behindPluses + places.behindNames
  }

  private init(page: Page, sightings: [ChannelSighting]) {
    self.page = page
    bytes = page.bytes
    search = NumberSearch(page)
    reader = page.reading.numberReader
    self.sightings = sightings
    end = min(page.document.flowEnd, bytes.count)
  }

  // MARK: Pages

  private var behindPluses: [ChannelSighting] {
    var found: [ChannelSighting] = []
    var start = plus(from: 0)
    while start < end {
      let (number, next) = read(at: start)
      if let number, number.isKnown, number.digits.count >= Self.leastDigits, !isGlued(number),
        let sighting = take(number)
      {
        found.append(sighting)
      }
      start = plus(from: max(next, start + 1))
    }
    return found
  }

  /// The next plus, or the end.
  private func plus(from start: Int) -> Int {
    guard start < end else { return end }
    return bytes.withUnsafeBufferPointer {
      $0[start..<end].firstIndex(of: UInt8(ascii: "+")) ?? end
    }
  }

  private var behindNames: [ChannelSighting] {
    page.reading.mentions.compactMap { mention in
      guard case .carrier = mention.kind, mention.range.upperBound < end else { return nil }
      let name = mention.range.upperBound
      let start = bytes.end(
        of: { $0 == UInt8(ascii: ":") || $0.isASCIIWhitespace || $0 == UInt8(ascii: "(") },
        from: name, limit: min(end, name + Self.gap))
      guard start < end, start > name, bytes[start].isASCIIDigit,
        bytes[name..<start].contains(UInt8(ascii: ":"))
      else { return nil }
      let (number, _) = read(at: start)
      guard let number, number.digits.count >= Self.leastDigits,
        number.isKnown || number.digits.first == UInt8(ascii: "0"), !isGlued(number)
      else { return nil }
      return take(number)
    }
  }

  // MARK: Messages

  private var everywhere: [ChannelSighting] {
    var found: [ChannelSighting] = []
    var index = 0
    while index < end {
      let byte = bytes[index]
      guard NumberReader.mayBegin(with: byte),
        byte.isASCIIDigit || byte == UInt8(ascii: "+") || reader.beginsWithLetter(at: index)
      else {
        index += 1
        continue
      }
      let start = index > 0 && bytes[index - 1] == UInt8(ascii: "(") ? index - 1 : index
      var (number, next) = read(at: start)
      if number == nil, start < index { (number, next) = read(at: index) }
      if let number, isTelephone(number), let sighting = take(number) { found.append(sighting) }
      index = max(next, index + 1)
    }
    return found
  }

  private func isTelephone(_ number: WrittenNumber) -> Bool {
    // Commas part figures.
    guard number.isKnown, !isGlued(number), !isFigure(number),
      !bytes[number.range].contains(UInt8(ascii: ","))
    else { return false }
    let count = number.digits.count
    if Self.shortLengths.contains(count) {
      return number.isPlain && number.groups.count == 1 && !isCount(number)
        && page.reading.numbers.isListed(number.digits) && isBesideCarrier(number.range)
    }
    guard count >= Self.leastDigits else { return false }
    // Digits in one run may be anything: an account, an order, the reader's own number.
    return number.hasPlus || number.groups.count > 1 || number.digits.starts(with: [0x30, 0x30])
      || page.reading.numbers.isListed(number.digits)
  }

  /// Whether the sign before or behind makes an amount, a code or a part of something longer of it.
  private func isFigure(_ number: WrittenNumber) -> Bool {
    let (start, stop) = (number.range.lowerBound, number.range.upperBound)
    if start > 0 {
      switch bytes[start - 1] {
      case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "-"):
        return true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if start > 1, bytes[start - 2].isASCIIDigit { return true }
      default: break
      }
    }
    guard stop < bytes.count else { return false }
    switch bytes[stop] {
    case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "@"):
      return true
    default: return false
    }
  }

  /// Whether a short number counts what the next word says, or is a year: "1001 shops", 2020.
  private func isCount(_ number: WrittenNumber) -> Bool {
    if number.digits.count == 4,
      number.digits.starts(with: [0x32, 0x30])
        || number.digits.starts(with: [0x31, 0x39])
    {
      return true
    }
    let end = number.range.upperBound
    let next = bytes.end(of: \.isASCIIBlank, from: end, limit: end + 2)
    guard next > end, next < bytes.count else { return false }
    // Letters of alphabets; ideographs and their punctuation touch a number.
    return bytes[next].isASCIILetter || 0xC3...0xE1 ~= bytes[next]
  }

  private func isBesideCarrier(_ place: Range<Int>) -> Bool {
    page.reading.mentions.contains { mention in
      guard case .carrier = mention.kind else { return false }
      return abs(mention.range.lowerBound - place.lowerBound) <= Self.nameReach
    }
  }

  // MARK: Both

  private func read(at start: Int) -> (number: WrittenNumber?, next: Int) {
    reader.number(at: start, limit: min(end, start + Self.reach))
  }

  private func isGlued(_ number: WrittenNumber) -> Bool {
    let start = number.range.lowerBound
    if start > 0, bytes[start - 1].isASCIIWord, !number.hasPlus { return true }
    return number.isGlued && !(number.hasPlus && page.scene.isMessage)
  }

  private func take(_ number: WrittenNumber) -> ChannelSighting? {
    guard Repetitions.sighted(number.range, in: sightings).isEmpty else { return nil }
    return search.judgeKnown(number)
  }
}
