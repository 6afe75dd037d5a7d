import TrueLineChecking
import TrueLineExamples
import TrueLineGolden
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineReports
@testable import TrueLineRules

/// Phrases that the program says: those of its rows, and of what it finds in texts of the project.
enum Said {
  /// Every phrase of a row, whether or not a text makes the program say it.
  static var rows: [Phrase] {
    let scales = [Scale.contacts, .messages, .names, .offers, .mails]
    return Rule.all.flatMap { [$0.title, $0.remedy] }
      + (scales.flatMap(\.signs) + Scorecard.rows).map(\.words)
      + Signal.Service.allCases.map(\.words)
      + Predicate.allCases.map(\.inWords)
      + Concept.allCases.compactMap(\.wish)
      + ChannelKind.all.map(\.title)
      + InputFormat.all.map(\.noun)
      + Severity.allCases.flatMap { [$0.label, $0.plural] }
      + Related.Role.ordered.map(\.label)
      + SourceVerdict.allCases.map { Headline.phrase(for: source($0)) }
      + SourceVerdict.allCases.map { Headline(report(of: [source($0)])).text }
      + SourceVerdict.allCases.map { Headline(report(of: [source($0), source($0)])).text }
  }

  private static func source(_ verdict: SourceVerdict) -> SourceReport {
    SourceReport(name: "a", status: .scanned, verdict: verdict)
  }

  private static func report(of sources: [SourceReport]) -> Report {
    Report(reference: ReferenceStamp(asOf: "2026-01-01", facts: 1), sources: sources)
  }

  /// Reports on the examples of all rules and signs, and on generated pages.
  static let reports: [Report] = {
    let examples =
      Rule.all.flatMap(\.flags)
      + (Scale.contacts.signs + Scale.messages.signs + Scale.names.signs + Scale.offers.signs
      + Scale.mails.signs + Scorecard.rows).map(\.counts.text)
    var learned = Checker.Options()
    learned.scorecard = .builtIn
    let checkers = GoldenCheckers()
    return [
      ExampleReference.checker.check(examples.map(Input.init(example:))),
      Checker(reference: .builtIn(), options: learned).check(examples.map(Input.init(example:))),
    ]
      + [0, 1, 2, 3].map { run in
        checkers.checker(of: GoldenPages.world(ofRun: run))
          .check(GoldenPages.pages(ofRun: run).map(Input.init(source:)))
      }
  }()

  static var findings: [Finding] {
    reports.flatMap { $0.findings + $0.sources.flatMap(\.findings) }
  }
}

extension Finding {
  /// All that it says.
  var phrases: [Phrase] {
    [message] + [remedy].compactMap(\.self)
      + grounds.flatMap { ground -> [Phrase] in
        switch ground {
        case .reason(let reason): [reason]
        case .score(let score): [score.sentence(parts: .max), score.sentence(parts: 1)]
        case .indicator(let indicator): [indicator.sentence(said: "")]
        case .fact(let fact): [fact.heading, fact.valuesInWords]
        }
      }
  }
}

extension Phrase {
  /// Its template and those of all that is filled into it.
  var templates: Set<String> {
    arguments.reduce(into: [template]) { all, argument in
      switch argument {
      case .text, .data, .name: break
      case .phrase(let phrase), .opening(let phrase): all.formUnion(phrase.templates)
      case .list(let phrases, _): for phrase in phrases { all.formUnion(phrase.templates) }
      }
    }
  }
}

extension Input {
  init(source: Source) {
    self.init(name: source.name, isNamed: false) { .source(source) }
  }

  init(example: String) {
    let text = MarkedText(example).text
    let ending = text.hasPrefix("From: ") ? "eml" : text.hasPrefix("<") ? "html" : "md"
    // Sources of one name are one; the text itself tells them apart.
    self.init(
      source: Source(
        name: "\(text.utf8.count)-\(text.hashValue).\(ending)", bytes: Array(text.utf8)))
  }
}

extension Said {
  static func country(_ code: String) -> Phrase { Reference.builtIn().countryName(code) }
}
