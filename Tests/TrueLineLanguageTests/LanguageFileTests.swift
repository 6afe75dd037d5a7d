import Foundation
import Testing

@testable import TrueLineLanguage

struct `The language files` {
  /// The project's folder of languages, found from this file.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TrueLineLanguage/Languages")

  @Test func `are what the table in the binary was made of`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".tsv") }.sorted()
    let files = try names.map { name in
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      return try LanguageFile(name: name, text: text)
    }
    let table = Self.folder.appending(path: "../Tables/words.bin")
    let isSame = try Array(Data(contentsOf: table)) == LanguageTable.bytes(of: [.kinds()] + files)
    #expect(isSame, "a language file or a kind's names have changed: make language-table")
  }

  @Test(arguments: [
    "signal.teleocm\tsim card": "“signal.teleocm” is no meaning",
    "signal.telecom sim\tsim card": "“sim” is no meaning",
    "signal.telecom  cue.phone\tsim card": "“” is no meaning",
    "signal.telecom": "write meanings, a tab, the term",
    "signal.telecom\t": "write meanings, a tab, the term",
    "signal.telecom\tsim card\t": "write meanings, a tab, the term",
    "signal.telecom\tSIM card": "after folding text reads “sim card”",
    "signal.telecom\t電話": "after folding text reads “电话”",
    "signal.telecom signal.telecom\tsim": "a meaning stands twice",
    "signal.telecom\tsim\tlokal": "“lokal” is no flag",
    "signal.telecom\tsim\tlocal weak": "neither weak nor open",
    "mark.copula\tx\tlocal": "too short",
    "signal.service.loan\tloans\tweak": "announces no contact",
    "signal.concept.lock cue.phone\tlocked": "“cue.phone” is no meaning",
    "cue.phone signal.concept.lock\tlocked": "“signal.concept.lock” is no meaning",
    "signal.concept.lock\tlocked\tweak": "“weak” is no flag",
    "signal.concept.lokc\tlocked": "“signal.concept.lokc” is no meaning",
    "unit.0.d\tdays": "“unit.0.d” is no meaning",
    "unit.d\tdays\tweak": "“weak” is no flag of it",
    "number.-7\tseven": "“number.-7” is no meaning",
    "number.seven\tseven": "“number.seven” is no meaning",
    "number.times\tdouble": "“number.times” is no meaning",
    "number.7 cue.phone\tseven": "“number.7” is no meaning",
    "number.7\tseven\tlocal": "“local” is no flag of it",
    "say.code.balanse\tbalance": "“say.code.balanse” is no meaning",
    "say.app.balance\tbalance": "“say.app.balance” is no meaning",
    "way.shpo\tshop": "“way.shpo” is no meaning",
    "filler.id\tid": "“filler.id” is no meaning",
  ])
  func `are refused with file, line and cure where a line is wrong`(
    _ line: String, _ what: String
  ) {
    let problem = #expect(throws: LanguageFile.Problem.self) {
      try LanguageFile(name: "en.tsv", text: "# English.\ncue.phone\tcall\n\(line)\n")
    }
    #expect(problem?.description.hasPrefix("en.tsv:3: ") == true)
    #expect(problem?.what.contains(what) == true, "\(problem?.what ?? "")")
  }

  @Test func `say a term once in each place where it is looked for`() throws {
    let problem = #expect(throws: LanguageFile.Problem.self) {
      try LanguageFile(name: "en.tsv", text: "cue.phone\tcall\nmark.dial\tcall\n")
    }
    #expect(problem?.description.hasPrefix("en.tsv:2: “call” stands in line 1 already") == true)
    _ = try LanguageFile(name: "en.tsv", text: "cue.phone\tcall\nmark.dial\tcall\tlocal\n")
  }

  @Test func `do not repeat each other's lines, and share a term that means more`() throws {
    let english = try LanguageFile(name: "en.tsv", text: "cue.phone\ttel\n")
    let other = try LanguageFile(name: "es.tsv", text: "cue.phone\ttel\n")
    let more = try LanguageFile(name: "fr.tsv", text: "cue.phone signal.helpLine\ttel\topen\n")
    let problem = #expect(throws: LanguageFile.Problem.self) {
      try LanguageTable.bytes(of: [english, other])
    }
    #expect(problem?.description == "es.tsv:1: “tel” stands in en.tsv, too")
    let table = LanguageTable(ConstantBytes(try LanguageTable.bytes(of: [english, more])))
    #expect(table.words.count == 1)
    #expect(table.sets[table.words.value(of: 0)] == [.cue(.phone), .signal(.helpLine)])
    #expect(WordFlags(rawValue: table.words.flags(of: 0)) == [.open, .cue, .signal])
  }
}
