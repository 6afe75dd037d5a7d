import TrueLineContainers
import TrueLineModel

extension InputFormat {
  /// Every format, in the order in which content is asked what it shows.
  public static let all: [InputFormat] = [
    .zip, .tar, .packed, .warc, .har, .mhtml, .telegram, .telegramPage, .whatsApp, .feed, .csv,
    .jsonLines,
    .mailbox, .mail, .html, .markdown, .text, .urls,
  ]
}
