import Foundation
import Testing
import TrueLineModel

@testable import TrueLineInputs

struct `Inputs of a folder` {
  @Test func `come in bytewise order, by the names a user would type`() throws {
    let folder = try Folder()
    for name in ["b/z.html", "b.html", "a.txt", "B.md", "b/a/x.html", "号.html"] {
      try folder.write(name)
    }
    let inputs = Inputs.inputs(of: [folder.path + "//"], options: plain)
    let relative = ["B.md", "a.txt", "b.html", "b/a/x.html", "b/z.html", "号.html"]
    #expect(inputs.map(\.name) == relative.map { "\(folder.path)/\($0)" })
    #expect(inputs.map(\.relativeName) == relative)
    #expect(inputs.allSatisfy { !$0.isNamed })
  }

  @Test func `are the same whichever way the file system lists them`() throws {
    let names = (0..<300).map { "\($0 % 7)/\($0).html" }
    let (one, other) = (try Folder(), try Folder())
    for name in names { try one.write(name) }
    for name in names.reversed() { try other.write(name) }
    let first = Inputs.inputs(of: [one.path], options: plain).map(\.relativeName)
    #expect(first == Inputs.inputs(of: [other.path], options: plain).map(\.relativeName))
    #expect(first.count == 300)
  }

  @Test func `leave out version control and do not follow links to folders`() throws {
    let folder = try Folder()
    try folder.write(".git/description.txt")
    try folder.write(".hidden.html")
    try folder.write("sub/a.html")
    try folder.link("sub/loop", to: "..")
    try folder.link("again", to: "sub")
    try folder.link("page.html", to: "sub/a.html")
    let names = Inputs.inputs(of: [folder.path], options: plain).map(\.relativeName)
    #expect(names == [".hidden.html", "page.html", "sub/a.html"])
  }

  @Test(arguments: [
    ("page.html", "html"), ("PAGE.HTM", "html"), ("a.xhtml", "html"), ("readme.md", "markdown"),
    ("notes.txt", "content"), ("none", "content"), ("data.dat", "content"), ("a.csv", "content"),
    ("a.js", "unknown-format"), ("a.py", "unknown-format"), ("a.css", "unknown-format"),
    ("mail.msg", "not-read-yet"), ("a.pdf", "not-read-yet"), ("a.7z", "not-read-yet"),
    ("chat.json", "not-read-yet"),
    ("a.box", "boxes"), ("photo.png", "binary"),
  ])
  func `are told apart by their endings`(_ name: String, _ expected: String) throws {
    let folder = try Folder()
    try folder.write(name)
    #expect(
      try outcome(#require(Inputs.inputs(of: [folder.path], options: plain).first)) == expected)
  }

  @Test func `report a folder that may not be opened and go on`() throws {
    let folder = try Folder()
    try folder.write("a.html")
    try folder.write("closed/b.html")
    try folder.write("z.html")
    chmod("\(folder.path)/closed", 0)
    defer { chmod("\(folder.path)/closed", 0o700) }
    guard access("\(folder.path)/closed", R_OK) != 0 else { return }
    let outcomes = Inputs.inputs(of: [folder.path], options: plain).map(outcome)
    #expect(outcomes == ["html", "unreadable", "html"])
  }

  @Test func `end as a problem where a file disappears before it is read`() throws {
    let folder = try Folder()
    let file = try folder.write("a.html")
    let inputs = Inputs.inputs(of: [folder.path], options: plain)
    try FileManager.default.removeItem(atPath: file)
    #expect(inputs.map(outcome) == ["unreadable"])
  }

  @Test func `leave out what the run itself writes`() throws {
    let folder = try Folder()
    for name in ["a.html", "report.txt", "sub/report.txt"] { try folder.write(name) }
    try folder.link("link.txt", to: "report.txt")
    // Another way to write the name leads to the same file.
    let options = Inputs.Options(
      formats: formats, outputs: ["\(folder.path)/sub/../report.txt", "none.json"])
    let gathered = Inputs.gather([folder.path], options: options)
    let (inputs, passedOver) = (gathered.inputs, gathered.passedOver)
    #expect(inputs.map(\.relativeName) == ["a.html", "sub/report.txt"])
    #expect(passedOver == ["link.txt", "report.txt"].map { "\(folder.path)/\($0)" })
  }

  @Test func `can be read though their names are no UTF-8`() throws {
    let folder = try Folder()
    let name = Path(folder.path).appending([0xBA, 0xC5, 0x2E, 0x6D, 0x64])
    let file = fopen(name.terminated, "w")
    fputs("text", file)
    fclose(file)
    let inputs = Inputs.inputs(of: [folder.path], options: plain)
    #expect(inputs.map(\.relativeName) == ["\u{FFFD}\u{FFFD}.md"])
    #expect(inputs.map(outcome) == ["markdown"])
  }
}

struct `Inputs that a user names` {
  @Test func `are text whatever their ending`() throws {
    let folder = try Folder()
    for name in ["a.js", "a.py", "a.json"] {
      let input = try #require(Inputs.inputs(of: [folder.write(name)], options: plain).first)
      #expect(input.isNamed)
      #expect(outcome(input) == "content")
    }
  }

