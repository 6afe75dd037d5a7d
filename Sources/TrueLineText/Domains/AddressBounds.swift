/// Where an address begins and ends that stands in a text: the one answer for links, lists, wrappers
/// and rules.
///
/// It ends at a blank, a quote, a bracket that it has not opened, or text of another script, and
/// signs that end a sentence do not belong to it, as in GitHub's dialect of Markdown
/// (https://github.github.com/gfm/#extended-autolink-path-validation). What a browser makes of a
/// Markdown page is another question, which `BareAddress` answers to the letter.
package enum AddressBounds {
  /// How much of an address is meant.
  package enum Stretch {
    /// All that leads there: path, query and fragment.
    case whole
    /// What a page host calls a page: the path alone.
    case path
    /// What holds a messenger's account; none has brackets, commas or stars in its name, which
    /// people put between two of them.
    case account
    /// An address that is the value of another one's query.
    case value

    @inlinable func ends(at byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "?"): self == .path
      case UInt8(ascii: "#"): self == .path || self == .value
      case UInt8(ascii: "&"): self == .value
      case UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: ","), UInt8(ascii: ";"):
        self == .account
      default: false
      }
    }
  }

  /// Bytes behind a host in which an address ends; of longer ones this much is looked at
  /// (https://www.sitemaps.org/protocol.html takes no longer ones).
  @usableFromInline static let longest = 2048

  /// The end of an address from an offset behind its host on.
  ///
  /// - Parameter slashes: whether a backslash stands for a slash, as browsers read it.
  @inlinable package static func end<Bytes: RandomAccessCollection<UInt8>>(
    of stretch: Stretch = .whole, from start: Int, in bytes: Bytes, slashes: Bool = false
  ) -> Int where Bytes.Index == Int {
    var cursor = ByteCursor(bytes, at: start, limit: start + longest)
    var open = 0
    let address = cursor.skip { byte in
      switch byte {
      case UInt8(ascii: "'"): return false
      case UInt8(ascii: "\\"): return slashes
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: if !byte.isAddressByte { return false }
      }
      return open >= 0 && !stretch.ends(at: byte)
    }
    var end = address.upperBound
    while end > start, endsSentence(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where an address begins of which a place is part, scheme and user included.
  @inlinable package static func start<Bytes: RandomAccessCollection<UInt8>>(
    before place: Int, in bytes: Bytes
  ) -> Int where Bytes.Index == Int {
    let limit = max(bytes.startIndex, place - longest)
    var start = place
    while start > limit, bytes[start - 1].isAddressByte, !standsAround(bytes[start - 1]) {
      start -= 1
    }
    // Marks of emphasis and lists stand on both sides.
    while start < place, endsSentence(bytes[start]) { start += 1 }
    return start
  }

  /// Signs that stand between an address and what follows it.
  @inlinable static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "~"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  @inlinable static func standsAround(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "'")
  }
}
