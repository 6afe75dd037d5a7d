import Testing
import TrueLineDocuments
import TrueLineModel

struct `A mailbox` {
  private static let two = """
    From a@one.example Thu Jan  1 00:00:00 1970
    From: a@one.example

    First, and
    From here to there
    >From quoted

    From - Fri, 02 Jan 1970 10:00:00 +0000
    From: b@two.example

    Second

    """

  @Test(arguments: ["box.mbox", "inbox", "box.txt"], ["\n", "\r\n", "\r"])
  func `gives its mails one by one`(_ name: String, _ lineEnd: String) {
    let walked = Walked(name, Self.two.replacing("\n", with: lineEnd))
    #expect(walked.names == ["\(name)!1", "\(name)!2"])
    #expect(walked.sources.map(\.container) == [name, name])
    #expect(walked.sources.map(\.member) == ["1", "2"])
    #expect(walked.sources.map(\.format) == [.mail, .mail])
    let first = "From: a@one.example\n\nFirst, and\nFrom here to there\n>From quoted\n\n"
    #expect(walked.texts.first == first.replacing("\n", with: lineEnd))
  }

  @Test func `may be a single mail, or none`() {
    #expect(Walked("box.mbox", "From: a@one.example\n\nt").names == ["box.mbox!1"])
    #expect(Walked("box.mbox", "").unread.map(\.status) == [.skipped])
    #expect(Walked("a.txt", "From here to there").names.isEmpty)
  }

  @Test func `has mails whose lines are longer than any piece that is read`() {
    let long = String(repeating: "x", count: 1 << 18)
    let walked = Walked(
      "box.mbox", "From: a@one.example\n\n\(long)\nFrom x@y Thu 10:00:00\nFrom: b\n")
    #expect(walked.texts.count == 2)
    #expect(walked.texts.first?.hasSuffix("\(long)\n") == true)
  }
}
