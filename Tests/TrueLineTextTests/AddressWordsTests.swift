import Testing

@testable import TrueLineText

struct `The words of addresses` {
  @Test func `are lines of a known sense and a word, sorted, each once`() {
    let lines = AddressWords.lines
    for (sense, word) in lines {
      #expect(sense != nil, "\(word)")
      #expect(!word.isEmpty && word == word.lowercased(), "\(sense.debugDescription): \(word)")
    }
    let keys = lines.map { "\($0.sense?.rawValue ?? "")\t\($0.word)" }
    #expect(keys == Set(keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test(arguments: AddressWords.Sense.allCases)
  func `have some of every sense`(_ sense: AddressWords.Sense) {
    #expect(!AddressWords.words(sense).isEmpty)
  }
}

struct `The frequent words of languages` {
  @Test func `are lines of a language and a word, sorted, each once`() {
    let lines = WordFile.frequentWords
    let keys = lines.map { "\($0.meaning)\t\($0.word)" }
    #expect(keys == Set(keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    // The guess looks at no longer ones.
    #expect(lines.allSatisfy { $0.word == $0.word.lowercased() && $0.word.utf8.count <= 6 })
  }

  @Test func `tell the language of a text that is made of them`() {
    for (language, words) in Dictionary(grouping: WordFile.frequentWords, by: \.meaning) {
      let text = words.map { String($0.word) }.joined(separator: " ") + " "
      let sample = Array(String(repeating: text, count: 4).utf8)
      #expect(LanguageGuess.of(text: sample) == String(language), "\(text)")
    }
  }
}
