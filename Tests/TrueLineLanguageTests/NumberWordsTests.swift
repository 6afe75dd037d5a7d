import Testing

@testable import TrueLineLanguage

struct `Words beside digits` {
  private static let table = LanguageTable.builtIn

  /// What the longest word at the start of a text means, and how long it is.
  private func word(_ text: String) -> (meaning: NumberWords.Meaning, end: Int)? {
    let bytes = Array(text.utf8)
    return Self.table.numberWords.first(at: 0, of: bytes, end: bytes.count) { ($0, $1) }
  }

  @Test(
    arguments: [
      ("Seven", .value(7)), ("七", .value(7)), ("ប្រាំមួយ", .value(6)), ("三十", .value(30)),
      ("hundred", .noughts(2)), ("triple", .times(3)), ("名", .counted), ("always", .uncounted),
    ] as [(String, NumberWords.Meaning)])
  func `are read in every language, the longest first`(
    _ text: String, _ meaning: NumberWords.Meaning
  ) {
    let found = word(text)
    #expect(found?.meaning == meaning)
    #expect(found?.end == text.utf8.count)
  }

  @Test func `end where the text that is read ends`() {
    let bytes = Array("seven".utf8)
    #expect(Self.table.numberWords.first(at: 0, of: bytes, end: 4) { word, _ in word } == nil)
    #expect(Self.table.numberWords.first(at: 5, of: bytes, end: 5) { word, _ in word } == nil)
  }

  @Test func `are fillers as whole runs of letters, and piece by piece in other writing`() {
    let text = Array("id idea 账号".utf8)
    let fillers = Self.table.fillers
    #expect(fillers.contains(0..<2, of: text))
    #expect(!fillers.contains(3..<7, of: text))
    #expect(fillers.end(at: 8, of: text, limit: text.count) == 11)
    #expect(fillers.end(at: 11, of: text, limit: text.count) == 14)
    #expect(fillers.end(at: 14, of: text, limit: text.count) == nil)
  }
}
