import Testing
import TrueLineModel
import TrueLineText

@testable import TrueLineReferenceData

struct `A name of an organisation` {
  let known = exampleOrganisations

  func ids(_ words: String) -> [String] { known.named(words).map(\.organisation.id) }

  @Test(arguments: ["North Bank", "north bank", "NORTH-BANK", "ＮＯＲＴＨ　ＢＡＮＫ", "northbank"])
  func `is found in every spelling`(_ words: String) {
    #expect(ids(words) == ["bank/001/north"])
  }

  @Test func `is found in every script`() {
    #expect(ids("南方银行") == ["bank/int/south"])
    #expect(ids("南方銀行") == ["bank/int/south"])
    #expect(ids("SÜDBANK") == ["bank/int/south"])
  }

  @Test(arguments: ["North Banks", "orth Bank", "North Bank Ltd", "Bank", "", "…"])
  func `is no part of another and no whole`(_ words: String) {
    #expect(ids(words).isEmpty)
  }

  @Test func `says what needs context: ordinary words, and names taken apart`() {
    #expect(known.named("North").map(\.isCommonWord) == [true])
    #expect(known.named("North Bank").map(\.isCommonWord) == [false])
    #expect(known.named("Southbank").map(\.isCommonWord) == [false])
    #expect(known.named("south bank").map(\.isCommonWord) == [true])
  }

  @Test func `of several is answered with all of them`() {
    let tables = exampleTables.filter { $0.0 != "organisations.tsv" }
    let twins = """
      # twins
      id\tname\tnames\tcountry\tcommon\tcarriers\tdomains
      bank/001/a\tUnion\tFirst Union\t\t\t\tnorth.example
      bank/001/b\tUnion\t\t\t\t\tsouth.example
      """
    let known = Organisations(
      tables: (tables + [("organisations.tsv", twins)]).map { ($0.0, .loaded(Array($0.1.utf8))) })
    #expect(known.named("union").map(\.organisation.id) == ["bank/001/a", "bank/001/b"])
    #expect(known.named("First Union").map(\.organisation.id) == ["bank/001/a"])
  }

  @Test(arguments: [
    ("pay North Bank today", 4, "North Bank"), ("pay North today", 4, "North"),
    ("请向南方银行付款", 6, "南方银行"), ("example   post", 0, nil), ("example post, 12", 0, "example post"),
    ("North\nBank", 0, "North"), ("North Banking", 0, "North"), ("nothing", 0, nil),
  ])
  func `in a text is the longest that starts there`(_ text: String, _ start: Int, _ name: String?) {
    let bytes = Array(text.utf8)
    let match = bytes.withUnsafeBufferPointer { known.longestName(in: $0, at: start) }
    #expect(match.map { String(decoding: bytes[$0.range], as: UTF8.self) } == name)
  }

  @Test func `that a carrier has is the carrier's`() throws {
    let reference = Reference.builtIn()
    #expect(reference.carriers(named: "Chunghwa Telecom") == ["tw/cht"])
    #expect(reference.organisations(named: "Chunghwa Telecom").isEmpty)
    #expect(reference.organisations(named: "HiNet").map(\.organisation.id) == ["telecom/tw/cht"])
  }

  @Test func `of the built-in table finds its organisation`() {
    let known = Organisations.builtIn
    let lost = known.all.filter { organisation in
      !([organisation.name] + organisation.names).allSatisfy { name in
        known.named(name).contains { $0.organisation.id == organisation.id }
      }
    }
    #expect(lost.isEmpty, "\(lost.prefix(3).map(\.id))")
  }
}

struct `The lint of organisations` {
  @Test func `has nothing to say of the built-in tables`() {
    let problems = Reference.builtIn().organisationProblems()
    #expect(problems.isEmpty, "\(problems.prefix(3))")
  }

  func problems(_ file: String, _ line: String) -> [String] {
    let tables = exampleTables.map { table in
      table.0 == file ? (table.0, table.1 + "\n" + line) : table
    }
    var reference = Reference()
    reference.organisations = Organisations(
      tables: tables.map { ($0.0, .loaded(Array($0.1.utf8))) })
    return reference.organisationProblems().map(\.description)
  }

  @Test(arguments: [
    ("domains.tsv", "zz.example\tofficial\tbank/001/nobody\tone", "which nobody is"),
    ("domains.tsv", "zz.example\tofficial\tbank/001/north\tone", "does not list"),
    ("domains.tsv", "aa.example\tshort\tbank/001/north\tone", "stands after"),
    ("domains.tsv", "WWW.example\tofficial\tbank/001/north\tone", "no host in its usual form"),
    ("sites.tsv", "zz.example\tfamous\t\tone", "no known kind"),
    ("sites.tsv", "zz.example\tbank\t\tnobody", "rests on no source"),
    ("suffixes.tsv", "zz.example\tgovernment\t\tone", "no country’s"),
    ("organisations.tsv", "zz/001/x\tX\t\t001\t\t\tx.example", "no source ties"),
    ("organisations.tsv", "zz/001/x\tX\t…\t001\t\t001/no\t", "no letters"),
    ("organisations.tsv", "zz/001/x\tX\t\t001\t\t001/no\t", "which nobody is"),
    ("organisations.tsv", "zz\tX\t\t001\t\t\tnorth.example", "no sector/country/name"),
    ("sources.tsv", "zz\tZ\thttp://zz.example\tMIT\t", "no licence or no address"),
  ])
  func `finds what cannot be so`(_ file: String, _ line: String, _ said: String) {
    let found = problems(file, line)
    #expect(
      found.contains { $0.contains(said) && $0.contains("Organisations/\(file):") }, "\(found)")
  }
}

struct `What is nearly a name` {
  @Test(arguments: [
    ("paypal", "paypal", 0), ("paypal", "pyapal", 1), ("paypal", "paypa", 1), ("", "ab", 2),
    ("chase", "phase", 1), ("abc", "cab", 2),
  ])
  func `is counted in letters`(_ a: String, _ b: String, _ distance: Int) {
    #expect(editDistance(Array(a.utf8), Array(b.utf8), atMost: 2) == distance)
    #expect(editDistance(Array(b.utf8), Array(a.utf8), atMost: 2) == distance)
  }

  @Test func `ends at its bound`() {
    #expect(editDistance(Array("paypal".utf8), Array("parcel".utf8), atMost: 2) == nil)
  }
}
