import TrueLine

/// A user's mistake, or trouble with a file: what, and what to do about it.
struct CommandError: Error, CustomStringConvertible {
  var what: String
  var cure: String

  init(_ what: String, cure: String) {
    // It names files, and names may hold line feeds.
    self.what = what.plain
    self.cure = cure
  }

  var description: String { cure.isEmpty ? what : "\(what)\n\(cure)" }
}
