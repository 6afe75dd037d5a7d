import Foundation
import Testing
import TrueLineDocuments
import TrueLineExamples
import TrueLineModel

@testable import TrueLineChecking

/// What is read in small texts and what is reported of it, honest and bad alike.
///
/// A case is a line of `Fixtures/reading.tsv`, which says at its head how one is written, or of one of the
/// files beside it.
struct `Reading` {
  @Test(arguments: try ReadingCase.all())
  func `finds what stands there, and nothing else`(_ item: ReadingCase) throws {
    let report = ReadingReference.checker.check(item.source).report
    let found = try #require(report.sightings).channels.map {
      "\($0.channel.kind.id):\($0.channel.value)"
    }
    let loud = Set(report.findings.filter { $0.level != .note }.map(\.rule.rawValue))
    let isRead = item.reads.map { $0 == Set(found) } ?? true
    let isReported = item.reports.isEmpty ? loud.isEmpty : item.reports.isSubset(of: loud)
    #expect(
      (isRead && isReported) != item.isKnownMiss,
      "\(item.text)\nread     \(found.sorted())\nwanted   \(item.reads?.sorted() ?? [])\nreported \(loud.sorted())"
    )
  }

  @Test func `is shown by as many honest texts as bad ones, give or take a third`() throws {
    let cases = try ReadingCase.all()
    let honest = cases.count { $0.reports.isEmpty }
    #expect(cases.count >= 400)
    #expect(honest * 3 >= cases.count && honest * 3 <= cases.count * 2, "\(honest) honest")
    #expect(cases.count(where: \.isKnownMiss) * 20 <= cases.count)
  }
}

/// A line of a file of cases.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  var format: InputFormat
  /// `nil` where it is not what the case is about.
  var reads: Set<String>?
  var reports: Set<String>
  var text: String
  var isKnownMiss: Bool

  var testDescription: String { text }

  var source: Source {
    Source(name: "case", bytes: Array(text.utf8), format: format)
  }

  static func all() throws -> [ReadingCase] {
    try ["reading", "reading-hosts"].flatMap(all(in:))
  }

  private static func all(in name: String) throws -> [ReadingCase] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    return try lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { line in
      var columns = line.components(separatedBy: "\t")
      let isKnownMiss = columns.first == "miss"
      if isKnownMiss { columns.removeFirst() }
      try #require(columns.count == 4, "not four columns: \(line)")
      return ReadingCase(
        format: try #require(InputFormat.all.named(columns[0]), "no format: \(line)"),
        reads: columns[1] == "*" ? nil : Set(list(columns[1])), reports: Set(list(columns[2])),
        text: written(columns[3]),
        isKnownMiss: isKnownMiss)
    }
  }

  private static func list(_ column: String) -> [String] {
    column == "-" ? [] : column.components(separatedBy: "; ")
  }

  /// The text with `\n`, `\t` and `\u{…}` as what they stand for.
  private static func written(_ column: String) -> String {
    column.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\t", with: "\t")
      .replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      }
  }
}

/// The examples' reference with contacts that a user's list names, Twinfone, of which Thirdland and
/// Fourthland have one each, and of Fifthland Vandelfone and Smart Sample, whose domains others
/// borrow.
enum ReadingReference {
  static let checker: Checker = {
    var reference = ExampleReference.reference
    do {
      for (country, name, hotline) in [("003", "Thirdland", "1003"), ("004", "Fourthland", "1004")]
      {
        let id = "\(country)/twinfone"
        let file = ExampleReference.file(
          country: country, names: #"{"en": ["\#(name)"]}"#,
          carriers: [ExampleReference.carrier(id, "Twinfone")],
          facts: [ExampleReference.fact(id, "hotline", #""\#(hotline)""#)],
          closed: [ExampleReference.closed(id, "hotline")])
        try reference.add(referenceFile: Array(file.utf8), name: "\(country).json")
      }
      let fifthland = ExampleReference.file(
        country: "005", names: #"{"en": ["Fifthland"]}"#,
        carriers: [
          ExampleReference.carrier("005/vandelfone", "Vandelfone"),
          ExampleReference.carrier("005/smart", "Smart Sample"),
        ],
        facts: [
          ExampleReference.fact("005/vandelfone", "domain", #""vandelfone.example""#),
          ExampleReference.fact("005/smart", "domain", #""smart.example""#),
        ],
        closed: [])
      try reference.add(referenceFile: Array(fifthland.utf8), name: "005.json")
      let problems = try reference.add(blocklist: Array(list.utf8), name: "seen.txt")
      precondition(problems.isEmpty, "the list of the cases is broken: \(problems)")
    } catch {
      preconditionFailure("the list of the cases is broken: \(error)")
    }
    var options = Checker.Options()
    options.keepsSightings = true
    return Checker(reference: reference, options: options)
  }()

  private static let list = """
    telegram:example_desk88
    wechat:example_wx77
    phone:+12025550142
    whatsapp:+18005550177
    email:desk@listed.example
    domain:listed.example
    203.0.113.9
    [2001:db8::7]
    domain:bücher.example
    line:@example_shop9
    domain:bücher.example
    domain:faß.example
    domain:тест.example
    telegram:+ExampleInviteAbc
    telegram:example_late
    """
}
