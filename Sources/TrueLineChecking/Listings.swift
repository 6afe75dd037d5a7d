import TrueLineModel
import TrueLineReferenceData
import TrueLineText

extension Reference {
  /// How a list calls an address whose registrable domain was sighted: the listed address or host
  /// that it lies under, or its own host where a list speaks for one host and not for all of its
  /// domain.
  func listing(
    of sighting: ChannelSighting, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Listing? {
    let range = sighting.range
    guard sighting.channel.kind == .domain,
      // Letters that only look like a host's stand for another host, whatever they fold to.
      !sighting.channel.value.mayBePunycode
        || String(decoding: bytes[range], as: UTF8.self).contains("xn--")
    else { return nil }
    let end = listsAddresses ? addressEnd(from: range.upperBound, bytes) : 0
    if end > range.upperBound,
      let listed = listedAddress(
        above: UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end]))
    {
      return Listing(listed, range: range.lowerBound..<end)
    }
    let host = UnsafeBufferPointer(rebasing: bytes[range])
    guard host.count != sighting.channel.value.utf8.count, host.allSatisfy(\.isASCIIHost),
      // A machine has one name, whatever the spelling.
      !Domains.isIPAddress(sighting.channel.value.utf8)
    else {
      return nil
    }
    if let listed = listedDomain(above: host) { return Listing(listed, range: range) }
    guard isListed(domain: sighting.channel.value) else { return nil }
    return Listing(Channel(.domain, String(decoding: host, as: UTF8.self)), range: range)
  }

  private func isListed(domain: String) -> Bool {
    var domain = domain
    return domain.withUTF8 { listedDomain(above: $0) } != nil
  }

  /// The end of the path and query behind a host.
  private func addressEnd(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < bytes.count, bytes[start].leadsOn else { return start }
    return AddressBounds.end(from: start, in: bytes)
  }
}

extension UInt8 {
  /// Begins what stands behind a host: a path, a query, a port.
  fileprivate var leadsOn: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: ":")
  }
}