  @Test func `are taken once though named twice`() throws {
    let folder = try Folder()
    let file = try folder.write("a.html")
    let again = Inputs.inputs(of: [file, folder.path, file, folder.path], options: plain)
    #expect(again.map(\.name) == [file])
  }

  @Test func `are one source whatever names lead to one file`() throws {
    let folder = try Folder()
    let file = try folder.write("sub/a.html")
    try folder.link("link.html", to: "sub/a.html")
    try FileManager.default.linkItem(atPath: file, toPath: folder.path + "/hard.html")
    let names = [
      file, folder.path + "/link.html", folder.path + "/hard.html",
      folder.path + "/sub/../sub/a.html", folder.path + "/sub",
    ]
    #expect(Inputs.inputs(of: names, options: plain).map(\.name) == [file])
    // By itself a folder shows each of its pages, since each may have an address of its own.
    #expect(Inputs.inputs(of: [folder.path], options: plain).count == 3)
  }

  @Test func `have relative names of their own, and more of them change nothing about the first`()
    throws
  {
    let folder = try Folder()
    let paths = try ["one/a/x.html", "two/a/x.html", "three/x.html"].map { try folder.write($0) }
    let roots = ["one", "two"].map { folder.path + "/" + $0 }
    func names(_ paths: [String]) -> [String] {
      Inputs.inputs(of: paths, options: plain).map(\.relativeName)
    }
    #expect(names([roots[0]]) == ["a/x.html"])
    #expect(names(roots) == ["a/x.html", "two/a/x.html"])
    #expect(names(paths) == ["x.html", "a/x.html", "three/x.html"])
  }

  @Test func `never name the whole of an absolute path in fingerprints`() {
    var names = RelativeNames()
    let given = (0..<3).map { _ in names.own("x.html", of: "/a/x.html") }
    #expect(given == ["x.html", "x.html~2", "x.html~3"])
  }

  @Test func `keep an absolute path out of fingerprints`() throws {
    let folder = try Folder()
    let file = try folder.write("sub/a.html")
    #expect(Inputs.inputs(of: [file], options: plain).map(\.relativeName) == ["a.html"])
    #expect(Inputs.inputs(of: ["sub/a.html"], options: plain).map(\.relativeName) == ["sub/a.html"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `never make it wait or crash`() throws {
    let folder = try Folder()
    mkfifo("\(folder.path)/pipe.html", 0o600)
    try folder.link("loop.html", to: "loop.html")
    try folder.link("gone.html", to: "nowhere")
    let paths = [
      folder.path, "/dev/zero", "/dev/null", "\(folder.path)/none.html", "", "\(folder.path)/a/b",
    ]
    for input in Inputs.inputs(of: paths, options: plain) {
      #expect(outcome(input) == "unreadable", "\(input.name)")
    }
    #expect(Inputs.inputs(of: [folder.path], options: plain).count == 3)
  }

