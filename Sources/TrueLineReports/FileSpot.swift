import TrueLineModel

/// A place as a tool can open it: a file, and lines in it.
struct FileSpot {
  /// The file as the user named it, without `./` before it; `-` is standard input.
  var path: String
  var place: Place
  /// What holds the place where the file itself has no such line: a message of a mailbox, a part
  /// of a mail. Lines and columns of such a place count there.
  var inside: String?

  init(_ place: Place, in source: SourceReport?, name: String) {
    path = Self.shown(source?.container ?? name)
    self.place = place
    var inside: [String] = []
    if source?.container != nil, let member = source?.member { inside.append("message \(member)") }
    if let part = place.part, part != "header" { inside.append("part \(part)") }
    self.inside = inside.isEmpty ? nil : inside.joined(separator: ", ")
  }

  /// `path:line:column`, with what is inside of the file between.
  var text: String {
    let inside = inside.map { " (\($0))" } ?? ""
    return "\(path.plain)\(inside):\(place.line):\(place.column)"
  }

  /// The lines that the file itself has; its first one stands for a place inside of it.
  var line: Int { inside == nil ? place.line : 1 }
  var endLine: Int { inside == nil ? place.endLine : 1 }
  var column: Int { inside == nil ? place.column : 1 }
  var endColumn: Int { inside == nil ? place.endColumn : 1 }

  private static func shown(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    return String(path)
  }
}
