import TrueLineModel
import TrueLineText

/// The beginning of a text without what was put into its words to hide them: `T3l3gram`,
/// `Te1e-gram`, `TeIegram`, `Wh@ts App`, `Télégram`, `飞◆机`, `代 办 销 户`.
///
/// Only for looking up words: what stands beside a word is read where it stands. Where nothing
/// hides a word there is no such text, which is nearly always.
struct UnmaskedText {
  /// The text, and for each byte of it where it comes from.
  private(set) var bytes: [UInt8] = []
  private var origins: [Int] = []
  private var isChanged = false
  /// How much of the source was taken over.
  private var taken = 0

  /// Bytes that are read: who hides words does so where a reader begins.
  private static let reach = 2000
  /// Bytes of words that are put right: names of messengers have five letters and more.
  private static let lengths = 5...20
  /// Signs between two ideographs of one word, at most.
  private static let signLimit = 2

  /// Bytes of a short message: there a name may have one letter too many, too few or another one.
  private static let shortLength = 900
  /// Letters of names that are known then; shorter ones are near to ordinary words.
  private static let nearLength = 8

  private let source: [UInt8]
  private let isShort: Bool

  /// The text without masks; `nil` where it has none.
  init?(_ source: [UInt8], upTo end: Int) {
    self.source = source
    isShort = end <= Self.shortLength
    let end = min(end, source.count, Self.reach)
    var index = 0
    while index < end {
      let byte = source[index]
      if byte.isASCIILetter || Self.leadsLetter(byte) {
        let stop = max(index + 1, wordEnd(from: index, end: end))
        addWord(index..<stop)
        index = stop
      } else if 0xE4...0xE9 ~= byte, index + 3 <= end {
        let next = behindMask(index + 3, end: end)
        if next > index + 3 { take(upTo: index + 3, goingOnAt: next) }
        index = next
      } else {
        index += 1
      }
    }
    guard isChanged else { return nil }
    take(upTo: end, goingOnAt: end)
  }

  /// Where a range comes from, `nil` if it stands there as it is.
  func origin(of range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    let origin = origins[first]..<origins[last] + 1
    return source[origin].elementsEqual(bytes[range]) ? nil : origin
  }

  /// Takes over what was not yet, as it is, and leaves out what follows.
  private mutating func take(upTo end: Int, goingOnAt next: Int) {
    bytes += source[taken..<end]
    origins += taken..<end
    taken = next
  }

  // MARK: Words of letters

  /// What all languages call the messengers, or the first word of it, by its first letter.
  private static let names: [[[UInt8]]] = {
    var names = [[[UInt8]]](repeating: [], count: 256)
    for name in ChannelKind.all.flatMap(\.names) {
      let word = Array(name.words.utf8.prefix { $0 != 0x20 })
      guard lengths.contains(word.count), let first = word.first, !names[Int(first)].contains(word)
      else { continue }
      names[Int(first)].append(word)
    }
    return names
  }()

  /// The end of a word of letters, digits, what is put for them, and hyphens.
  private func wordEnd(from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      let byte = source[index]
      if byte.isASCIIAlphanumeric || Self.isSign(byte) {
        index += 1
      } else if Self.leadsLetter(byte), index + 2 <= end {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "-")
  }

  /// Latin letters with marks, and Cyrillic ones.
  private static func leadsLetter(_ byte: UInt8) -> Bool {
    0xC3...0xC5 ~= byte || 0xD0...0xD1 ~= byte
  }

  /// Whether a word may hide a name: it begins as one does and has more than letters of ASCII, or
  /// the text is so short that a wrong letter is looked for.
  private func mayHideName(_ word: Range<Int>) -> Bool {
    guard Self.lengths.contains(word.count) else { return false }
    let first = source[word.lowerBound]
    let initial = first < 0x80 ? first : Self.plain(first, source[word.lowerBound + 1])
    guard let initial else { return false }
    // Signs and hyphens make a word longer than the name that it hides, and nothing shorter.
    let isLong = Self.names[Int(initial.lowercasedASCII)].contains { name in
      name.count <= word.count
        || isShort && name.count >= Self.nearLength && name.count <= word.count + 1
    }
    guard isLong else { return false }
    if isShort { return true }
    var previous: UInt8 = 0x20
    for index in word {
      let byte = source[index]
      if !byte.isASCIILetter || Self.isMask(byte, previous) { return true }
      previous = byte
    }
    return false
  }

  /// Whether a capital I behind a small letter looks like an l.
  private static func isMask(_ byte: UInt8, _ previous: UInt8) -> Bool {
    byte == UInt8(ascii: "I") && previous.isASCIILetter && !previous.isASCIICapital
  }

