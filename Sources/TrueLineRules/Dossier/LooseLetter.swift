import TrueLineModel

extension Document {
  /// A letter is no longer than this many bytes of text; newsletters and guides are.
  private static let longestLetter = 3000

  /// Whether a page reads as the body of a mail that was saved without its header: short, without
  /// headings of a site, and with no link or picture that only works within a site of its own.
  var isLooseLetter: Bool {
    format.isServed && flowEnd > 0 && flowEnd <= Self.longestLetter
      && links.allSatisfy { leadsOut($0.destination) }
      && images.allSatisfy { $0.address.isEmpty || leadsOut($0.address) }
      && !blocks.contains { $0.kind == .action || $0.kind == .label }
  }

  /// Whether an address stands with its scheme, so that it means the same wherever the page lies.
  private func leadsOut(_ address: Range<Int>) -> Bool {
    let bytes = folded[address]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return bytes[..<colon].allSatisfy(\.isASCIIAlphanumeric)
  }
}