  @Test func `may be empty`() throws {
    let folder = try Folder()
    guard
      case .source(let source) = try Inputs.inputs(
        of: [folder.write("a.html", [])], options: plain)[0].load()
    else {
      Issue.record("an empty file is an empty page")
      return
    }
    #expect(source.bytes == [])
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `give all their bytes`(_ size: Int) throws {
    let folder = try Folder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 | 0x20) }
    let path = try folder.write("a.html", bytes)
    guard case .source(let source) = Inputs.inputs(of: [path], options: plain)[0].load() else {
      Issue.record("\(size) bytes were not read")
      return
    }
    #expect(source.bytes == bytes)
    #expect(source.name == path)
  }

  @Test func `are skipped where they are larger than the limit, and read at it`() throws {
    let folder = try Folder()
    let path = try folder.write("a.html", Array(repeating: 0x61, count: 100))
    #expect(
      outcome(Inputs.inputs(of: [path], options: .init(formats: formats, limit: 99))[0])
        == "too-large")
    #expect(
      outcome(Inputs.inputs(of: [path], options: .init(formats: formats, limit: 100))[0]) == "html")
  }

  @Test func `have the format and address that the user gives`() throws {
    let folder = try Folder()
    let path = try folder.write("a.html")
    let options = Inputs.Options(
      formats: formats, format: list, url: "https://carrier.example/")
    guard case .source(let source) = Inputs.inputs(of: [path], options: options)[0].load() else {
      Issue.record("not read")
      return
    }
    #expect(source.format == list)
    #expect(source.url == "https://carrier.example/")
  }
}

private let strays: [[UInt8]] = [
  [0], Array("\u{0}<p>page".utf8), [0xFF, 0xFE, 0x2F, 0x67], Array("\u{1B}$B".utf8),
  "a page in two bytes a letter".utf8.flatMap { [0, $0] },
  "a page in two bytes a letter".utf8.flatMap { [$0, 0] }, [0xB9, 0xF1, 0xC4, 0xDA],
]

struct `Content` {
  @Test(arguments: [
    ("a", Array("%PDF-1.7".utf8), "not-read-yet"), ("a", Array("Rar!".utf8), "not-read-yet"),
    ("a", [0x89, 0x50, 0x4E, 0x47, 0x0D], "binary"), ("a", Array(0...255), "binary"),
    ("a.html", Array("Rar!".utf8), "not-read-yet"), ("a.html", Array("BOX".utf8), "boxes"),
  ])
  func `shows that a file is no text`(_ name: String, _ bytes: [UInt8], _ code: String) throws {
    let folder = try Folder()
    #expect(try outcome(Inputs.inputs(of: [folder.write(name, bytes)], options: plain)[0]) == code)
  }

  @Test(arguments: strays)
  func `may hold a stray NUL or another encoding`(_ bytes: [UInt8]) throws {
    let folder = try Folder()
    #expect(
      try outcome(Inputs.inputs(of: [folder.write("page", bytes)], options: plain)[0]) == "content")
  }

  @Test(arguments: ["%PDF-1.7 <p>", "GIF89a<p>", String(repeating: "\u{0}", count: 999)])
  func `cannot talk a page out of being read`(_ start: String) throws {
    let folder = try Folder()
    let path = try folder.write("page.html", Array(start.utf8))
    #expect(outcome(Inputs.inputs(of: [path], options: plain)[0]) == "html")
  }
}

/// A format, `content` where the content decides, or a problem's code.
private func outcome(_ input: Input) -> String {
  switch input.load() {
  case .source(let source):
    (source.format ?? formats.format(ofFile: source.name))?.id ?? "content"
  case .container(let container): container.format.id
  case .skipped(let problem), .failed(let problem): problem.code
  }
}

/// Formats as the modules that read them would hand them in.
private let formats = [
  InputFormat(
    id: "html", title: "pages", endings: ["html", "htm", "xhtml"], reading: .addresses),
  InputFormat(id: "markdown", title: "Markdown", endings: ["md", "markdown"], reading: .addresses),
  list,
  InputFormat(
    id: "boxes", title: "boxes", endings: ["box"], magic: [Array("BOX".utf8)], isPacking: true,
    reading: .members { _ in NoMembers() }),
]
private final class NoMembers: MemberReader {
  func next() -> Member? { nil }
}
private let list = InputFormat(id: "list", title: "addresses", reading: .addresses)
private let plain = Inputs.Options(formats: formats)
