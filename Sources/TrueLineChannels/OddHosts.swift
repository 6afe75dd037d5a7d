import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Hosts that are not what they fold to, and addresses that no look for `host/` finds.
extension DomainReading {
  static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Whether a letter beyond ASCII goes on with a word.
  func goesOn(at place: Int) -> Bool {
    place < bytes.count && bytes[place] >= 0x80 && Joint.isLetter(bytes.scalar(at: place).value)
  }

  /// Whether a host may be none of ASCII, by a look at what can be one there. Behind a bracket it
  /// may go on.
  func mayBeForeign(_ range: Range<Int>, isAnnounced: Bool) -> Bool {
    let limit = min(bytes.count, range.lowerBound + HostReading.lengthLimit)
    if page.document.disguises(in: range.lowerBound..<limit).contains(.lookAlike) { return true }
    guard isAnnounced, range.upperBound < bytes.count else { return false }
    let next = bytes[range.upperBound]
    return next >= 0x80 || next == UInt8(ascii: "(") || next == UInt8(ascii: "{")
      || next == UInt8(ascii: "%")
  }

  /// A host that is not what it folds to: with letters beyond ASCII, with some that only look like
  /// others, or with encoded ones. It is named as it resolves.
  func foreign(
    _ host: WrittenHost?, at start: Int, isAnnounced: Bool
  ) -> ChannelSighting? {
    var range = host?.range ?? start..<start
    let looks = !range.isEmpty && page.document.disguises(in: range).contains(.lookAlike)
    if !looks {
      guard isAnnounced, !isWhole(host), let whole = HostReading(bytes).international(at: start)
      else { return nil }
      range = whole
    }
    let written = Defanging.refang(Array(page.written(range).utf8))
    guard let name = WrittenURL(Percent.decoded(written))?.host,
      name.mayBePunycode || bytes[range].contains(UInt8(ascii: "%")),
      Domains.hasKnownTLD(name.utf8), let domain = Domains.registrableDomain(ofHost: name)
    else { return nil }
    var sighting = page.sighting(.domain, domain, at: range)
    if looks { sighting.disguise = "letters of another script: \(page.written(range))" }
    return sighting
  }

  /// Whether a host of ASCII ends where text without blanks goes on: "https://shop.example打开".
  private func isWhole(_ host: WrittenHost?) -> Bool {
    guard let host, Domains.hasKnownTLD(host.name.utf8) else { return false }
    let end = host.range.upperBound
    return end == bytes.count || bytes[end] != UInt8(ascii: "%") && !goesOn(at: end)
  }

  /// Whether what stands behind the host of an address hides a messenger's link from a look for
  /// `host/`: a port, a final dot, a backslash, or an encoded letter in the host itself.
  func isOddContact(_ host: Range<Int>) -> Bool {
    guard host.upperBound < bytes.count, host.count < HostReading.lengthLimit else { return false }
    let hasFinalDot = bytes[host].last == UInt8(ascii: ".")
    switch bytes[host.upperBound] {
    case UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: ":"): return true
    case UInt8(ascii: "/"): return hasFinalDot
    default: return false
    }
  }

  /// The contact that the whole address leads to.
  func contact(at start: Int, _ hostEnd: Int) -> ChannelSighting? {
    let end = AddressBounds.end(from: hostEnd, in: bytes, slashes: true)
    let written = Array("https://".utf8) + Array(page.written(start..<end).utf8)
    guard let address = WrittenURL(written), let channel = Canonical.contact(address),
      !channel.kind.reserved.contains(channel.value)
    else { return nil }
    return page.sighting(channel.kind, channel.value, at: start..<end)
  }
}
