import Foundation
import Testing

struct `A configuration file` {
  @Test func `holds in its folder and below, whichever folder or file is named`() throws {
    let scratch = try Scratch([
      ".trueline.yml": "rules: {wrong-hotline: warning}\ninputs: docs\n",
      "docs/a.md": Texts.hotline,
    ])
    let runs = [
      try scratch.scan("--format", "json"), try scratch.scan("--format", "json", "."),
      try scratch.scan("--format", "json", in: "docs"),
      try scratch.scan("--format", "json", "a.md", in: "docs"),
    ]
    for run in runs {
      #expect(run.status == 0, "\(run.err)")
      #expect(run.findings.map { $0["level"] as? String } == ["warning"])
    }
    #expect(Set(runs.map { $0.findings.first?["fingerprint"] as? String }).count == 1)
  }

  @Test func `of an input that lies elsewhere does not hold`() throws {
    let dump = try Scratch([".trueline.yml": "rules: {wrong-hotline: off}", "a.md": Texts.hotline])
    let elsewhere = try Scratch()
    #expect(try elsewhere.scan("--format", "json", dump.url.path).rules == ["wrong-hotline"])
  }

  @Test func `above the folder of version control does not hold`() throws {
    let scratch = try Scratch([
      ".trueline.yml": "rules: {wrong-hotline: off}", "work/a.md": Texts.hotline,
      "work/.git/HEAD": "",
    ])
    #expect(try scratch.scan("a.md", in: "work").status == 1)
  }

  @Test(arguments: [
    ("rulez: 3", "1:1", "Is rules meant?"), ("fail_on: error", "1:1", "Is fail-on meant?"),
    ("rules:\n  wrong-hotlin: off", "2:3", "Is wrong-hotline meant?"),
    ("rules: {wrong-hotline: eror}", "1:24", "Is error meant?"),
    ("format: jsn", "1:9", "Is json meant?"), ("show: [", "2:1", "is no YAML"),
    ("jobs: 0", "1:7", "a number from 1 up"), ("builtin-lists: no", "1:16", "true or false"),
    ("as-of: 2026-02-30", "1:8", "no value of this key"), ("- a", "1:1", "keys with values"),
    ("suppress:\n- {rule: wrong-hotline}", "2:3", "needs a rule and a reason"),
    ("suppress:\n- {reason: so}", "2:3", "needs a rule and a reason"),
    ("suppress:\n- {rule: hotline, reason: so}", "2:10", "Is wrong-hotline meant?"),
    ("suppress:\n- {rule: wrong-app, reason: so, untill: 2}", "2:33", "Is until meant?"),
    ("paths:\n- {path: a}", "2:3", "needs a path and rules"), ("jobs: 1\njobs: 2", "2:1", "twice"),
    ("inputs: &a [*a]", "1:9", "more than any settings need"), ("inputs: \u{1}", "1:1", "no YAML"),
  ])
  func `says what is wrong in it, and where`(
    _ text: String, _ place: String, _ words: String
  ) throws {
    let scratch = try Scratch([".trueline.yml": text + "\n", "a.md": Texts.honest])
    let run = try scratch.scan("a.md")
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(run.err.contains(".trueline.yml:\(place): ") && run.err.contains(words), "\(run.err)")
    #expect(try scratch.scan("--no-config", "a.md").status == 0)
  }

  @Test func `gives way to flags, and every setting says why it holds`() throws {
    let scratch = try Scratch([
      "sub/.keep": "", "a.md": Texts.hotline, "seen.txt": "telegram:example_desk\n",
      ".trueline.yml": """
      # A comment.
      inputs: a.md
      fail-on: never
      blocklist: seen.txt
      rules:
        wrong-app: off
      """,
    ])
    #expect(try scratch.scan(in: "sub").status == 0)
    #expect(try scratch.scan("--fail-on", "error", in: "sub").status == 1)
    let shown = try scratch.scan("--show-config", "--fail-on", "error", in: "sub")
    #expect(shown.status == 0)
    for line in [
      "inputs: ['../a.md']  # ../.trueline.yml:2", "fail-on: error  # --fail-on",
      "blocklist: ['../seen.txt']  # ../.trueline.yml:4", "show: warning  # default",
      "  wrong-app: off", "# baseline: none  # default",
    ] {
      #expect(shown.out.contains(line + "\n"), "\(line) in \(shown.out)")
    }
    // What is shown is a file that says the same.
    try scratch.write("sub/shown.yml", shown.out)
    let again = try scratch.scan("--show-config", "--config", "shown.yml", in: "sub")
    func settings(_ text: String) -> [String] {
      text.split(separator: "\n").map { String($0.prefix { $0 != "#" }) }.filter { $0 != "" }
    }
    #expect(settings(again.out) == settings(shown.out))
  }

