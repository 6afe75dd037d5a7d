/// Text made fit for Markdown in GitHub's dialect, whoever wrote it.
enum Markdown {
  /// A sentence in one line, in which nothing is a mark, a tag, a link or a mention.
  ///
  /// Words with `@` or `#` become code: nothing else keeps a forge from calling the person or
  /// linking the issue of that name.
  static func prose(_ text: String, isCell: Bool = false) -> String {
    text.plain.split(separator: " ", omittingEmptySubsequences: true).map { word in
      word.contains { $0 == "@" || $0 == "#" }
        ? code(String(word), isCell: isCell) : escaped(word)
    }.joined(separator: " ")
  }

  /// Words of a page as code, in one line; a longer fence holds backticks that stand in them. A bar
  /// ends a table's cell even inside of code.
  static func code(_ text: String, isCell: Bool = false) -> String {
    let text = text.plain
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`")
    let body = isPadded ? " \(text) " : text
    guard isCell else { return fence + body + fence }
    return fence
      + body.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|") + fence
  }

  private static func escaped(_ word: Substring) -> String {
    var result = ""
    for character in word {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "$": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
