import Testing
import TrueLineModel

@testable import TrueLineDocuments

/// The law of the excerpt: what a finding quotes is what stands in the source.
struct `The law of the excerpt` {
  private static let seed = UInt64.random(in: 0...UInt64.max)

  @Test(
    arguments: [
      ("UTF-8", "utf-8"), ("GB18030", "gbk"), ("GB18030", "gb18030"), ("BIG5-HKSCS", "big5"),
      ("CP932", "shift_jis"), ("EUC-JP", "euc-jp"), ("UTF-16LE", "utf-16le"),
      ("UTF-16BE", "utf-16be"),
    ], [InputFormat.html, .text])
  func `holds in every encoding`(_ encoding: (name: String, label: String), _ format: InputFormat) {
    var generator = Generator(seed: Self.seed)
    var held = 0
    // Words that this encoding has, and an emoji where it can be written.
    let words = (Generator.words + ["💪"]).filter { encode($0, as: encoding.name) != nil }
    for round in 0..<15 {
      let (text, planted) = generator.page(words, html: format == .html)
      guard var bytes = encode(text, as: encoding.name) else {
        Issue.record("\(encoding.name) cannot hold the page of seed \(Self.seed)")
        return
      }
      let mark: [UInt8] =
        round % 2 == 0
        ? []
        : ["utf-8": [0xEF, 0xBB, 0xBF], "utf-16le": [0xFF, 0xFE], "utf-16be": [0xFE, 0xFF]][
          encoding.label] ?? []
      bytes = mark + bytes
      let source = Source(
        name: "page", bytes: bytes, format: format, encoding: encoding.label)
      let document = DocumentReader.document(from: source)
      let places = PlaceFinder(source: source, document: document)
      for word in planted {
        let what: Comment = "seed \(Self.seed), round \(round), \(word.word), \(encoding.label)"
        guard let range = document.written(word.word) else {
          Issue.record("lost: \(what)")
          continue
        }
        let original = slice(text, word.range)
        let there = Array(bytes[document.sourceRange(of: range)])
        #expect(decode(there, encoding.label) == original, what)
        let place = places.place(of: range)
        #expect(place.excerpt == original, what)
        #expect(Array(bytes[place.offset..<place.offset + place.length]) == there, what)
        let before = slice(text, 0..<word.range.lowerBound)
        #expect([place.line, place.column] == lineAndColumn(before), what)
        let upTo = slice(text, 0..<word.range.upperBound)
        #expect([place.endLine, place.endColumn] == lineAndColumn(upTo), what)
        held += 1
      }
    }
    #expect(held > 200)
  }

  @Test func `holds past bad bytes`() {
    var generator = Generator(seed: Self.seed)
    for label in ["utf-8", "gb18030", "shift_jis", "utf-16le"] {
      let name = label == "shift_jis" ? "CP932" : label
      for _ in 0..<40 {
        let (text, planted) = generator.page(["handle"], html: true)
        guard let bytes = encode(text, as: name) else { return }
        // Bad bytes go between words, at whole characters.
        let unit = label == "utf-16le" ? 2 : 1
        let cut = planted[generator.below(planted.count)].range.lowerBound * unit
        let bad: [UInt8] = unit == 2 ? [0x00, 0xD8] : [0xFF]
        let broken = Array(bytes[..<cut]) + bad + Array(bytes[cut...])
        let source = Source(name: "page", bytes: broken, format: .html, encoding: label)
        let document = DocumentReader.document(from: source)
        for word in planted {
          guard let range = document.written(word.word) else {
            Issue.record("lost: seed \(Self.seed), \(word.word), \(label)")
            continue
          }
          let there = Array(broken[document.sourceRange(of: range)])
          #expect(
            decode(there, label) == slice(text, word.range), "seed \(Self.seed), \(label)")
        }
      }
    }
  }

  @Test func `holds for excerpts that are cut, and counts lines as editors do`() {
    let text = "a\rb\r\nc\nd " + String(repeating: "电话", count: 600)
    let source = Source(
      name: "a", bytes: encode(text, as: "UTF-16LE") ?? [], format: .text, encoding: "utf-16le")
    let document = DocumentReader.document(from: source)
    let place = PlaceFinder(source: source, document: document).place(
      of: 0..<document.folded.count)
    #expect(place.length <= 1024)
    #expect(text.hasPrefix(place.excerpt))
    #expect([place.line, place.column, place.endLine] == [1, 1, 4])
    let d = document.range(of: "d").map {
      PlaceFinder(source: source, document: document).place(of: $0)
    }
    #expect(d.map { [$0.line, $0.column, $0.endColumn] } == [4, 1, 2])
  }
}

extension Document {
  /// The place of a word of a page, folded or not.
  fileprivate func written(_ word: String) -> Range<Int>? {
    let needle = Source(name: "needle", bytes: [UInt8](word.utf8), format: .text)
    let folded = DocumentReader.document(from: needle).string(0..<word.utf8.count)
    return range(of: folded.replacing("⏎", with: "")) ?? range(of: word)
  }
}

private func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

private func lineAndColumn(_ text: String) -> [Int] {
  var line = 1
  var column = 1
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == "\n" && last == "\r" {
      last = scalar
      continue
    }
    if scalar == "\n" || scalar == "\r" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    last = scalar
  }
  return [line, column]
}
