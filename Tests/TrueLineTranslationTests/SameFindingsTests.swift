import Foundation
import Testing
import TrueLineModel

@testable import TrueLineReports

/// A report in another language says the same: the same findings, of the same levels, at the same
/// places, in the same order.
struct `A report in Chinese` {
  private static let chinese = ReportLanguage.of(code: "zh-Hans")

  private static func text(
    _ report: Report, _ format: ReportFormat, in language: ReportLanguage, width: Int = 88
  ) -> String {
    var options = ReportOptions(show: .note, explain: true, width: width)
    options.language = language
    return String(decoding: format.bytes(of: report, options: options), as: UTF8.self)
  }

  @Test(arguments: 0..<Said.reports.count)
  func `has the findings of the English one`(_ index: Int) throws {
    let chinese = try #require(Self.chinese)
    let report = Said.reports[index]
    func found(_ language: ReportLanguage) -> [String] {
      Self.text(report, .text, in: language).split(separator: "\n").compactMap { line in
        guard
          let level = Severity.allCases.first(where: { level in
            line.hasPrefix("  \(language.say(level.label)) ")
          })
        else { return nil }
        let places = line.matches(of: #/[a-z]+(-[a-z]+)+|[0-9]+:[0-9]+$/#).map {
          String($0.output.0)
        }
        return "\(level) \(places)"
      }
    }
    #expect(
      found(.english).count == report.sources.map(\.findings.count).reduce(0, +)
        + report.findings.count)
    #expect(found(chinese) == found(.english))
  }

  @Test(arguments: 0..<Said.reports.count)
  func `has them as a page, too, with the same words of the sources`(_ index: Int) throws {
    let chinese = try #require(Self.chinese)
    func found(_ language: ReportLanguage) -> [String] {
      Self.text(Said.reports[index], .html, in: language)
        .matches(
          of:
            #/<li class="[a-z]+" data-rule="[^"]*">|<mark>.*?</mark>|<section class="source" id="[^"]*"/#
        )
        .map { String($0.output) }
    }
    #expect(!found(.english).isEmpty)
    #expect(found(chinese) == found(.english))
  }

  /// English words that a sentence has; ids, names and words of sources have others.
  private static var english: Regex<AnyRegexOutput>? {
    try? Regex(
      #"\b(the|is|are|of|and|or|not|by|with|its|from|which|says|that|this|for|more|what)\b"#)
  }

  @Test func `has no English in what it says of findings`() throws {
    let chinese = try #require(Self.chinese)
    let english = try #require(Self.english)
    for phrase in Said.rows + Said.findings.flatMap(\.phrases) {
      let words = phrase.withoutData
      #expect(chinese.say(words).firstMatch(of: english) == nil, "\(chinese.say(words))")
    }
  }

  @Test(arguments: [ReportFormat.text, .html].map(\.id))
  func `has no English labels`(_ id: String) throws {
    let chinese = try #require(Self.chinese)
    let english = try #require(Self.english)
    let format = try #require(ReportFormat.named(id))
    var words = Self.text(Self.bare, format, in: chinese)
    for part in [#/<(style|script)>.*?</(style|script)>/#.dotMatchesNewlines()] {
      words = words.replacing(part, with: "")
    }
    words = words.replacing(#/<[^>]*>/#, with: " ")
    #expect(words.contains("怎么办"))
    #expect(words.firstMatch(of: english) == nil, "\(words)")
  }

  /// One of everything, with nothing in it that a report only passes on.
  private static var bare: Report {
    var fact = Fact(
      id: "甲", carrier: "甲", kind: .hotline, purpose: "balance", values: ["1"], status: .verified,
      asOf: "2026-01-01", checked: "2026-01-01", note: "甲",
      sources: [Fact.Source(url: "甲", publisher: "甲", says: "甲")])
    fact.note = "乙"
    let place = Place(
      part: "1.2", excerpt: "甲", offset: 0, length: 3, line: 1, column: 1, endLine: 1, endColumn: 2)
    let indicator = Indicator(
      channel: Channel(.telegram, "甲"), reason: "丙", origin: "丁", date: "2026-01-01", list: "戊")
    let finding = Finding(
      rule: "甲", level: .error, confidence: .high, message: "",
      subject: .fact(kind: "hotline", carrier: "甲", value: "1"), evidence: place,
      related: Related.Role.ordered.flatMap { role in
        (0..<30).map { _ in Related(role: role, place: place) }
      },
      grounds: [
        .fact(fact), .indicator(indicator), .reason("{}".isEmpty ? "" : Phrase(text: "己")),
        .score(
          Ground.Score(
            version: "1", total: 9, bar: 7,
            parts: (0..<9).map {
              Ground.Score.Part(id: "\($0)", points: $0, what: Phrase(text: "庚"))
            })),
      ], remedy: Phrase(text: "辛"), fingerprint: "1:1")
    var note = finding
    note.level = .note
    note.subject = .contradiction(kind: "code", carrier: "甲", values: ["1", "2"])
    func source(_ name: String, _ verdict: SourceVerdict, _ findings: [Finding]) -> SourceReport {
      SourceReport(name: name, status: .scanned, verdict: verdict, findings: findings)
    }
    var mail = source("甲", .scamChannel, [finding, note])
    mail.mail = MailReport(
      from: "甲", replyTo: "乙", subject: nil, checks: [Mail.Check(method: "1", result: "2")],
      parts: [])
    var report = Report(
      reference: ReferenceStamp(asOf: "2026-01-01", facts: 2),
      sources: [
        mail, source("乙", .falseFacts, [finding]), source("丙", .suspicious, [finding]),
        source("丁", .incomplete, []), source("戊", .nothingFound, []),
        SourceReport(name: "己", status: .skipped), SourceReport(name: "庚", status: .failed),
      ], findings: [finding],
      campaigns: [
        Campaign(channels: [Channel(.telegram, "甲")], sources: ["甲", "乙"], similarity: 0.5),
        Campaign(channels: [], sources: ["甲", "乙"], similarity: nil),
      ],
      problems: ["甲", "乙", "丙", "丁", "戊"].map {
        Problem(code: "x", source: $0, what: Phrase(text: "甲"), cure: Phrase(text: "乙"))
      } + [Problem(code: "suppression-unused", source: "甲", what: Phrase(text: "甲"), cure: "")],
      allowlisted: 3)
    report.hidden = HiddenFindings()
    report.hidden.suppressed = 1
    report.hidden.baseline = 1
    report.hidden.unchanged = 1
    report.hidden.off = 1
    for reason in LeftOut.Reason.allCases { report.leftOut.add(reason) }
    return report
  }

  @Test(arguments: [48, 60, 88])
  func `keeps to the width of the terminal, and begins no line with a mark that ends words`(
    _ width: Int
  ) throws {
    let chinese = try #require(Self.chinese)
    let text = Self.text(Said.reports[0], .text, in: chinese, width: width)
    for line in text.split(separator: "\n") where !line.contains(#/[|]|:\/\/|\.[a-z]+:/#) {
      let scalars = line.unicodeScalars
      if line.contains(where: { $0.unicodeScalars.allSatisfy(\.isIdeograph) }), !line.contains(" 位")
      {
        #expect(scalars.columns <= width + 2, "\(line)")
      }
      let first = scalars.first { $0 != " " }
      #expect(first.map { !"，。；：、！？）”".unicodeScalars.contains($0) } ?? true, "\(line)")
    }
  }

  @Test(arguments: ReportFormat.all.filter { !$0.isTranslated }.map(\.id))
  func `is the English one in formats for machines`(_ id: String) throws {
    let chinese = try #require(Self.chinese)
    let format = try #require(ReportFormat.named(id))
    for report in Said.reports {
      #expect(
        Self.text(report, format, in: chinese) == Self.text(report, format, in: .english))
    }
  }

  @Test func `is known to be a report by its last line`() throws {
    let chinese = try #require(Self.chinese)
    let report = Self.text(Self.bare, .text, in: chinese)
    #expect(ReportFormat.isReport(Array(report.utf8)))
    #expect(!ReportFormat.isReport(Array("参考资料很多。\n".utf8)))
  }

  @Test func `says so to browsers and voices`() throws {
    let chinese = try #require(Self.chinese)
    #expect(Self.text(Self.bare, .html, in: chinese).contains("<html lang=\"zh-Hans\">"))
    #expect(Self.text(Self.bare, .html, in: .english).contains("<html lang=\"en\">"))
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh_CN.GB18030@stroke", "zh-Hans"),
    ("zh", "zh-Hans"), ("zh_TW.UTF-8", "en"), ("en_US.UTF-8", "en"), ("C", "en"), ("POSIX", "en"),
    ("C.UTF-8", "en"), ("", "en"), ("de_DE.UTF-8", "en"), ("zhx", "en"),
  ])
  func `is what some locales ask for`(_ locale: String, _ code: String) {
    #expect(ReportLanguage.of(locale: locale).code == code)
  }
}

extension Phrase {
  /// The same with nothing of data in it: words of pages, names and texts of lists go as they are.
  fileprivate var withoutData: Phrase {
    Phrase(
      template: template,
      arguments: arguments.map { argument in
        switch argument {
        case .text, .name: .text("1")
        case .data: .text("1")
        case .phrase(let phrase): .phrase(phrase.withoutData)
        case .opening(let phrase): .opening(phrase.withoutData)
        case .list(let phrases, let joint): .list(phrases.map(\.withoutData), joint)
        }
      })
  }
}
