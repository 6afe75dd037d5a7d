import TrueLineModel

extension InputFormat {
  /// Crawls (ISO 28500), their text (WET) and their extracts.
  public static let warc: InputFormat = InputFormat(
    id: "warc", title: "a crawl: WARC, and the text of one (WET)", noun: "crawl",
    endings: ["warc", "wet"], mediaTypes: ["application/warc"], magic: [Array("WARC/".utf8)],
    reading: .members(WARCReader.init))
}
