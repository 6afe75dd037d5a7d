import TrueLineModel

/// A terminal's colours, or none.
struct Paint {
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case green = "32"
  }

  var isOn: Bool

  func callAsFunction(_ style: Style, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func callAsFunction(_ level: Severity, _ text: String) -> String {
    switch level {
    case .error: self(.red, text)
    case .warning: self(.yellow, text)
    case .note: self(.blue, text)
    }
  }

  /// Columns of a text that may be painted: colours take none, so that a line breaks
  /// at the same word with and without them.
  static func columns(of text: Substring) -> Int {
    var columns = 0
    var isColor = false
    for scalar in text.unicodeScalars {
      if isColor {
        isColor = scalar != "m"
      } else if scalar == "\u{1B}" {
        isColor = true
      } else {
        columns += scalar.columns
      }
    }
    return columns
  }
}