  @Test func `turns rules off and gives them levels, in all files or some`() throws {
    let scratch = try Scratch([
      "a.md": Texts.hotline, "old/b.md": Texts.hotline, "older/c.md": Texts.hotline,
      ".trueline.yml": """
      rules: {wrong-hotline: warning}
      paths:
      - {path: old/, rules: {wrong-hotline: note}}
      - path: [older/, none/]
        rules: {wrong-hotline: off}
      """,
    ])
    let run = try scratch.scan("--format", "json", ".")
    #expect(run.findings.map { $0["level"] as? String } == ["warning", "note"])
    #expect(run.hidden("off") == 1)
    let sources = try #require(run.report["sources"] as? [[String: Any]])
    let verdicts = sources.map { $0["verdict"] as? String }
    #expect(verdicts == ["suspicious", "nothing-found", "nothing-found"])
  }

  @Test func `keeps files out of folders, and the report counts them`() throws {
    let scratch = try Scratch([
      "a.md": Texts.honest, "b.txt": Texts.honest, "old/c.md": Texts.hotline,
      ".trueline.yml": "include: '*.md'\nexclude: [old/]\n",
    ])
    let run = try scratch.scan("--format", "json", ".")
    #expect(run.status == 0)
    let summary = try #require(run.report["summary"] as? [String: Any])
    #expect(summary["ignored"] as? [String: Int] == ["exclude": 1, "include": 2])
    #expect(try scratch.scan(".").out.contains("Left out of folders: 1 by exclude, 2 by include."))
    // A file that is named is an order.
    #expect(try scratch.scan("old/c.md").status == 1)
  }
}

struct `A list of inputs` {
  @Test(arguments: ["a.md\nb c.md\n", "a.md\r\n\r\nb c.md", "a.md\0b c.md\0", "a.md\0b c.md"])
  func `has a name a line, or with NUL between`(_ list: String) throws {
    let scratch = try Scratch(["a.md": Texts.honest, "b c.md": Texts.hotline, "list": list])
    let runs = [
      try scratch.scan("--format", "json", "--files-from", "list"),
      try scratch.scan("--format", "json", "--files-from", "-", input: list),
    ]
    for run in runs {
      let sources = run.report["sources"] as? [[String: Any]]
      #expect(sources?.map { $0["name"] as? String } == ["a.md", "b c.md"])
    }
  }

  @Test func `that names what is not there is trouble, and so is an empty one`() throws {
    let scratch = try Scratch(["a.md": Texts.honest])
    #expect(try scratch.scan("--files-from", "-", input: "a.md\nnone.md\n").status == 2)
    let empty = try scratch.scan("--files-from", "-", input: "")
    #expect(empty.status == 2 && empty.err.contains("no file in the list -"))
    #expect(try scratch.scan("--files-from", "-", "-", input: "a").status == 2)
  }
}

struct `Standard input` {
  @Test func `is called and read as the user says`() throws {
    let scratch = try Scratch([".trueline.yml": "rules: {wrong-hotline: note}"])
    let run = try scratch.scan(
      "--format", "json", "--stdin-filename", "docs/page.html", "-", input: "<p>" + Texts.hotline)
    let source = try #require((run.report["sources"] as? [[String: Any]])?.first)
    #expect(source["name"] as? String == "docs/page.html")
    #expect(source["format"] as? String == "html")
    #expect(try scratch.scan("--stdin-filename", "a.html", ".", input: "").status == 2)
  }
}
