import Testing
import TrueLineModel

@testable import TrueLineDocuments

private func many(_ count: Int) -> String { String(repeating: "字", count: count) }

struct `A place` {
  @Test(arguments: [
    ("first\r\n前面的字needle后面的字\rlast", "前面的字", "后面的字"), ("needle", "", ""),
    ("\nneedle\n", "", ""), (many(99) + "needle", many(53), ""),
    ("needle" + many(99), "", many(53)),
  ])
  func `knows the rest of its line, and no more of it than a reader needs`(
    _ text: String, _ before: String, _ after: String
  ) throws {
    let (document, source) = read(text, as: .text)
    let range = try #require(document.range(of: "needle"))
    let place = PlaceFinder(source: source, document: document).place(of: range)
    #expect(place.excerpt == "needle")
    #expect(place.before == before)
    #expect(place.after == after)
  }

  @Test(arguments: [
    ("call (202) 555-0142", "202) 555-0142", "(202) 555-0142"),
    ("见（例公司）说", "例公司)", "（例公司）"), ("[a [b] c] d", "a [b] c] d", "[a [b] c] d"),
    ("call (202 555)", "202 555", "202 555"), ("a (b) c", "(b) c", "(b) c"),
    ("x) needle)", "needle)", "needle)"),
  ])
  func `does not begin inside a bracket whose end it shows`(
    _ text: String, _ sighted: String, _ excerpt: String
  ) throws {
    let (document, source) = read(text, as: .text)
    let range = try #require(document.range(of: sighted))
    let place = PlaceFinder(source: source, document: document).place(of: range)
    #expect(place.excerpt == excerpt)
    #expect(place.length == excerpt.utf8.count)
  }
}