  /// Puts the messenger's name in the place of a word that hides it.
  private mutating func addWord(_ word: Range<Int>) {
    guard mayHideName(word) else { return }
    var letters: [UInt8] = []
    var places: [Int] = []
    var index = word.lowerBound
    while index < word.upperBound {
      let byte = source[index]
      let length = byte.utf8Length
      if byte != UInt8(ascii: "-") || index == word.lowerBound {
        guard length == 1 || index + 1 < word.upperBound,
          let letter = length == 1
            ? letter(for: byte, at: index, in: word) : Self.plain(byte, source[index + 1])
        else { return }
        letters.append(letter)
        places.append(index)
      }
      index += length
    }
    // "tele-gram-": the hyphen behind a name parts it from what it announces.
    let names = Self.names[Int(letters.first ?? 0)]
    if names.contains(letters) {
      let isAsWritten = source[word].lazy.map(\.lowercasedASCII).elementsEqual(letters)
      if isAsWritten { return }
    } else {
      guard isShort, let name = names.first(where: { Self.isNear(letters, $0) }),
        let last = places.last
      else { return }
      places = name.indices.map { min($0 < places.count ? places[$0] : last, last) }
      places[places.count - 1] = last
      letters = name
    }
    take(upTo: word.lowerBound, goingOnAt: word.upperBound)
    bytes += letters
    origins += places
    isChanged = true
  }

  /// Whether a word is a name but for one letter.
  private static func isNear(_ word: [UInt8], _ name: [UInt8]) -> Bool {
    guard name.count >= nearLength, abs(word.count - name.count) <= 1, word.first == name.first
    else { return false }
    let front = zip(word, name).prefix { $0 == $1 }.count
    let back = zip(word.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return front + back >= max(word.count, name.count) - 1
  }

  /// The letter that stands there, or that a digit, a sign or a capital I stands for.
  private func letter(for byte: UInt8, at index: Int, in word: Range<Int>) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"): UInt8(ascii: "l")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    case UInt8(ascii: "I") where index > word.lowerBound && Self.isMask(byte, source[index - 1]):
      UInt8(ascii: "l")
    default: byte.isASCIILetter ? byte.lowercasedASCII : nil
    }
  }

  /// The Latin letter of one with a mark (U+00E0 to U+00FC), and the one that a Cyrillic letter is
  /// read like.
  private static func plain(_ lead: UInt8, _ next: UInt8) -> UInt8? {
    switch (lead, next) {
    case (0xC3, 0xA0...0xA5), (0xC3, 0x80...0x85): UInt8(ascii: "a")
    case (0xC3, 0xA8...0xAB), (0xC3, 0x88...0x8B): UInt8(ascii: "e")
    case (0xC3, 0xAC...0xAF), (0xC3, 0x8C...0x8F): UInt8(ascii: "i")
    case (0xC3, 0xB2...0xB6), (0xC3, 0x92...0x96): UInt8(ascii: "o")
    case (0xC3, 0xB9...0xBC), (0xC3, 0x99...0x9C): UInt8(ascii: "u")
    case (0xD0, 0xB0): UInt8(ascii: "a")
    case (0xD0, 0xB3): UInt8(ascii: "g")
    case (0xD0, 0xB5): UInt8(ascii: "e")
    case (0xD0, 0xBB): UInt8(ascii: "l")
    case (0xD0, 0xBC): UInt8(ascii: "m")
    case (0xD0, 0xBE): UInt8(ascii: "o")
    case (0xD0, 0xBF): UInt8(ascii: "p")
    case (0xD1, 0x80): UInt8(ascii: "r")
    case (0xD1, 0x82): UInt8(ascii: "t")
    default: nil
    }
  }

  // MARK: Ideographs

  /// The next ideograph, if nothing but a mask stands before it; else where it begins.
  private mutating func behindMask(_ start: Int, end: Int) -> Int {
    var index = start
    var signs = 0
    var isBlank = true
    while index < end, signs <= Self.signLimit, let length = maskLength(at: index) {
      if source[index] != 0x20, source[index] != UInt8(ascii: "|") { isBlank = false }
      index += length
      signs += 1
    }
    guard (1...Self.signLimit).contains(signs), index + 3 <= end, 0xE4...0xE9 ~= source[index],
      !isBlank || isAlone(start - 3, end) && isAlone(index, end)
    else { return start }
    isChanged = true
    return index
  }

  /// How long a sign is that parts ideographs only to hide a word; punctuation parts words.
  private func maskLength(at index: Int) -> Int? {
    switch source[index] {
    case 0x20, UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "*"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "\\"),
      UInt8(ascii: "+"), UInt8(ascii: "'"):
      1
    case 0xC2: 2
    // Signs from U+2100 on: arrows, boxes, stars, dingbats.
    case 0xE2: index + 2 < source.count && source[index + 1] >= 0x84 ? 3 : nil
    default: nil
    }
  }

  /// Whether no ideograph touches the one at an offset.
  private func isAlone(_ at: Int, _ end: Int) -> Bool {
    let before = at >= 3 && 0xE4...0xE9 ~= source[at - 3] && source[at - 2] >= 0x80
    let after = at + 3 < end && 0xE4...0xE9 ~= source[at + 3]
    return !before && !after
  }
}
