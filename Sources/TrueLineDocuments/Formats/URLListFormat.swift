import TrueLineModel

extension InputFormat {
  /// Addresses, one a line; nothing shows that a text is meant as one, so somebody has to say it.
  public static let urls: InputFormat = InputFormat(
    id: "urls", title: "a list of addresses, one a line; only where --input-format says so",
    noun: "list", mediaTypes: ["text/uri-list"], reading: .addresses)
}
