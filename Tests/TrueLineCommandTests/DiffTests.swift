import Foundation
import Testing

struct `A scan of what changed` {
  private let scratch: Scratch

  /// A tree with two wrong lines, on a branch that left `main`.
  init() throws {
    scratch = try Scratch([
      "docs/a.md": "# A\n\n\(Texts.hotline)\nMore.\n", "b c文.md": Texts.hotline,
    ])
    try scratch.git("init", "-q", "-b", "main", ".")
    try commit()
    try scratch.git("checkout", "-q", "-b", "change")
  }

  private func commit() throws {
    try scratch.git("add", ".")
    #expect(try scratch.git("commit", "-q", "-m", "A change") == 0)
  }

  @Test func `leaves out findings in lines that did not change, and counts them`() throws {
    try scratch.write("docs/a.md", "# A\n\n\(Texts.hotline)\nMore, and more.\n")
    let run = try scratch.scan("--format", "json", "--diff", "main", ".")
    #expect(run.status == 0, "\(run.out)")
    #expect(run.hidden("unchanged") == 2)
    let words = try scratch.scan("--diff", "main", ".").out.split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains("2 in unchanged lines"))
  }

  @Test(arguments: [true, false])
  func `judges lines that changed, committed or not`(_ isCommitted: Bool) throws {
    try scratch.write("b c文.md", "# B\n\n" + Texts.hotline + "\nAnd Metfone的客服热线是127。\n")
    if isCommitted { try commit() }
    let run = try scratch.scan("--format", "json", "--diff", "main", ".")
    #expect(run.status == 1)
    let lines = run.findings.compactMap { ($0["evidence"] as? [String: Any])?["line"] as? Int }
    #expect(Set(lines) == [5], "\(run.out)")
  }

  @Test func `judges new files whole, those that git does not know yet, too`() throws {
    try scratch.write("new.md", Texts.hotline)
    #expect(try scratch.scan("--diff", "main", ".").status == 1)
    try commit()
    #expect(try scratch.scan("--diff", "main", "new.md", in: "").status == 1)
    #expect(try scratch.scan("--diff", "main", "../new.md", in: "docs").status == 1)
    #expect(try scratch.scan("--diff", "change", ".").status == 0)
  }

  @Test func `finds nothing in a file that was only renamed`() throws {
    try scratch.git("mv", "docs/a.md", "docs/z.md")
    try commit()
    #expect(try scratch.scan("--diff", "main", ".").status == 0)
  }

  @Test func `compares with where the branches parted`() throws {
    try scratch.write("other.md", "A page.\n")
    try commit()
    try scratch.git("checkout", "-q", "main")
    try scratch.write("docs/a.md", "# A\n")
    try commit()
    try scratch.git("checkout", "-q", "change")
    // main no longer has the line, and this branch did not bring it.
    #expect(try scratch.scan("--diff", "main", ".").status == 0)
  }

  @Test func `is a part of the whole scan`() throws {
    try scratch.write("docs/a.md", "# A\n\nMetfone的客服热线是127。\n\n\(Texts.hotline)")
    let whole = try scratch.scan("--format", "json", ".").findings.compactMap {
      $0["fingerprint"] as? String
    }
    let run = try scratch.scan("--format", "json", "--diff", "main", ".")
    let part = run.findings.compactMap { $0["fingerprint"] as? String }
    #expect(Set(part).isSubset(of: Set(whole)))
    #expect(part.count + (run.hidden("unchanged") ?? 0) == whole.count)
  }

  @Test(arguments: ["none", "--output=x", "main:docs/a.md"])
  func `is trouble where git knows no such revision`(_ revision: String) throws {
    let run = try scratch.scan("--diff=\(revision)", ".")
    #expect(run.status == 2)
    #expect(run.err.contains("git knows no such revision"))
    let outside = try Scratch(["a.md": Texts.honest])
    #expect(try outside.scan("--diff", "main", ".").err.contains("no folder of git"))
  }
}
