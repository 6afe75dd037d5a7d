import CEmbedded
import TrueLineModel

/// The page of the HTML report as the project has it: one with slots, its style, its script.
enum HTMLPage {
  static var style: String { text(tl_report_style) }
  static var script: String { text(tl_report_script) }

  /// What a browser may do with the page: show this style, run this script, and nothing else.
  static var policy: String {
    let hashes = (style: SHA256.source(of: style), script: SHA256.source(of: script))
    return "default-src 'none'; style-src \(hashes.style); script-src \(hashes.script); "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The page with its slots filled, and its words, which stand there between quotation marks, in a
  /// language. What fills a slot is not looked through for others, so that no text of a scanned
  /// page can ask for them.
  static func filled(_ slots: [String: String], in language: ReportLanguage) -> String {
    var out = ""
    var rest = text(tl_report_page)[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      out += rest[..<open.lowerBound]
      let name = String(rest[open.upperBound..<close.lowerBound])
      out +=
        name.hasPrefix("\"")
        ? XML.line(language.say(Phrase(stringLiteral: String(name.dropFirst().dropLast()))))
        : slots[name] ?? ""
      rest = rest[close.upperBound...]
    }
    return out + String(rest)
  }

  private static func text(_ file: tl_embedded_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
