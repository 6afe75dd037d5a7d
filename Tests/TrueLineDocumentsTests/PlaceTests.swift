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
}
