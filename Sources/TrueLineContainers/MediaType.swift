import TrueLineModel

/// What a media type (RFC 6838) says of whether people read what has it.
enum MediaType {
  static let text = "text/plain"
  static let page = "text/html"
  static let mail = "message/rfc822"
  static let list = "text/uri-list"

  /// A type as it stands in a header, without what follows it: `text/html; charset=gbk`.
  static func name(of value: String) -> String {
    let name = value.prefix { $0 != ";" && $0 != "," }
    return name.filter { !$0.isWhitespace }.lowercased()
  }

  /// What a header's value says of the encoding.
  static func charset(of value: String) -> String? {
    for parameter in value.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1).map { part in
        part.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      }
      if pair.count == 2, pair[0].lowercased() == "charset" { return pair[1] }
    }
    return nil
  }

  /// What belongs to pages and is none: counted, and not a source. A few words, whatever types
  /// there are.
  static func accessory(_ type: String) -> String? {
    if type.hasPrefix("image/") { return "pictures" }
    if type.hasPrefix("font/") || type.hasPrefix("application/font") { return "fonts" }
    if type.hasPrefix("audio/") || type.hasPrefix("video/") { return "sounds and films" }
    return accessories.contains(type) ? "styles, scripts and data" : nil
  }

  private static let accessories: Set<String> = [
    "text/css", "text/javascript", "application/javascript", "application/x-javascript",
    "application/ecmascript", "application/json", "application/manifest+json",
    "application/x-font-woff", "application/vnd.ms-fontobject", "application/wasm", "text/vtt",
    "application/x-shockwave-flash",
  ]

  /// Types that say nothing of what has them.
  private static let silent: Set<String> = [
    "", "application/octet-stream", "binary/octet-stream", "unknown", "application/binary",
  ]

  /// Why a source that says to be of a type is not read, `nil` where it is.
  static func objection(to type: String, _ formats: [InputFormat]) -> StreamFailure? {
    if silent.contains(type) || formats.format(ofType: type) != nil { return nil }
    if type.hasPrefix("text/"), accessory(type) == nil { return nil }
    if let what = accessory(type) {
      return StreamFailure(
        code: "unknown-format", what: "skipped: \(data: what) are no text for readers", cure: "")
    }
    return StreamFailure(
      code: "not-read-yet", what: "skipped: not read yet (\(String(type.prefix(64))))",
      cure: "Save or export it as HTML or text and scan that.")
  }
}
