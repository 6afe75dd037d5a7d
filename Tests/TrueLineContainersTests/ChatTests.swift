import Testing
import TrueLineModel

private let text = "Write to t.me/example_desk and we cancel your Testel SIM card."

struct `A chat exported from Telegram` {
  @Test(arguments: [false, true])
  func `gives its messages by chat and number`(_ throughPipe: Bool) throws {
    let walked = try Walked(sample: "result.json", throughPipe: throughPipe)
    #expect(
      walked.names == ["Desk 号/1", "Desk 号/3", "Desk 号/5", "77/1"].map { "result.json!\($0)" })
    #expect(walked.texts.first == text)
    #expect(walked.texts.last == "hi {[\"")
    #expect(
      walked.closed.first?.passedOver == [
        "messages of the messenger itself": 1, "messages without text": 1,
      ])
  }

  @Test func `shows where words and buttons lead`() throws {
    let walked = try Walked(sample: "result.json")
    #expect(
      walked.texts[1]
        == "See &lt;this> <a href=\"https://t.me/example_desk?a=1&amp;b=2\">page</a>")
    #expect(walked.texts[2] == "Press<br>\n<a href=\"https://t.me/example_desk\">Join</a>")
    #expect(walked.sources.map(\.format?.id) == [nil, "html", "html", nil])
  }

  @Test func `as a page gives its messages, too`() throws {
    let walked = try Walked(sample: "messages.html")
    #expect(walked.names == ["messages.html!7", "messages.html!8"])
    #expect(walked.texts.first?.contains(text) == true)
    #expect(walked.texts.first?.contains("Second") == false)
    #expect(walked.closed.first?.passedOver == ["messages of the messenger itself": 1])
  }

  @Test(arguments: [
    "{\"messages\": [{\"id\": 1, \"text\": \"first\"}, {\"id\"",
    "{\"messages\": [{\"id\": 1, \"text\": \"first\"}, }",
    "{\"messages\": [{\"id\": 1, \"text\": \"first\"} \u{1}",
  ])
  func `that breaks off gives what came before, and says so`(_ json: String) {
    let walked = Walked("result.json", json)
    #expect(walked.texts == ["first"])
    #expect(walked.closed.first?.failure?.code == "damaged")
  }

  @Test func `may be nested beyond all measure`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(Walked("result.json", "{\"messages\": \(deep)").problems.map(\.code) == ["damaged"])
    #expect(
      Walked("result.json", "{\"messages\": [{\"text\": \(deep)").problems.map(\.code) == [
        "damaged"
      ])
  }

  @Test func `is told from other JSON by what is in it`() {
    #expect(Walked("package.json", "{\"name\": \"messages\"}").closed.isEmpty)
    #expect(Walked("a.json", "[{\"messages\": []}]").closed.isEmpty)
  }
}

struct `A chat exported from WhatsApp` {
  @Test(arguments: ["iphone.txt", "android.txt", "chinese.txt"])
  func `gives its messages, whatever way its phone writes the day`(_ name: String) throws {
    let walked = try Walked(sample: name)
    let message = try #require(walked.texts.first { $0.hasPrefix("Write") })
    #expect(message.split(whereSeparator: \.isNewline).map(String.init) == [text, "second line"])
    let report = try #require(walked.closed.first)
    #expect(
      report.format.id == "whatsapp" && report.scanned + report.passedOver.values.reduce(0, +) == 3)
    #expect(walked.names.last == "\(name)!3")
  }

  @Test(arguments: [
    "15.01.24, 22:03 - a note\nwith a second line\n", "1/15/24 lunch\n1/16/24 dinner\n",
    "text\n1/15/24, 10:03 - A: b\n1/15/24, 10:04 - A: b\n", "[1] first\n[2] second\n",
    "2024-01-15 22:03:04 - INFO: start\ncontinued\n",
  ])
  func `is told from notes and logs`(_ notes: String) {
    #expect(Walked("notes.txt", notes).closed.isEmpty)
  }
}
