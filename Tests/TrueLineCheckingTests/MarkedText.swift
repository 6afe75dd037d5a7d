/// An example with its evidence between ⟦ and ⟧.
struct MarkedText {
  /// Without the marks.
  var text = ""
  /// Byte ranges of what stood between them, in order.
  var marks: [Range<Int>] = []

  init(_ example: String) {
    var start = 0
    for character in example {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": marks.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
  }
}
