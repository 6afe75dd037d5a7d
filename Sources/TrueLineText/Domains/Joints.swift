/// What ties a host, a name or a number without a scheme to something longer, so that it is no
/// contact by itself: a path, a mail address, a version, code.
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

  /// Whether what begins behind a host is more of the same word: `host.name`, `host@`, `host()`.
  package static func goesOnHost(at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "("): return true
    case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":"): return false
    default: return goesOnName(at: end, in: bytes)
    }
  }

  /// Whether what begins behind a name or number is more of it: `name.py`, `name/a`, `name@host`.
  package static func goesOnName(at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "%"): return true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
      return end + 1 < bytes.count && bytes[end + 1].isASCIIWord
    default: return bytes[end].isASCIIWord
    }
  }
}
