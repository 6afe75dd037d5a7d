import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Page {
  /// The contact that the address around an anchor leads to, if it is of a kind.
  ///
  /// Its canonical form and what its paths mean are `Canonical`'s business; here only begin and
  /// end of the address are found, and whether it had to be refanged or put together.
  func link(_ hit: Detector.Match, _ kind: ChannelKind) -> [ChannelSighting] {
    let bytes = bytes
    guard var place = address(around: hit) else { return [] }
    // A query belongs to the contact only where the path alone says nothing.
    if let mark = bytes[place].firstIndex(of: UInt8(ascii: "?")),
      let short = WrittenURL(Array(bytes[place.lowerBound..<mark])), Canonical.contact(short) != nil
    {
      place = place.lowerBound..<mark
    }
    var written = Array(bytes[place])
    var isDefanged = false
    var isSpread = false
    if written.contains(0x20) {
      written = Defanging.joined(written)
      isSpread = true
    }
    if Defanging.isDefanged(written) {
      written = Defanging.refang(written)
      isDefanged = true
    }
    guard var channel = Self.contact(written) ?? Self.withoutTail(written).flatMap(Self.contact),
      channel.kind == kind, !kind.reserved.contains(channel.value)
    else { return [] }
    channel = restoreCase(of: channel, at: place)
    var sighting = sighting(channel.kind, channel.value, at: place)
    if isDefanged { sighting.traits.insert(.defanged) }
    if isSpread {
      sighting.traits.insert(.disguised)
      sighting.disguise = "split by blanks"
    }
    return [sighting]
  }

  private static func contact(_ written: [UInt8]) -> Channel? {
    WrittenURL(written).flatMap(Canonical.contact)
  }

  /// An address without what people and programs leave behind it, which services refuse or pass over:
  /// `name%20`, `name%EF%BC%88…`, `name&text=hi`; `nil` where nothing of that stands there.
  private static func withoutTail(_ address: [UInt8]) -> [UInt8]? {
    guard let at = address.firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") })
    else { return nil }
    let tail = Percent.decoded(address[at...])
    guard tail[0] == UInt8(ascii: "&") || tail[0] <= 0x20 || tail[0] >= 0x80,
      !Joint.isCut(at: 0, in: tail)
    else { return nil }
    return Array(address[..<at])
  }

  /// From the host to the end of the path, or of what the kind needs behind it.
  private func address(around hit: Detector.Match) -> Range<Int>? {
    let bytes = bytes
    var start = hit.range.lowerBound
    while start < hit.range.upperBound, !bytes[start].isASCIIWord { start += 1 }
    if start == hit.range.lowerBound, start > 0 {
      // "lot.me/" is another host; "www.t.me/" and "name.t.me" belong to it.
      let before = bytes[start - 1]
      if before == UInt8(ascii: ".") {
        start = HostReading(bytes).start(before: start)
      } else if before.isASCIILabel || before == UInt8(ascii: "_") {
        return nil
      }
    } else if bytes[hit.range.lowerBound] == UInt8(ascii: ".") {
      start = HostReading(bytes).start(before: hit.range.lowerBound)
    }
    var index = hit.range.upperBound
    // Blanks strewn around the slash of a spread address.
    if bytes[hit.range].contains(0x20) || bytes[hit.range].contains(UInt8(ascii: "[")) {
      index = bytes.end(of: { $0 == 0x20 || $0 == 0x2F }, from: index, limit: index + 3)
      if bytes.has("slash ", at: index) { index += 6 }
    }
    let hasBackslash = bytes[hit.range].last == UInt8(ascii: "\\")
    let end = AddressBounds.end(of: .account, from: index, in: bytes, slashes: hasBackslash)
    return start < end ? start..<end : nil
  }

  /// Folding leaves ASCII as it is, so that codes keep their case; for text that was folded, the
  /// code is read again as written.
  private func restoreCase(of channel: Channel, at place: Range<Int>) -> Channel {
    guard !document.foldMap.isIdentity,
      channel.value.utf8.contains(where: { $0 == 0x2B || $0 == 0x2F })
    else { return channel }
    let again = Canonical.channel(fromURL: Array(written(place).utf8))
    return again?.kind == channel.kind ? again ?? channel : channel
  }
}
