import Foundation
import Testing
import TrueLineModel
import TrueLineRandom

@testable import TrueLineInputs

struct `What ignore files leave out` {
  /// git itself is the judge: the walk gives what `git ls-files --others` gives.
  @Test func `is what git leaves out`() throws {
    var random = SplitMix(seed: 20_261_126)
    var leftOut = 0
    for round in 0..<150 {
      let folder = try Folder()
      try git(["init", "-q", "."], in: folder)
      var files: Set<String> = []
      for _ in 0..<12 {
        let path = (0...random.below(3)).map { _ in names[random.below(names.count)] }.joined(
          separator: "/")
        guard !files.contains(where: { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") })
        else { continue }
        files.insert(path)
      }
      for file in files { try folder.write(file) }
      let places = ["", "a/", "ab/"].filter { place in
        place.isEmpty || files.contains { $0.hasPrefix(place) }
      }
      var text = ""
      for place in places {
        text = (0...random.below(3)).map { _ in pattern(&random) }.joined(separator: "\n")
        try folder.write(place + ".gitignore", Array(text.utf8))
      }
      let wanted = try git(["ls-files", "-z", "--others", "--exclude-standard"], in: folder)
        .split(separator: "\0").map(String.init).sorted()
      let found = try walked(folder).entries
      #expect(found.sorted() == wanted, "round \(round), the last file: \(text.debugDescription)")
      leftOut += files.count + places.count - wanted.count
    }
    #expect(leftOut > 300)
  }

  private let names = ["a", "b", "c", "ab", "a b", "c.html", "b.html", "#a", "!b", "a*", "é", "d["]

  private func pattern(_ random: inout SplitMix) -> String {
    let pieces = [
      "a", "b", "c", "ab", ".html", "*", "*", "?", "**", "**/", "/", "/", "/**", "[ab]", "[!a]",
      "[a-c]", "[]a]", "[[:alpha:]]", "\\*", "\\#", "\\!", "#", " ", "\\ ", "[", "[^b", "é",
    ]
    let text = (0...random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined()
    return (random.below(4) == 0 ? "!" : "") + text
  }

  @Test func `is counted by why`() throws {
    let folder = try Folder()
    try git(["init", "-q", "."], in: folder)
    for name in ["a.html", "b.html", "tmp/c.html", "tmp/d.html", "e.md", "old/f.html"] {
      try folder.write(name)
    }
    try folder.write(".gitignore", Array("tmp/\nb.html\n".utf8))
    try folder.write(".truelineignore", Array("!b.html\na.html\n".utf8))
    let walk = try walked(folder) { tree in
      tree.include = PathPatterns([PathPattern("*.html")].compactMap(\.self))
      tree.exclude = PathPatterns([PathPattern("/old/")].compactMap(\.self))
    }
    #expect(walk.entries == ["b.html"])
    let counts = LeftOut.Reason.allCases.map { walk.leftOut[$0] }
    // The ignore files themselves and e.md are no pages that were asked for.
    #expect(counts == [1, 1, 1, 3])
  }

  @Test func `is nothing where the folder lies outside of the user's work`() throws {
    let (work, dump) = (try Folder(), try Folder())
    try git(["init", "-q", "."], in: dump)
    try dump.write("a.html")
    for name in [".gitignore", ".truelineignore"] { try dump.write(name, Array("*".utf8)) }
    let tree = WorkingTree(top: work.path, isGit: true, base: work.path)
    var walk = FolderWalk(root: Path(dump.path), tree: tree)
    #expect(walk.entries().map(\.relativeName) == [".gitignore", ".truelineignore", "a.html"])
  }

  @Test func `is nothing that a repository within the user's work says`() throws {
    let folder = try Folder()
    try git(["init", "-q", "."], in: folder)
    try folder.write("dump/.git/HEAD")
    try folder.write("dump/page.html")
    try folder.write("dump/.gitignore", Array("*".utf8))
    #expect(try walked(folder).entries == ["dump/.gitignore", "dump/page.html"])
  }

  @Test func `is nothing that lies below the working folder where there is no git`() throws {
    let folder = try Folder()
    for name in ["dump/page.html", "a.html", "b.html"] { try folder.write(name) }
    try folder.write("dump/.truelineignore", Array("*".utf8))
    try folder.write(".gitignore", Array("*".utf8))
    try folder.write(".truelineignore", Array("a.html\n.*ignore".utf8))
    let tree = WorkingTree(top: try real(folder), isGit: false, base: try real(folder))
    var walk = FolderWalk(root: Path(folder.path), tree: tree)
    #expect(walk.entries().map(\.relativeName) == ["b.html", "dump/page.html"])
  }

  private func walked(
    _ folder: Folder, _ change: (inout WorkingTree) -> Void = { _ in }
  ) throws -> (entries: [String], leftOut: LeftOut) {
    let top = try real(folder)
    var tree = WorkingTree(top: top, isGit: true, base: top)
    change(&tree)
    var walk = FolderWalk(root: Path(folder.path), tree: tree)
    let entries = walk.entries().map(\.relativeName)
    return (entries, walk.leftOut)
  }

  private func real(_ folder: Folder) throws -> String {
    try #require(WorkingTree.canonical(folder.path))
  }

  @discardableResult
  private func git(_ arguments: [String], in folder: Folder) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "core.excludesFile=/dev/null"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let bytes = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

struct `A pattern of paths` {
  @Test(
    arguments: [
      ("*.html", "a.html", true), ("*.html", "docs/a.html", true),
      ("/*.html", "docs/a.html", false),
      ("docs/", "docs/a/b.html", true), ("docs/*.html", "docs/a/b.html", false),
      ("docs/**", "docs/a/b.html", true), ("**/b.html", "b.html", true),
      ("a/**/b.html", "a/b.html", true), ("a/**/b.html", "a/x/y/b.html", true),
      ("**/b", "ab", false), ("[a-c].md", "b.md", true), ("[!a-c].md", "b.md", false),
      ("a?c", "a/c", false), ("\\#a", "#a", true), ("docs", "docsx", false),
    ] as [(String, String, Bool)])
  func `covers a file by itself or by its folders`(
    _ pattern: String, _ path: String, _ covers: Bool
  ) throws {
    let patterns = PathPatterns([try #require(PathPattern(pattern))])
    #expect(patterns.cover(path) == covers)
  }

  @Test func `is no comment and no blank line`() {
    #expect(PathPattern("# docs") == nil)
    #expect(PathPattern("   ") == nil)
  }

  @Test func `takes time with the product of the lengths, whatever is written`() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 60) + "b"))
    #expect(!pattern.fits(String(repeating: "a", count: 4_000), isFolder: false))
  }
}
