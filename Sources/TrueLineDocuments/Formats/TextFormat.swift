import TrueLineModel

extension InputFormat {
  /// Plain text: whatever shows no marks. Its endings settle nothing, since crawlers and people
  /// save pages under any name.
  public static let text: InputFormat = InputFormat(
    id: "text", title: "plain text, and messages on standard input",
    reading: .document { PlainTextReader.read($0.bytes, format: .text, encoding: $0.encoding) })
}
