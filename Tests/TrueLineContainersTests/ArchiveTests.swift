import Testing
import TrueLineContainers
import TrueLineDocuments
import TrueLineModel

struct `An archive` {
  @Test(
    arguments: [
      ("guide.html.gz", ["guide.html.gz!guide.html"]),
      ("guide.html.bz2", ["guide.html.bz2!guide.html"]),
      ("guide.html.xz", ["guide.html.xz!guide.html"]),
      ("guide.html.zst", ["guide.html.zst!guide.html"]),
      ("pages.zip", ["pages.zip!a/guide.html", "pages.zip!号/guide.html"]),
      (
        "nested.tar.gz",
        [
          "nested.tar.gz!in/pages.zip!a/guide.html", "nested.tar.gz!in/pages.zip!号/guide.html",
          "nested.tar.gz!guide.html",
        ]
      ),
    ], [false, true])
  func `gives its pages, under names by which a person finds them`(
    _ sample: (name: String, members: [String]), _ throughPipe: Bool
  ) throws {
    let walked = try Walked(sample: sample.name, throughPipe: throughPipe)
    #expect(walked.names == sample.members)
    #expect(walked.relativeNames == sample.members.map { "relative/\($0)" })
    let page = try Samples.page
    for source in walked.sources {
      #expect(source.bytes == page)
      #expect(source.name == "\(source.container ?? "")!\(source.member ?? "")")
      #expect(source.shortfall == nil)
    }
    #expect(walked.closed.allSatisfy { $0.failure == nil })
  }

  @Test func `accounts for what is no page`() throws {
    let walked = try Walked(sample: "pages.zip")
    #expect(walked.unread.map(\.name) == ["pages.zip!photo.png"])
    #expect(walked.problems.map(\.code) == ["binary"])
    #expect(walked.closed.map(\.scanned) == [2])
    #expect(walked.closed.map(\.skipped) == [1])
  }

  @Test func `leads nowhere, whatever its names say, and follows no link`() throws {
    let walked = try Walked(sample: "climbing.tar")
    #expect(
      walked.sources.map(\.member) == ["../../climbing.html", "/root.html", "\u{1B}[2Jname.html"])
    #expect(walked.closed.first?.passedOver == ["links": 1])
  }

  @Test func `is taken apart as deep as the limit goes`() throws {
    let walked = try Walked(sample: "deep.zip")
    #expect(walked.sources.count == MemberLimits.depth)
    #expect(walked.problems.map(\.code) == ["too-deep"])
  }

  @Test func `that grows beyond all measure is left, and what it gave stays`() throws {
    let walked = try Walked(sample: "bomb.html.gz", free: 1 << 20)
    #expect(walked.sources.allSatisfy { $0.bytes.count < 2 << 20 })
    let codes = walked.problems.map(\.code) + walked.sources.compactMap { $0.shortfall?.code }
    #expect(codes == ["expands-too-far"])
    #expect(try Walked(sample: "bomb.html.gz").sources.first?.bytes.count == 4 << 20)
  }

  @Test func `is not empty where it holds another`() throws {
    let walked = try Walked(sample: "large.zip.gz")
    #expect(walked.unread.map(\.status) == [.skipped])
    let deep = try Walked(sample: "deep.zip")
    #expect(deep.problems.map(\.code) == ["too-deep"])
  }

  @Test func `loses a member that is too large, and no other`() throws {
    let walked = try Walked(sample: "large.zip.gz")
    #expect(walked.problems.map(\.code) == ["too-large"])
    #expect(walked.names == ["large.zip.gz!guide.html"])
  }

  @Test(arguments: ["pages.zip", "nested.tar.gz", "guide.html.xz"])
  func `that breaks off anywhere gives what came before, and says so`(_ name: String) throws {
    let whole = try Samples.bytes(of: name)
    for count in stride(from: 0, to: whole.count, by: 7) {
      let walked = Walked(name, Array(whole[..<count]))
      let failures = walked.closed.compactMap(\.failure).map(\.code)
      let shortfalls = walked.sources.compactMap { $0.shortfall?.code }
      // Nothing is lost without a word; the index at the end of a ZIP is no loss.
      let isWhole = try walked.names == Walked(sample: name).names
      #expect(
        isWhole || !(failures + shortfalls + walked.problems.map(\.code)).isEmpty, "\(count)")
    }
  }

  @Test func `is opened whatever format its members are said to have`() throws {
    let walked = try Walked(sample: "pages.zip", given: .text)
    #expect(walked.sources.map(\.format) == [.text, .text])
  }

  @Test func `is known by its bytes, not by its name`() throws {
    let bytes = try Samples.bytes(of: "pages.zip")
    #expect(Walked("download", bytes).names.count == 2)
    // A page that is called a packed file is a page.
    let page = Walked("guide.gz", "<!doctype html><p>text")
    #expect(page.texts == ["<!doctype html><p>text"])
  }
}
