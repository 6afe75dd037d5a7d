/// An example with its evidence between ⟦ and ⟧.
package struct MarkedText {
  /// Without the marks.
  package var text = ""
  /// Byte ranges of what stood between them, in order.
  package var marks: [Range<Int>] = []

  package init(_ example: String) {
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
