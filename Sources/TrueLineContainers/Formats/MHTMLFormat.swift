import TrueLineModel

extension InputFormat {
  /// Pages that a browser saved whole, with all that they show (RFC 2557).
  public static let mhtml: InputFormat = InputFormat(
    id: "mhtml", title: "a page that a browser saved with its frames and pictures (MHTML)",
    noun: "saved page", endings: ["mhtml", "mht"],
    mediaTypes: ["multipart/related", "application/x-mimearchive"],
    reading: .members(MHTMLReader.reader))
}
