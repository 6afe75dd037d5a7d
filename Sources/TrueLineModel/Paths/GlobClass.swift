/// The bytes that a class of a pattern allows: `[a-z]`, `[!0-9]`, `[[:alpha:]]`.
struct GlobClass: Hashable, Sendable {
  private var words: [UInt64] = [0, 0, 0, 0]

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0 }

  private mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  private mutating func remove(_ byte: UInt8) {
    words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63))
  }

  /// Reads a class that begins at an offset, as git's wildmatch.c does; `nil` where it has no end.
  ///
  /// A slash is in none, `]` may stand first, ranges that run backwards are empty.
  static func read(_ pattern: [UInt8], at start: Int) -> (set: GlobClass, end: Int)? {
    var set = GlobClass()
    var at = start + 1
    var previous: UInt8?
    let isNegated = at < pattern.count && (pattern[at] == 0x21 || pattern[at] == 0x5E)
    if isNegated { at += 1 }
    var isFirst = true
    while true {
      guard at < pattern.count else { return nil }
      let byte = pattern[at]
      if byte == UInt8(ascii: "]"), !isFirst { break }
      isFirst = false
      if byte == UInt8(ascii: "\\") {
        guard at + 1 < pattern.count else { return nil }
        set.insert(pattern[at + 1])
        previous = pattern[at + 1]
        at += 2
      } else if byte == UInt8(ascii: "-"), let lower = previous, at + 1 < pattern.count,
        pattern[at + 1] != UInt8(ascii: "]")
      {
        at += pattern[at + 1] == UInt8(ascii: "\\") ? 2 : 1
        guard at < pattern.count else { return nil }
        if lower <= pattern[at] { for member in lower...pattern[at] { set.insert(member) } }
        previous = nil
        at += 1
      } else if byte == UInt8(ascii: "["), at + 1 < pattern.count,
        pattern[at + 1] == UInt8(ascii: ":")
      {
        guard let end = pattern[(at + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        guard end >= at + 3, pattern[end - 1] == UInt8(ascii: ":") else {
          // No name of a class: a bracket like any other byte.
          set.insert(byte)
          previous = byte
          at += 1
          continue
        }
        guard let named = members[String(decoding: pattern[(at + 2)..<(end - 1)], as: UTF8.self)]
        else { return nil }
        for member in UInt8.min...UInt8.max where named(member) { set.insert(member) }
        previous = nil
        at = end + 1
      } else {
        set.insert(byte)
        previous = byte
        at += 1
      }
    }
    if isNegated { set.words = set.words.map { ~$0 } }
    set.remove(UInt8(ascii: "/"))
    return (set, at + 1)
  }

  /// The classes of POSIX in its own locale.
  private static let members: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { isLetter($0) || isDigit($0) }, "alpha": isLetter, "digit": isDigit,
    "blank": { $0 == 0x20 || $0 == 0x09 }, "cntrl": { $0 < 0x20 || $0 == 0x7F },
    "graph": { (0x21...0x7E).contains($0) }, "print": { (0x20...0x7E).contains($0) },
    "lower": { (0x61...0x7A).contains($0) }, "upper": { (0x41...0x5A).contains($0) },
    "punct": { (0x21...0x7E).contains($0) && !isLetter($0) && !isDigit($0) },
    "space": { $0 == 0x20 || (0x09...0x0D).contains($0) },
    "xdigit": { isDigit($0) || (0x61...0x66).contains($0 | 0x20) },
  ]

  @Sendable private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
  @Sendable private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
