import Testing
import TrueLineModel

struct `The countries of a page` {
  @Test func `are those that it names`() {
    #expect(countries(.country("KH"), .country("LA"), .country("KH")).all == ["KH", "LA"])
  }

  @Test func `are the homes of carriers that no other country has a name of`() {
    #expect(countries(.carrier(["kh/metfone"])).all == ["KH"])
    #expect(countries(.carrier(["kh/one", "kh/two"])).all == ["KH"])
    let smart = countries(.carrier(["kh/smart", "ph/smart"]))
    #expect(smart.all.isEmpty)
    #expect(smart.possible == ["KH", "PH"])
  }

  @Test func `do not follow from ordinary words`() {
    let hello = countries(.carrier(["kh/hello"]), areCommonWords: true)
    #expect(hello.all.isEmpty)
    #expect(hello.possible == ["KH"])
  }

  @Test func `are named only by their own names`() {
    #expect(countries(.country("KH"), .carrier(["la/unitel"])).onlyNamed == "KH")
    #expect(countries(.country("KH"), .country("LA")).onlyNamed == nil)
    #expect(countries(.carrier(["kh/metfone"])).onlyNamed == nil)
  }

  private func countries(
    _ kinds: Mention.Kind..., areCommonWords: Bool = false
  ) -> Countries {
    Countries(
      namedBy: kinds.map {
        Mention(kind: $0, words: "x", range: 0..<1, isCommonWord: areCommonWords)
      })
  }
}
