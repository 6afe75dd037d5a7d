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

    fileprivate func ends(at byte: UInt8) -> Bool {
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
  private static let longest = 2048

  /// The end of an address from an offset behind its host on.
  ///
  /// - Parameter slashes: whether a backslash stands for a slash, as browsers read it.
  package static func end(
    of stretch: Stretch = .whole, from start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    slashes: Bool = false
  ) -> Int {
    let limit = min(bytes.count, start + longest)
    var open = 0
    var end = start
    scan: while end < limit {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: "'"): break scan
      case UInt8(ascii: "\\"): if !slashes { break scan }
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: if !byte.isAddressByte { break scan }
      }
      if open < 0 || stretch.ends(at: byte) { break }
      end += 1
    }
    while end > start, endsSentence(bytes[end - 1]) { end -= 1 }
    return end
  }

  package static func end(
    of stretch: Stretch = .whole, from start: Int, in bytes: [UInt8], slashes: Bool = false
  ) -> Int {
    bytes.withUnsafeBufferPointer { end(of: stretch, from: start, in: $0, slashes: slashes) }
  }

  /// Where an address begins of which a place is part, scheme and user included.
  package static func start(before place: Int, in bytes: [UInt8]) -> Int {
    let limit = max(0, place - longest)
    var start = bytes.start(
      of: { $0.isAddressByte && !standsAround($0) }, before: place, limit: limit)
    // Marks of emphasis and lists stand on both sides.
    while start < place, endsSentence(bytes[start]) { start += 1 }
    return start
  }

  /// Signs that stand between an address and what follows it.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "~"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func standsAround(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "'")
  }
}
