import TrueLineModel
import TrueLineText

/// What two spellings of a name have in common: letters and digits, caseless.
///
/// `Star-Cell`, `Starcell` and `STAR CELL` are one name; blanks, hyphens, dots and
/// brackets tell nobody apart.
enum NameKey {
  static func of(_ name: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte < 0x80 else { return ofFolded(name) }
      if let folded = folded(byte) { out.append(folded) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The byte that stands in a key for an ASCII byte, `nil` for none.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "&"): byte
    default: nil
    }
  }

  /// Names in other scripts go through the folding that documents go through, so that
  /// `電信` and `电信` are one.
  private static func ofFolded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let folded = Folding.fold(bytes)?.bytes ?? bytes
    let kept = folded.compactMap { $0 < 0x80 ? Self.folded($0) : $0 }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension Reference {
  /// Enters a file's names; an own name wins over another carrier's former name.
  ///
  /// `Hello` is the name of one closed carrier and a former name of Smart: who says
  /// Hello means the first, and the fact that ties them is in the data.
  mutating func addNames(of file: ReferenceFile) {
    for stored in file.carriers {
      let carrier = stored.carrier
      for name in carrier.names + carrier.legal { enter(name, for: carrier.id) }
    }
    let own = Set(
      file.carriers.flatMap { ($0.carrier.names + $0.carrier.legal).map(NameKey.of) })
    for stored in file.carriers {
      for name in stored.carrier.formerly where !own.contains(NameKey.of(name)) {
        enter(name, for: stored.carrier.id)
      }
    }
  }

  private mutating func enter(_ name: String, for id: String) {
    let key = NameKey.of(name)
    guard !key.isEmpty else { return }
    if idsByName[key]?.contains(id) != true { idsByName[key, default: []].append(id) }
  }

  /// Carriers of the reference that words can mean.
  public func carriers(named words: String) -> [String] { idsByName[NameKey.of(words)] ?? [] }

  /// The names that detectors look for, and the numbers that they meet.
  public var vocabulary: Vocabulary {
    var names: [Vocabulary.Name] = []
    var places: [[UInt8]: Int] = [:]
    func enter(_ words: String, _ kind: Mention.Kind, common: Bool) {
      // Spellings that differ in blanks are matched apart, so blanks count here.
      guard let spelling = Self.spelling(of: words) else { return }
      guard let place = places[spelling] else {
        places[spelling] = names.count
        names.append(Vocabulary.Name(words: words, kind: kind, isCommonWord: common))
        return
      }
      if common { names[place].isCommonWord = true }
    }
    for file in files {
      for stored in file.carriers {
        let carrier = stored.carrier
        let common = Set(carrier.common.map(NameKey.of))
        for name in carrier.names + carrier.legal + carrier.formerly {
          let key = NameKey.of(name)
          enter(name, .carrier(idsByName[key] ?? [carrier.id]), common: common.contains(key))
        }
      }
    }
    for file in files {
      let words = file.names.sorted { $0.key < $1.key }.flatMap(\.value) + file.places
      for word in words { enter(word, .country(file.country), common: false) }
    }
    for (code, words) in CountryNames.builtIn {
      for word in words { enter(word, .country(code), common: false) }
    }
    // A page of the years that facts stand for speaks of the present.
    let recent = FactAge.oldest(at: judgingDay).prefix(4)
    return Vocabulary(names: names, numbers: numbers, firstRecentYear: Int(recent))
  }

  /// A name as texts read after folding; `nil` where nothing of it would tell it from another.
  ///
  /// Cost: some 50 ns for ASCII, as most names are; others are folded, at a microsecond or two.
  private static func spelling(of words: String) -> [UInt8]? {
    let bytes = Array(words.utf8)
    guard bytes.contains(where: { $0 >= 0x80 || NameKey.folded($0) != nil }) else { return nil }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.map(\.lowercasedASCII) }
    let folded = Folding.fold(bytes)?.bytes ?? bytes
    return folded.contains(where: \.mayHaveCase)
      ? Array(String(decoding: folded, as: UTF8.self).lowercased().utf8) : folded
  }

  /// Digits of all numbers that facts give, disputed ones too: they end where they end.
  private var numbers: Set<String> {
    var numbers: Set<String> = []
    for fact in files.lazy.flatMap(\.facts) {
      switch fact.kind {
      case .hotline, .emergency, .channel:
        for value in fact.values {
          let number = value.split(separator: ":").last.map(String.init) ?? value
          if ValueComparison.isNumber(number) { numbers.insert(Digits.of(number)) }
        }
      default: break
      }
    }
    return numbers
  }

  /// The English name of a country, its code where nothing is known.
  public func countryName(_ code: String) -> String {
    if let index = countries[code], let name = files[index].names["en"]?.first { return name }
    return World.builtIn.countryName(code) ?? code
  }
}

extension UInt8 {
  /// Whether letters whose UTF-8 begins with this byte may have two cases: Latin, Greek, Cyrillic
  /// and Armenian up to U+057F, and those of U+1000 to U+1FFF, Vietnamese and Georgian among them.
  fileprivate var mayHaveCase: Bool {
    self < 0x80 ? isASCIILetter : (0xC3...0xD5).contains(self) || self == 0xE1
  }
}
