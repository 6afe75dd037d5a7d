import TrueLineModel
import TrueLineText

extension Observations {
  /// Adds the hosts of a list's lines that no detector took for an address: without a scheme
  /// a text needs more than a dot, and a list does not.
  mutating func addBareHosts(of document: Document) {
    guard document.format.isList else { return }
    var bare: [ChannelSighting] = []
    var next = 0
    document.folded.withUnsafeBufferPointer { bytes in
      for block in document.blocks where !block.range.isEmpty {
        while next < channels.count, channels[next].range.lowerBound < block.range.lowerBound {
          next += 1
        }
        if next < channels.count, channels[next].range.lowerBound < block.range.upperBound {
          continue
        }
        let line = UnsafeBufferPointer(rebasing: bytes[block.range])
        guard let host = AddressScreen.plainHost(line), let domain = owner(of: line[host]) else {
          continue
        }
        let start = block.range.lowerBound
        bare.append(
          ChannelSighting(
            Channel(.domain, domain), range: start + host.lowerBound..<start + host.upperBound,
            traits: [.linked]))
      }
    }
    guard !bare.isEmpty else { return }
    channels = (channels + bare).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The registrable domain of a host, or the machine that it is.
  private func owner(of host: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    if let domain = Domains.registrableDomain(ofHost: host) { return domain }
    let name = Domains.resolved(host: host)
    return Domains.isPublicMachine(name) ? name : nil
  }
}
