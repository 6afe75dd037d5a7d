extension ReportFormat {
  /// Whether bytes are, as far as can be seen, a report that was written before: then a new one may
  /// take their place, and nothing is lost with them. Empty files count, too.
  public static func isReport(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    let lines = String(decoding: bytes.prefix(2_048), as: UTF8.self).split(separator: "\n")
    let first = lines.first ?? ""
    if first.hasPrefix("{") || first.hasPrefix("[") {
      let head = lines.prefix(4).joined(separator: " ")
      return head.contains("\"name\": \"\(Tool.name)\"") || head.contains(MISPReport.info)
    }
    if first.hasPrefix(CSV.head.prefix { $0 != "\r" }) { return true }
    if first.contains(" found by \(Tool.name) ") { return true }
    let generator = "<meta name=\"generator\" content=\"\(Tool.name) "
    if lines.contains(where: { $0.hasPrefix(generator) }) { return true }
    // Text and Markdown end with what they rest on.
    let tail = String(decoding: bytes.suffix(256), as: UTF8.self)
    guard let last = tail.split(separator: "\n").last else { return false }
    let foundation = TextReport.foundation(facts: 0, asOf: "")
    return ReportLanguage.codes.contains { code in
      ReportLanguage.of(code: code)?.frames(last, as: foundation) ?? false
    }
  }
}
