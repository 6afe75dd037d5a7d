/// Text made fit for XML 1.0, whoever wrote it.
enum XML {
  /// In quotes, in one line.
  static func attribute(_ text: String) -> String { "\"\(line(text))\"" }

  /// In one line.
  static func line(_ text: String) -> String { escaped(text.plain) }

  /// With its lines.
  static func text(_ text: String) -> String { escaped(text.plainLines) }

  /// Controls are gone already; of all else XML 1.0 forbids U+FFFE and U+FFFF, which have no
  /// meaning and were dropped with them. `>` is written out too, since `]]>` may not stand in text.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
