import Foundation
import Testing

struct `A baseline` {
  @Test func `accepts what is there, and reports what comes after`() throws {
    let scratch = try Scratch(["docs/a.md": Texts.hotline])
    let written = try scratch.scan("--baseline", "base", "--update-baseline", "docs")
    #expect(written.status == 0)
    #expect(written.err.contains("base: 1 accepted, 1 new, 0 gone"), "\(written.err)")
    #expect(written.err.contains("base merge=union"))
    // Whichever folder or file of the project is named, at whichever line it stands.
    try scratch.write("docs/a.md", "# More\n\n" + Texts.hotline)
    for name in ["docs", "docs/a.md", "."] {
      let run = try scratch.scan("--format", "json", "--baseline", "base", name)
      #expect(run.status == 0, "\(name): \(run.out)")
      #expect(run.hidden("baseline") == 1)
      #expect(run.problems.isEmpty)
    }
    try scratch.write("docs/b.md", Texts.hotline)
    #expect(try scratch.scan("--baseline", "base", "docs").status == 1)
  }

  @Test func `holds one entry a line, sorted, and no more than rule, subject and source`() throws {
    let scratch = try Scratch(["b.md": Texts.hotline, "a.md": "\n\n" + Texts.hotline])
    #expect(try scratch.scan("--baseline", "base", "--update-baseline", ".").status == 0)
    let lines = try scratch.read("base").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let fields = lines.map { $0.split(separator: "\t").dropFirst().map(String.init) }
    #expect(fields.contains(["wrong-hotline", "hotline kh/smart 127", "a.md"]), "\(fields)")
    let fingerprints = try scratch.scan("--format", "json", ".").findings.compactMap {
      $0["fingerprint"] as? String
    }
    #expect(
      Set(lines.compactMap { $0.split(separator: "\t").first.map(String.init) })
        == Set(fingerprints))
  }

  @Test func `says what no longer occurs, of what the run looked at`() throws {
    let scratch = try Scratch(["a.md": Texts.hotline, "b.md": Texts.hotline])
    #expect(try scratch.scan("--baseline", "base", "--update-baseline", ".").status == 0)
    for name in ["a.md", "b.md"] { try scratch.write(name, Texts.honest) }
    let one = try scratch.scan("--format", "json", "--baseline", "base", "a.md")
    #expect(one.problems.map(\.source) == ["a.md"])
    #expect(one.problems.map(\.code) == ["baseline-gone"])
    // Writing it anew after a look at one file keeps what is accepted in others.
    #expect(try scratch.scan("--baseline", "base", "--update-baseline", "a.md").status == 0)
    #expect(try scratch.read("base").contains("b.md"))
    #expect(try !scratch.read("base").contains("a.md"))
  }

  @Test func `of two branches that each add a finding merges without a conflict`() throws {
    let scratch = try Scratch(["a.md": "A page.\n", ".gitattributes": "base merge=union\n"])
    func update() throws {
      #expect(try scratch.scan("--baseline", "base", "--update-baseline", ".").status == 0)
      try scratch.git("add", ".")
      #expect(try scratch.git("commit", "-q", "-m", "A change") == 0)
    }
    try scratch.git("init", "-q", "-b", "main", ".")
    try update()
    for branch in ["one", "two"] {
      try scratch.git("checkout", "-q", "-b", branch, "main")
      try scratch.write("\(branch).md", Texts.hotline)
      try update()
    }
    #expect(try scratch.git("merge", "-q", "--no-edit", "one") == 0)
    let merged = try scratch.scan("--format", "json", "--baseline", "base", ".")
    #expect(merged.status == 0, "\(merged.out)")
    #expect(merged.hidden("baseline") == 2)
    #expect(merged.problems.isEmpty)
  }

  @Test func `of many findings merges without a conflict and without help`() throws {
    let scratch = try Scratch()
    for number in 0..<60 { try scratch.write("\(number).md", Texts.hotline) }
    try scratch.git("init", "-q", "-b", "main", ".")
    #expect(try scratch.scan("--baseline", "base", "--update-baseline", ".").status == 0)
    try scratch.git("add", ".")
    try scratch.git("commit", "-q", "-m", "A start")
    for branch in ["one", "two"] {
      try scratch.git("checkout", "-q", "-b", branch, "main")
      try scratch.write("\(branch).md", Texts.hotline)
      #expect(try scratch.scan("--baseline", "base", "--update-baseline", ".").status == 0)
      try scratch.git("add", ".")
      try scratch.git("commit", "-q", "-m", "A change")
    }
    #expect(try scratch.git("merge", "-q", "--no-edit", "one") == 0)
    #expect(try scratch.scan("--baseline", "base", ".").status == 0)
  }

  @Test(arguments: [
    ("nonsense\n", "base:1: no entry"), ("# x\n<<<<<<< HEAD\n", "base:2: the mark of a merge"),
  ])
  func `that cannot be read says where`(_ text: String, _ words: String) throws {
    let scratch = try Scratch(["a.md": Texts.honest, "base": text])
    let run = try scratch.scan("--baseline", "base", "a.md")
    #expect(run.status == 2)
    #expect(run.err.contains(words), "\(run.err)")
  }

  @Test func `that is not there is trouble, unless it is to be written`() throws {
    let scratch = try Scratch(["a.md": Texts.honest])
    #expect(try scratch.scan("--baseline", "base", "a.md").status == 2)
    #expect(try scratch.scan("--update-baseline", "a.md").status == 2)
    #expect(try scratch.scan("--baseline", "base", "--output", "base", "a.md").status == 2)
  }
}
