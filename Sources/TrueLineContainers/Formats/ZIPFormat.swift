import TrueLineModel

extension InputFormat {
  /// ZIP archives, and packages of crawls (WACZ), which are such.
  public static let zip: InputFormat = InputFormat(
    id: "zip", title: "a ZIP archive", noun: "archive", endings: ["zip", "wacz"],
    magic: [Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8)], isPacking: true,
    reading: .members(ArchiveReader.init))
}
