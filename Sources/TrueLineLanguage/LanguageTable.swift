import CEmbedded
import TrueLineText

/// The words of all languages as one block of bytes in the binary, ready as it lies.
///
/// `make language-table` writes it from `Languages/*.tsv`, and a test holds both together. After
/// `TLW1` come the offsets (4 bytes each, the lowest first) of the sections, and the end:
///
/// 0. the sets of meanings, a line each, in the notation of the files;
/// 1. the units, likewise;
/// 2. what words for numbers mean, likewise;
/// 3. words that are looked for in every document, a `LiteralIndex` whose values are sets;
/// 4. words that only weigh in judging, likewise;
/// 5. words that are looked for where a sentence about carriers is read, likewise;
/// 6. units, whose values number the lines of section 1;
/// 7. words for numbers, whose values number the lines of section 2;
/// 8. words between a label and what it announces;
/// 9. words that are looked for in short messages with a contact, whose values are sets.
package struct LanguageTable: Sendable {
  /// Keeps what all indexes point to.
  private let bytes: ConstantBytes
  let sets: MeaningSets
  let units: Units
  let words: LiteralIndex
  /// They count only beside a contact or a carrier's name: they are looked for where there is
  /// one, and cost other documents nothing.
  let weights: LiteralIndex
  let grammar: Grammar
  let numberWords: NumberWords
  let fillers: Fillers
  /// What short messages speak of; apart, so that no longer one hides a word of the others.
  let concepts: LiteralIndex

  static let builtIn = LanguageTable(
    ConstantBytes(
      embedded: UnsafeRawPointer(trueline_language_table()), count: trueline_language_table_size()))

  init(_ bytes: ConstantBytes) {
    self.bytes = bytes
    func section(_ number: Int) -> Int { bytes.integer(at: 4 + number * 4) }
    func lines(_ number: Int) -> [Substring] {
      let range = section(number)..<section(number + 1)
      let text = UnsafeRawBufferPointer(start: bytes.base + range.lowerBound, count: range.count)
      // By bytes, since a text's characters cost fifty times as much.
      return String(decoding: text, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
        .map(Substring.init)
    }
    sets = MeaningSets(notations: lines(0))
    words = LiteralIndex(bytes, at: section(3))
    weights = LiteralIndex(bytes, at: section(4))
    grammar = Grammar(LiteralIndex(bytes, at: section(5)), sets)
    units = Units(LiteralIndex(bytes, at: section(6)), notations: lines(1))
    numberWords = NumberWords(LiteralIndex(bytes, at: section(7)), notations: lines(2))
    fillers = Fillers(LiteralIndex(bytes, at: section(8)))
    concepts = LiteralIndex(bytes, at: section(9))
  }
}
