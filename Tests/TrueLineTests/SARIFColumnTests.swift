import Foundation
import Testing
import TrueLine

/// Columns of SARIF against the text itself: cut by them, the text gives the words that were found.
struct `Columns of a SARIF report` {
  @Test(arguments: [
    "柬埔寨Smart的客服热线是127，拨打办理。", "💪👨‍👩‍👧 Smart的客服热线是127", "词\t\tSmart的客服热线是127\t",
    "一\r\n二💪\r\nSmart的客服热线是127\r\n", "\u{FEFF}柬埔寨Smart的客服热线是127", "e\u{301} Smart的客服热线是127",
    "一\r二\rSmart的客服热线是127", "Metfone\n的客服热线：\n\n💪Smart的客服热线是127。",
    "<p>💪&nbsp;Smart的客服热线是127</p>", "\u{FEFF}\r\n💪\t银行：Smart的客服热线是127\r\n",
  ])
  func `count code points of the file as it is`(_ text: String) throws {
    let checker = Checker(reference: .builtIn(), options: .init(country: "KH"))
    let input = Input(name: "页 面.md", isNamed: true) {
      .source(Source(name: "页 面.md", bytes: Array(text.utf8)))
    }
    let bytes = ReportFormat.sarif.bytes(of: checker.check([input]))
    let root = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.contains { $0["ruleId"] as? String == "wrong-hotline" })
    for result in results {
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: [String: Any]])
      #expect(place["artifactLocation"]?["uri"] as? String == "%E9%A1%B5%20%E9%9D%A2.md")
      let region = try #require(place["region"])
      let snippet = try #require((region["snippet"] as? [String: String])?["text"])
      #expect(Self.cut(text, by: region) == snippet)
      #expect(snippet.contains("127"))
    }
  }

  /// What stands between the ends of a region, lines ending at LF, CRLF and CR, and a byte order
  /// mark having no column.
  private static func cut(_ text: String, by region: [String: Any]) -> String {
    func number(_ name: String) -> Int { region[name] as? Int ?? 0 }
    let (start, end) = (
      (number("startLine"), number("startColumn")), (number("endLine"), number("endColumn"))
    )
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var (line, column) = (1, 1)
    var found = ""
    for (index, scalar) in scalars.enumerated() {
      if (line, column) >= start, (line, column) < end { found.unicodeScalars.append(scalar) }
      column += 1
      let isBroken = index + 1 < scalars.count && scalar == "\r" && scalars[index + 1] == "\n"
      if scalar == "\n" || scalar == "\r", !isBroken { (line, column) = (line + 1, 1) }
    }
    return found
  }
}
