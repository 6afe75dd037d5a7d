import Testing
import TrueLineDocuments
import TrueLineModel

private let text = "Write to t.me/example_desk and we cancel your Testel SIM card."

struct `A table of texts` {
  @Test(arguments: [false, true])
  func `gives each row by its name or its number`(_ throughPipe: Bool) throws {
    let walked = try Walked(sample: "table.csv", throughPipe: throughPipe)
    #expect(walked.names == ["table.csv!a", "table.csv!2"])
    #expect(walked.texts == [text, "Two lines,\nand \"quotes\""])
    #expect(walked.sources.map(\.url) == ["https://pages.example/a", nil])
    #expect(walked.closed.first?.passedOver == ["rows without a text": 1])
  }

  @Test func `of addresses alone is a list where somebody says so`() throws {
    #expect(try Walked(sample: "addresses.csv").closed.isEmpty)
    let walked = try Walked(sample: "addresses.csv", given: .csv)
    #expect(walked.names == ["addresses.csv!rows 1 to 3"])
    #expect(walked.sources.first?.format == .urls)
    #expect(walked.texts == [(0..<3).map { "https://t.me/example_desk\($0)\n" }.joined()])
  }

  @Test(arguments: [
    ("text,a\nx", ["x"]), ("a;text\n1;\"x;y\"\n2;z", ["x;y", "z"]),
    ("\u{FEFF}text\ta\nx\t1\r\ny\t2", ["x", "y"]),
    ("a,text\n\n1,\"x", ["x"]), ("a,\"text\"\n1,x\"y", ["x\"y"]),
  ])
  func `may be written in many ways`(_ table: String, _ texts: [String]) {
    #expect(Walked("a.csv", table).texts == texts)
  }

  @Test(arguments: ["carrier,hotline\nTestel,1001\n", "Testel, hotline, text us\n", "text\n"])
  func `is told from tables of other things`(_ table: String) {
    #expect(Walked("a.csv", table).closed.isEmpty)
  }
}

struct `A table of pages in JSON Lines` {
  @Test(arguments: [false, true])
  func `gives each line by its name, its address or its number`(_ throughPipe: Bool) throws {
    let walked = try Walked(sample: "pages.jsonl", throughPipe: throughPipe)
    let names = ["first", "https://pages.example/b", "3", "7"]
    #expect(walked.names == names.map { "pages.jsonl!\($0)" })
    #expect(walked.sources[0].bytes == (try Samples.page))
    #expect(walked.texts.dropFirst() == [text, "号 📱", text])
    #expect(
      walked.sources.map(\.url) == ["https://pages.example/a", "https://pages.example/b", nil, nil])
    #expect(walked.sources.map(\.format) == [.html, nil, nil, nil])
  }

  @Test func `loses a broken line, and no other`() throws {
    let walked = try Walked(sample: "pages.jsonl")
    #expect(walked.unread.map(\.status) == [.failed])
    #expect(walked.problems.map(\.what) == ["line 6 is no JSON object"])
    #expect(walked.closed.first?.passedOver == ["lines without html or text": 1])
  }
}

struct `What a browser kept` {
  @Test func `is, of a log, each answer by its address`() throws {
    let walked = try Walked(sample: "log.har")
    #expect(walked.sources.map(\.url) == ["https://pages.example/a", "https://pages.example/b"])
    #expect(walked.sources[0].bytes == (try Samples.page))
    #expect(walked.sources.map(\.encoding) == ["utf-8", "gbk"])
    #expect(walked.sources[1].bytes.starts(with: [0xC1, 0xAA, 0xCF, 0xB5]))
    #expect(walked.closed.first?.passedOver == ["pictures": 1, "answers without a body": 1])
  }

  @Test func `is, of a saved page, the page and its frames`() throws {
    let walked = try Walked(sample: "saved.mhtml")
    #expect(
      walked.sources.map(\.url) == ["https://pages.example/a", "https://pages.example/frame"])
    #expect(walked.sources[0].bytes == (try Samples.page))
    #expect(walked.closed.first?.passedOver == ["styles, scripts and data": 1])
  }
}

struct `A feed` {
  @Test func `gives its entries by their addresses`() throws {
    let page = try #require(
      String(decoding: Samples.page, as: UTF8.self).split(separator: "\n").last)
    let rss = try Walked(sample: "rss.xml")
    #expect(rss.sources.map(\.url) == ["https://pages.example/1"])
    #expect(rss.texts == ["<h1>A &amp; B</h1>\n\(page)"])
    #expect(rss.closed.first?.passedOver == ["entries without text": 1])
    let atom = try Walked(sample: "news.atom")
    #expect(atom.texts == ["<h1>A &amp; B</h1>\n\(page)", "<h1>A &amp; B</h1>\n\(text) &lt;b>"])
  }

  @Test func `of addresses, a sitemap, is a list`() throws {
    let walked = try Walked(sample: "sitemap.xml")
    #expect(walked.sources.map(\.format) == [.urls])
    #expect(
      walked.texts == [(0..<3).map { "https://t.me/example_desk\($0)" }.joined(separator: "\n")])
  }

  @Test(arguments: [
    "<rss><channel><item><title>x</title></item><item", "<rss>&bomb;<item>", "<feed",
  ])
  func `may be anything`(_ xml: String) {
    let walked = Walked("a.rss", xml)
    #expect(walked.closed.compactMap(\.failure).count + walked.unread.count == 1)
  }

  @Test func `is told from other XML`() {
    #expect(Walked("a.xml", "<?xml version=\"1.0\"?><!-- rss --><rssx>").closed.isEmpty)
    #expect(Walked("a.xml", "<config/>").closed.isEmpty)
  }
}
