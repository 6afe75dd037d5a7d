import TrueLineModel
import TrueLineText

extension Reference {
  /// The names that detectors look for, and the numbers that they meet.
  public var vocabulary: Vocabulary {
    // A page of the years that facts stand for speaks of the present.
    let recent = Int(FactAge.oldest(at: judgingDay).prefix(4))
    guard let builtIn, entries.count == builtIn.files.count else {
      return Vocabulary(names: gatheredNames, numbers: gatheredNumbers, firstRecentYear: recent)
    }
    return Vocabulary(
      names: BuiltInNames.shared, numbers: builtIn.numbers, firstRecentYear: recent)
  }

  /// The names of all carriers and countries, from their files; some milliseconds.
  var gatheredNames: [Vocabulary.Name] {
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
    let files = files
    for file in files {
      for carrier in file.carriers.map(\.carrier) {
        let common = Set(carrier.common.map(NameKey.of))
        for name in carrier.names + carrier.legal + carrier.formerly {
          let key = NameKey.of(name)
          enter(name, .carrier(ids(byKey: key)), common: common.contains(key))
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
    return names
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
  var gatheredNumbers: Set<String> {
    var numbers: Set<String> = []
    for fact in files.lazy.flatMap(\.facts) {
      switch fact.kind {
      case .hotline, .emergency, .channel:
        for value in fact.values {
          let number = value.split(separator: ":").last.map(String.init) ?? value
          if Digits.isNumber(number) { numbers.insert(Digits.of(number)) }
        }
      default: break
      }
    }
    return numbers
  }

  /// The English name of a country, its code where nothing is known.
  public func countryName(_ code: String) -> Phrase {
    if let index = countries[code], !entries[index].head.englishName.isEmpty {
      return "\(data: entries[index].head.englishName)"
    }
    return "\(data: World.builtIn.countryName(code) ?? code)"
  }
}

extension UInt8 {
  /// Whether letters whose UTF-8 begins with this byte may have two cases: Latin, Greek, Cyrillic
  /// and Armenian up to U+057F, and those of U+1000 to U+1FFF, Vietnamese and Georgian among them.
  fileprivate var mayHaveCase: Bool {
    self < 0x80 ? isASCIILetter : (0xC3...0xD5).contains(self) || self == 0xE1
  }
}
