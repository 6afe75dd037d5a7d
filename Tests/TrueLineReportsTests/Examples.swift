import TrueLineModel

/// Reports that tests write: made by hand, all values fictional.
enum Examples {
  static let fact = Fact(
    id: "xa/example/hotline", carrier: "xa/example", kind: .hotline, values: ["1999", "999"],
    status: .verified, checked: "2026-11-21", note: "Two numbers, both free.",
    sources: [
      Fact.Source(
        url: "https://carrier.example/contact", publisher: "Example Carrier",
        says: "It names both.")
    ])

  static let indicator = Indicator(
    channel: Channel(.telegram, "example_scam"), reason: "takes money for cancelling lines",
    origin: "TrueLine", date: "2026-11-20", list: "block/telegram")

  static func place(
    _ excerpt: String, line: Int = 3, column: Int = 7, before: String = "", after: String = "",
    source: String? = nil
  ) -> Place {
    Place(
      source: source, excerpt: excerpt, offset: 40, length: max(excerpt.utf8.count, 1), line: line,
      column: column, endLine: line, endColumn: column + excerpt.unicodeScalars.count,
      before: before, after: after)
  }

  static let hotline = Finding(
    rule: "wrong-hotline", level: .error, confidence: .high,
    message: "Example Carrier's hotline is not 123: it is 1999 or 999.",
    subject: .fact(kind: "hotline", carrier: "xa/example", value: "123"),
    evidence: place("客服热线是123", line: 27, column: 31, before: "很多人会问，", after: "，请拨打。"),
    grounds: [.fact(fact), .reason("named in the heading above")],
    remedy: "Call 1999.", fingerprint: "1:00ff")

  static let channel = Finding(
    rule: "blocked-channel", level: .error, confidence: .high,
    message: "t[.]me/example_scam is blocklisted.",
    subject: .channel(Channel(.telegram, "example_scam")),
    evidence: place("https://t.me/example_scam", before: "write to ", after: " now"),
    related: [
      Related(role: .occurrence, place: place("@example_scam", line: 9, column: 1)),
      Related(role: .linkTarget, place: place("t.me/example_scam", line: 9, column: 20)),
    ],
    grounds: [.indicator(indicator)], fingerprint: "1:a0")

  static let note = Finding(
    rule: "contact-image", level: .note, confidence: .low, message: "A picture is the contact.",
    subject: .channel(Channel(.image, "https://pictures.example/code.png")),
    evidence: place("code.png"), grounds: [.reason("It stands beside a call to write.")],
    fingerprint: "1:b0")

  static let contradiction = Finding(
    rule: "contradicting-pages", level: .warning, confidence: .medium,
    message: "Two pages disagree.",
    subject: .contradiction(kind: "hotline", carrier: "xa/example", values: ["123", "1999"]),
    evidence: nil,
    related: [
      Related(role: .contradicts, place: place("123", source: "a.html")),
      Related(role: .contradicts, place: place("1999", source: "b.md")),
    ], fingerprint: "1:c0")

  private static let page = InputFormat(id: "html", title: "pages", reading: .addresses)

  static func source(
    _ name: String, _ verdict: SourceVerdict = .nothingFound, risk: Int = 0,
    _ findings: [Finding] = []
  ) -> SourceReport {
    SourceReport(
      name: name, format: page, encoding: "utf-8", bytes: 100, status: .scanned,
      language: "zh-Hans", risk: risk, verdict: verdict, findings: findings)
  }

  static func report(_ sources: [SourceReport], findings: [Finding] = []) -> Report {
    Report(
      reference: ReferenceStamp(asOf: "2026-11-21", facts: 204), sources: sources,
      findings: findings)
  }

  static let sightings = SourceSightings(
    channels: [
      SourceSightings.Contact(
        channel: Channel(.telegram, "example_scam"), written: "t.me/example_scam",
        block: .destination, traits: [.linked, .called], place: place("t.me/example_scam"),
        isNamed: true)
    ],
    claims: [
      SourceSightings.Statement(
        carrier: "xa/example", predicate: .hotline, value: "123", polarity: .said,
        place: place("客服热线是123"))
    ], sketch: "00000000000000ff")

  /// One of everything.
  static let full: Report = {
    var report = Examples.report(
      [
        source("a.html", .scamChannel, risk: 97, [channel, hotline, note]),
        source("b.md"),
        SourceReport(name: "c.pdf", status: .skipped),
        SourceReport(name: "d.html", status: .failed, complete: false),
      ], findings: [contradiction])
    report.sources[0].sightings = sightings
    report.sources[1].mail = MailReport(
      from: "Example Bank <help@bank.example>", replyTo: nil, subject: "Your account",
      checks: [Mail.Check(method: "spf", result: "fail")],
      parts: [
        Mail.Part(number: "1", type: "text/plain", name: nil, status: .scanned, why: nil),
        Mail.Part(
          number: "2", type: "image/png", name: "a.png", status: .skipped, why: "a picture"),
      ])
    report.campaigns = [
      Campaign(
        channels: [Channel(.telegram, "example_scam")], sources: ["a.html", "b.md"],
        similarity: 0.93),
      Campaign(channels: [], sources: ["a.html", "b.md"], similarity: nil),
    ]
    report.problems = [
      Problem(code: "not-read-yet", source: "c.pdf", what: "skipped: not read yet", cure: ""),
      Problem(code: "unreadable", source: "d.html", what: "No such file.", cure: "Look again."),
    ]
    return report
  }()

  static let clean = report([source("-")])

  /// A mail of a mailbox and one by itself, places in their header and in a part.
  static let mails: Report = {
    func finding(_ part: String, _ fingerprint: String) -> Finding {
      var finding = channel
      finding.evidence?.part = part
      finding.related = []
      finding.fingerprint = fingerprint
      return finding
    }
    var member = source(
      "box.mbox!17", .scamChannel, risk: 90, [finding("header", "1:d0"), finding("1.2", "1:d1")])
    member.container = "box.mbox"
    member.member = "17"
    return report([
      member,
      source("a.eml", .scamChannel, risk: 90, [finding("header", "1:d2"), finding("1", "1:d3")]),
    ])
  }()

  /// 14 findings of each level, the worst last.
  static let many = report([
    source(
      "docs/a.html", .scamChannel, risk: 90,
      [Severity.note, .warning, .error].flatMap { level in
        (1...14).map { number in
          Finding(
            rule: "unverified-channel", level: level, confidence: .low,
            message: "Nothing is known of t[.]me/example_\(level.rawValue)_\(number).",
            subject: .channel(Channel(.telegram, "example_\(level)_\(number)")),
            evidence: place("t.me/example_\(level)_\(number)", line: number),
            fingerprint: "1:\(level.rawValue.utf8.first ?? 0)\(number)")
        }
      })
  ])
}
