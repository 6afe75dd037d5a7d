import TrueLineModel
import TrueLineReferenceData
import TrueLineText

extension Observations {
  /// An address may be listed where its host is not; longer ones are no addresses.
  private static let longestAddress = 2048

  /// Puts listed hosts and addresses in the place of registrable domains: detectors name these
  /// only, since they do not know the lists.
  mutating func nameListedAddresses(in document: Document, _ reference: Reference) {
    document.folded.withUnsafeBufferPointer { bytes in
      for index in channels.indices where channels[index].channel.kind == .domain {
        let range = channels[index].range
        let end = reference.listsAddresses ? addressEnd(from: range.upperBound, bytes) : 0
        if end > range.upperBound,
          let listed = reference.listedAddress(
            above: UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end]))
        {
          channels[index].channel = listed
          channels[index].range = range.lowerBound..<end
          continue
        }
        let host = UnsafeBufferPointer(rebasing: bytes[range])
        guard host.count != channels[index].channel.value.utf8.count,
          host.allSatisfy(Self.isHostByte)
        else { continue }
        if let listed = reference.listedDomain(above: host) {
          channels[index].channel = listed
        } else if isListed(channels[index].channel, reference) {
          // A hosts file's line speaks for one host, not for all of its domain.
          channels[index].channel.value = String(decoding: host, as: UTF8.self)
        }
      }
    }
  }

  private func isListed(_ domain: Channel, _ reference: Reference) -> Bool {
    let value = Array(domain.value.utf8)
    return value.withUnsafeBufferPointer { reference.listedDomain(above: $0) } != nil
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// The end of the path and query behind a host, without signs that end a sentence.
  private func addressEnd(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < bytes.count, [0x2F, 0x3F, 0x3A].contains(bytes[start]) else { return start }
    var end = start
    while end < bytes.count, end - start < Self.longestAddress, bytes[end] > 0x20,
      bytes[end] < 0x7F, !Self.isBracket(bytes[end])
    {
      end += 1
    }
    while end > start, Self.endsSentence(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    [0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x60].contains(byte)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(byte)
  }

  /// Adds pictures that a list names; detectors know only those at a call to get in touch.
  mutating func addListedImages(of document: Document, _ reference: Reference) {
    guard reference.listsAddresses, !document.images.isEmpty else { return }
    document.folded.withUnsafeBufferPointer { bytes in
      for image in document.images {
        let address = UnsafeBufferPointer(rebasing: bytes[image.address])
        guard let listed = reference.listedImage(address),
          !channels.contains(where: { $0.channel.kind == .image && $0.range == image.address })
        else { continue }
        channels.append(
          ChannelSighting(listed, range: image.address, traits: [.linked, .picture]))
      }
    }
    channels.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds the hosts of a list's lines that no detector took for an address: without a scheme
  /// a text needs more than a dot, and a list does not.
  mutating func addBareHosts(of document: Document) {
    guard document.format == .urls else { return }
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
        guard let host = AddressScreen.plainHost(line),
          let domain = Domains.registrableDomain(ofHost: line[host])
        else { continue }
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
}
