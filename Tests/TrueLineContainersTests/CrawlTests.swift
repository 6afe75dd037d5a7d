import Testing
import TrueLineContainers
import TrueLineModel

struct `A crawl` {
  private static let transfers = [
    "plain", "chunked", "gzip", "deflate", "raw-deflate", "br", "undone",
  ]

  @Test(arguments: ["crawl.warc", "crawl.warc.gz"], [false, true])
  func `gives what servers answered, by the address that was asked`(
    _ name: String, _ throughPipe: Bool
  ) throws {
    let walked = try Walked(sample: name, throughPipe: throughPipe)
    let addresses = (Self.transfers + ["gbk", "text", "plain"]).map {
      "https://pages.example/\($0)"
    }
    #expect(walked.sources.map(\.url) == addresses)
    // A page that was fetched twice is there twice, and the names differ.
    #expect(
      walked.names == addresses.dropLast().map { "\(name)!\($0)" } + ["\(name)!\(addresses[0])~2"])
    let page = try Samples.page
    for (source, transfer) in zip(walked.sources, Self.transfers) {
      #expect(source.bytes == page, "\(transfer)")
      #expect(source.format?.id == "html")
      #expect(source.encoding == "utf-8")
    }
    #expect(walked.sources[7].encoding == "GBK")
  }

  @Test func `accounts for every record`() throws {
    let walked = try Walked(sample: "crawl.warc.gz")
    let report = try #require(walked.closed.first)
    #expect(
      walked.closed.count == 1 && report.name == "crawl.warc.gz" && report.format.id == "warc")
    #expect(report.scanned == 10 && report.skipped == 1 && report.failed == 0)
    #expect(
      report.passedOver == [
        "requests": 7, "metadata": 2, "pictures": 1, "answers without a body": 1,
        "pages that were seen before (revisit)": 1,
      ])
    #expect(walked.problems.map(\.code) == ["not-read-yet"])
  }

  private func record(_ target: String, _ body: String, length: Int? = nil) -> String {
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: \(target)\r\nContent-Type: text/html\r\n"
      + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
  }

  @Test(arguments: [0, 3, 14, 200, 70_000, 1 << 40])
  func `whose record lies about its length loses no other`(_ length: Int) {
    let crawl =
      record("https://one.example/", "<p>first", length: length)
      + record("https://two.example/", "<p>second") + record("https://three.example/", "<p>third")
    let walked = Walked("a.warc", crawl)
    let codes = walked.problems.map(\.code) + walked.sources.compactMap { $0.shortfall?.code }
    #expect(Set(codes).isSubset(of: ["damaged", "too-large"]) && !codes.isEmpty)
    // One that claims more than there is room for cannot be looked through for others.
    guard length < MemberLimits.bytes else { return }
    #expect(walked.texts.suffix(2) == ["<p>second", "<p>third"])
  }

  @Test func `that quotes another crawl is not cut there`() {
    let inner = record("https://inner.example/", "<p>inner")
    let walked = Walked("a.warc", record("https://one.example/", "<pre>\n\(inner)"))
    #expect(walked.texts == ["<pre>\n\(inner)"])
    #expect(walked.sources[0].shortfall == nil)
  }

  @Test(arguments: ["crawl.warc", "crawl.warc.gz"])
  func `that breaks off anywhere gives what came before`(_ name: String) throws {
    let whole = try Samples.bytes(of: name)
    let texts = try Walked(sample: name).texts
    for count in stride(from: 300, to: whole.count, by: 101) {
      let walked = Walked(name, Array(whole[..<count]))
      #expect(zip(walked.texts, texts).dropLast().allSatisfy(==), "\(count)")
    }
  }

  @Test(arguments: [
    "", "WARC/", "WARC/1.0", "WARC/1.0\r\n\r\n", "WARC/1.0\r\nContent-Length: -5\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "WARC/1.0\nWARC-Type: response\nContent-Length: 8\n\nHTTP/1.1",
    "WARC/1.0\nWARC-Type: response\nContent-Length: 60\n\nHTTP/1.1 200\nTransfer-Encoding: chunked\n\nFFFFFFFF\nabc",
  ])
  func `may be anything`(_ text: String) {
    let walked = Walked("a.warc", text)
    #expect(walked.closed.count + walked.unread.count > 0)
  }
}
