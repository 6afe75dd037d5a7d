import Foundation
import Testing
import TrueLineSchema

struct `A suppression` {
  @Test func `hides what it names, and the report counts it`() throws {
    for subject in ["127", "kh/smart", "kh/smart 127"] {
      let scratch = try Scratch([
        "a.md": Texts.hotline,
        ".trueline.yml": """
        suppress:
        - {rule: wrong-hotline, subject: \(subject), path: a.md, reason: A quotation.}
        """,
      ])
      let run = try scratch.scan("--format", "json", ".")
      #expect(run.status == 0)
      #expect(run.rules == [])
      #expect(run.hidden("suppressed") == 1)
      #expect(run.problems.isEmpty)
      #expect(try scratch.scan(".").out.contains(", 1 suppressed"))
      let audit = try scratch.scan("--format", "json", "--no-suppress", ".")
      #expect(audit.status == 1)
      let shown = try #require(audit.findings.first?["suppression"] as? [String: Any])
      #expect(shown["reason"] as? String == "A quotation.")
      #expect(shown["file"] as? String == ".trueline.yml" && shown["line"] as? Int == 2)
      #expect(try ReportSchema().breaches(in: Array(audit.out.utf8)) == [])
    }
  }

  @Test(arguments: [
    ("rule: wrong-app, reason: so", "unused", "line 2 hides no wrong-app"),
    ("rule: wrong-hotline, subject: 128, reason: so", "unused", "line 2 hides no wrong-hotline"),
    ("rule: wrong-hotline, path: b.md, reason: so", "unused", "line 2 hides no wrong-hotline"),
    ("rule: wrong-hotline, until: 2020-01-31, reason: so", "expired", "ended on 2020-01-31"),
  ])
  func `that does nothing is reported`(_ row: String, _ code: String, _ words: String) throws {
    let scratch = try Scratch(["a.md": Texts.hotline, ".trueline.yml": "suppress:\n- {\(row)}\n"])
    let run = try scratch.scan("--format", "json", ".")
    #expect(run.status == 1)
    #expect(run.problems.map(\.code) == ["suppression-\(code)"])
    #expect(run.problems.first?.what.contains(words) == true, "\(run.problems)")
    #expect(try scratch.scan(".").out.contains("Suppressions and baseline"))
  }

  @Test func `is not missed where the run does not look`() throws {
    let scratch = try Scratch([
      "a.md": Texts.honest, "docs/b.md": Texts.honest,
      ".trueline.yml": "suppress:\n- {rule: wrong-app, path: docs/, reason: so}\n",
    ])
    #expect(try scratch.scan("--format", "json", "a.md").problems.isEmpty)
    #expect(try scratch.scan("--format", "json", "docs").problems.count == 1)
  }

  @Test func `ends by the day that the user gives, not by the clock`() throws {
    let scratch = try Scratch([
      "a.md": Texts.hotline,
      ".trueline.yml": "suppress:\n- {rule: wrong-hotline, until: 2026-12-01, reason: so}\n",
    ])
    #expect(try scratch.scan(".").status == 0)
    #expect(try scratch.scan("--as-of", "2026-12-01", ".").status == 0)
    #expect(try scratch.scan("--as-of", "2026-12-02", ".").status == 1)
  }
}

struct `A suppression in a page` {
  @Test(
    arguments: [
      ("a.md", "\(Texts.hotline)<!-- trueline:ignore-file[wrong-hotline] A quotation. -->\n"),
      ("a.md", "<!-- trueline:ignore-next-line[wrong-hotline] so -->\n\(Texts.hotline)"),
      ("a.html", "<p>柬埔寨Smart的客服热线是127。</p> <!-- trueline:ignore[wrong-hotline, wrong-app] so -->"),
      (
        "a.md",
        """
        <!-- trueline:ignore-start[wrong-hotline] so -->

        \(Texts.hotline)
        <!-- trueline:ignore-end -->
        """
      ),
      ("a.txt", "# trueline:ignore-next-line[wrong-hotline] so\n\(Texts.hotline)"),
      ("a.txt", "trueline:ignore-file[wrong-hotline] until:2031-01-31 so\r\n\r\n\(Texts.hotline)"),
    ] as [(String, String)])
  func `holds where the user says that the page is his own, and only there`(
    _ name: String, _ text: String
  ) throws {
    let scratch = try Scratch([name: text])
    #expect(try scratch.scan(name).status == 1)
    let run = try scratch.scan("--format", "json", "--own", name)
    #expect(run.status == 0, "\(run.out)")
    #expect(run.hidden("suppressed") == 1)
    #expect(run.problems.isEmpty, "\(run.problems)")
  }

  @Test func `leaves a finding whose words also stand elsewhere, with its place there`() throws {
    let scratch = try Scratch([
      "a.md":
        "<!-- trueline:ignore-next-line[wrong-hotline] so -->\n\(Texts.hotline)\n\(Texts.hotline)"
    ])
    let run = try scratch.scan("--format", "json", "--own", "a.md")
    #expect(run.status == 1)
    let evidence = run.findings.first?["evidence"] as? [String: Any]
    #expect(evidence?["line"] as? Int == 4)
  }

  @Test(arguments: [
    ("trueline:ignore-file so", "invalid", "name the rules"),
    ("trueline:ignore-file[wrong-hotlin] so", "invalid", "is wrong-hotline meant?"),
    ("trueline:ignore-file[wrong-hotline]", "invalid", "needs a reason"),
    ("trueline:ignore-all[wrong-hotline] so", "invalid", "is none of"),
    ("trueline:ignore-end", "invalid", "without an ignore-start"),
    ("trueline:ignore-file[wrong-hotline] until:soon so", "invalid", "is no day"),
    ("trueline:ignore-file[wrong-hotline] until:2020-01-31 so", "expired", "ended on 2020-01-31"),
    ("trueline:ignore[wrong-hotline] so", "unused", "line 1 hides no wrong-hotline"),
  ])
  func `that does not hold says why`(
    _ comment: String, _ code: String, _ words: String
  ) throws {
    let scratch = try Scratch(["a.md": "<!-- \(comment) -->\n\n\(Texts.hotline)"])
    let run = try scratch.scan("--format", "json", "--own", "a.md")
    #expect(run.status == 1)
    #expect(run.problems.map(\.code) == ["suppression-\(code)"])
    #expect(run.problems.first?.what.contains(words) == true, "\(run.problems)")
  }

  @Test func `is no comment where it is text of the page`() throws {
    let scratch = try Scratch([
      "a.md": "`trueline:ignore-file[wrong-hotline] so`\n\n\(Texts.hotline)"
    ])
    #expect(try scratch.scan("--own", "a.md").status == 1)
  }
}
