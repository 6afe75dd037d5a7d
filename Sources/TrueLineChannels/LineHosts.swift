import TrueLineModel
import TrueLineText

/// Finds the hosts of a list's lines that no detector took for an address: without a scheme a text
/// needs more than a dot, and a list does not. (`DottedHosts` finds those of messages.)
package enum LineHosts {
  /// Adds them to what was sighted, in document order.
  package static func add(
    to sightings: [ChannelSighting], of document: Document
  ) -> [ChannelSighting] {
    guard document.format.isList else { return sightings }
    var found: [ChannelSighting] = []
    var next = 0
    document.folded.withUnsafeBufferPointer { bytes in
      for block in document.blocks where !block.range.isEmpty {
        let line = block.range
        while next < sightings.count, sightings[next].range.lowerBound < line.lowerBound {
          next += 1
        }
        if next < sightings.count, line.contains(sightings[next].range.lowerBound) { continue }
        let text = UnsafeBufferPointer(rebasing: bytes[line])
        guard let host = AddressBytes.plainHost(of: text), let domain = owner(of: text[host])
        else { continue }
        let place = line.lowerBound + host.lowerBound..<line.lowerBound + host.upperBound
        found.append(ChannelSighting(Channel(.domain, domain), range: place, traits: [.linked]))
      }
    }
    if found.isEmpty { return sightings }
    return (sightings + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The registrable domain of a host, or the machine that it is.
  private static func owner(of host: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    if let domain = Domains.registrableDomain(ofHost: host) { return domain }
    let name = Domains.resolved(host: host)
    return Domains.isPublicMachine(name) ? name : nil
  }
}
