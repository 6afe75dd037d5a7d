import TrueLineText

/// How a name is entered and found.
struct NameKeys {
  /// The letters of its units without anything between them.
  let key: [UInt8]
  /// How many units it has as written.
  let units: Int
  private let name: String

  init(_ name: String) {
    let written = NameUnits.all(in: Self.folded(name))
    self.name = name
    key = written.flatMap(\.self)
    units = written.count
  }

  /// Ways to cut it in units: the first of them and how many there are. As written, joined, and
  /// cut where capitals begin (`Pay Pal`).
  var cuts: [(first: [UInt8], count: Int)] {
    let written = NameUnits.all(in: Self.folded(name))
    let humps = NameUnits.all(in: Self.folded(Self.cutAtCapitals(name)))
    return ([written, humps].compactMap { cut in cut.first.map { ($0, cut.count) } })
      + [(key, 1)]
  }

  static func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return Folding.fold(bytes)?.bytes ?? bytes
  }

  private static func cutAtCapitals(_ name: String) -> String {
    var cut = ""
    var wasSmall = false
    for character in name {
      if wasSmall, character.isUppercase { cut.append(" ") }
      cut.append(character)
      wasSmall = character.isLowercase
    }
    return cut
  }
}
