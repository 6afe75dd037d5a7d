/// A pattern with wildcards over paths, as git has them; time goes with the product of the lengths
/// of pattern and path, whatever is written.
struct Glob: Hashable, Sendable {
  private enum Part: Hashable {
    case byte(UInt8)
    /// `?`: any byte but a slash.
    case one
    case set(GlobClass)
    /// `*`: any bytes but slashes.
    case run
    /// `**` between slashes: any bytes.
    case folders
    /// Stands before `**/`, which may be no folder at all: then its slash is not there either.
    case maybe
  }

  private let parts: [Part]

  /// From `maybe` over `folders` and the slash.
  private static let behindSlash = 3

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\\")
  }

  /// `nil` for a pattern that nothing can fit: a class that does not end, a backslash before nothing.
  init?(_ pattern: [UInt8]) {
    var parts: [Part] = []
    var at = 0
    while at < pattern.count {
      switch pattern[at] {
      case UInt8(ascii: "\\"):
        guard at + 1 < pattern.count else { return nil }
        parts.append(.byte(pattern[at + 1]))
        at += 2
      case UInt8(ascii: "?"):
        parts.append(.one)
        at += 1
      case UInt8(ascii: "["):
        guard let (set, end) = GlobClass.read(pattern, at: at) else { return nil }
        parts.append(.set(set))
        at = end
      case UInt8(ascii: "*"):
        let start = at
        while at < pattern.count, pattern[at] == UInt8(ascii: "*") { at += 1 }
        parts += Self.stars(pattern[..<start], count: at - start, pattern[at...])
      default:
        parts.append(.byte(pattern[at]))
        at += 1
      }
    }
    self.parts = parts
  }

  /// Two and more stars cross slashes only where they stand between slashes or at an end.
  private static func stars(
    _ before: ArraySlice<UInt8>, count: Int, _ after: ArraySlice<UInt8>
  ) -> [Part] {
    let slash = UInt8(ascii: "/")
    let begins = before.isEmpty || before.last == slash
    let ends = after.isEmpty || after.first == slash || after.starts(with: Array("\\/".utf8))
    guard count > 1, begins, ends else { return [.run] }
    return after.first == slash ? [.maybe, .folders] : [.folders]
  }

  /// Walks all ways through the pattern at once.
  func fits(_ path: ArraySlice<UInt8>) -> Bool {
    var states = [Bool](repeating: false, count: parts.count + 1)
    states[0] = true
    passOver(&states)
    for byte in path {
      var next = [Bool](repeating: false, count: parts.count + 1)
      for index in parts.indices where states[index] {
        switch parts[index] {
        case .byte(let wanted): if byte == wanted { next[index + 1] = true }
        case .one: if byte != UInt8(ascii: "/") { next[index + 1] = true }
        case .set(let set): if set.contains(byte) { next[index + 1] = true }
        case .run: if byte != UInt8(ascii: "/") { next[index] = true }
        case .folders: next[index] = true
        case .maybe: break
        }
      }
      states = next
      passOver(&states)
    }
    return states[parts.count]
  }

  /// Stars may stand for nothing.
  private func passOver(_ states: inout [Bool]) {
    for index in parts.indices where states[index] {
      switch parts[index] {
      case .run, .folders: states[index + 1] = true
      case .maybe:
        states[index + 1] = true
        states[index + Self.behindSlash] = true
      default: break
      }
    }
  }
}
