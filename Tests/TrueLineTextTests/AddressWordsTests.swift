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
