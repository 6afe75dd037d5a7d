/// What ties a host, a name or a number without a scheme to something longer, so that it is no
/// contact by itself: a path, a mail address, a version, code, more letters of the word.
package enum Joint {
  /// Whether the byte before ties a host: `a/host`, `x=host`, `user@host`. Dots and hyphens before
  /// it are left behind by sentences and lists, a `#` by headings.
  package static func tiesHost(_ before: UInt8) -> Bool {
    switch before {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "#"): false
    default: tiesName(before)
    }
  }

  /// Whether the byte before ties a name or number: `a/name`, `x=name`, `1.2.3`.
  package static func tiesName(_ before: UInt8) -> Bool {
    switch before {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "&"):
      true
    default: before.isASCIIWord
    }
  }

  /// Whether what stands before a place ties a host, letters beyond ASCII among it: `ühost`.
  package static func tiesHost(before start: Int, in bytes: [UInt8]) -> Bool {
    guard start > 0 else { return false }
    // `C:\\folder.example` is a path of files.
    return tiesHost(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "\\")
      || endsInLetter(start, bytes)
  }

  /// The same of a name: `éname`.
  package static func tiesName(before start: Int, in bytes: [UInt8]) -> Bool {
    start > 0 && (tiesName(bytes[start - 1]) || endsInLetter(start, bytes))
  }

  private static func endsInLetter(_ end: Int, _ bytes: [UInt8]) -> Bool {
    bytes[end - 1] >= 0x80 && isLetter(bytes.scalar(before: end).value)
  }

  /// Whether what begins behind a host is more of the same word: `host.name`, `host@`, `host()`.
  package static func goesOnHost(at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "("): return true
    case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":"): return false
    default: return goesOnName(at: end, in: bytes)
    }
  }

  /// Whether what begins behind a name or number is more of it: `name.py`, `name/a`, `name@host`,
  /// `nameé`.
  package static func goesOnName(at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "%"): return true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
      return end + 1 < bytes.count && bytes[end + 1].isASCIIWord
    default: return bytes[end].isASCIIWord || isCut(at: end, in: bytes)
    }
  }

  /// Whether a name was cut at a place by what no sentence puts there: by a letter that names cannot
  /// have, by a control character, by a bracket that its line does not close. What stands before it
  /// is another account.
  package static func isCut(at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case 0x80...: return isLetter(bytes.scalar(at: end).value)
    case 0x09...0x0D: return false
    case ..<0x20, 0x7F: return true
    case UInt8(ascii: "["): return opens(UInt8(ascii: "]"), at: end, in: bytes)
    case UInt8(ascii: "{"): return opens(UInt8(ascii: "}"), at: end, in: bytes)
    default: return false
    }
  }

  /// Bytes of a remark in brackets behind a name, at most.
  private static let remark = 80

  /// Whether a bracket with a word right behind it stays open.
  private static func opens(_ closing: UInt8, at open: Int, in bytes: [UInt8]) -> Bool {
    var cursor = ByteCursor(bytes, at: open + 1, limit: open + remark)
    guard cursor.peek()?.isASCIIWord == true else { return false }
    cursor.skip { $0 != closing && $0 != 0x0A }
    return cursor.peek() != closing
  }

  /// Whether a scalar beyond ASCII is a letter of a script whose words stand between blanks and
  /// hold Latin letters, too, or a mark on one: what touches it is the same word. Chinese or Thai
  /// words begin and end anywhere.
  package static func isLetter(_ scalar: UInt32) -> Bool {
    switch ScriptClass(of: scalar) {
    case .latin, .greek, .cyrillic: true
    default: (0x300...0x36F).contains(scalar)
    }
  }
}
