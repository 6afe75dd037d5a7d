import TrueLineModel
import TrueLineReferenceData

extension Reference {
  /// Every contact that was seen, and every picture that a list names, with what is known of it;
  /// in document order.
  func judge(
    _ channels: [ChannelSighting], in document: Document, _ context: JudgingContext
  ) -> [Judged<ChannelSighting>] {
    let pictures = listedPictures(of: document, besides: channels)
    let all =
      pictures.isEmpty
      ? channels : (channels + pictures).sorted { $0.range.lowerBound < $1.range.lowerBound }
    // A page links to its own house hundreds of times.
    var opinions: [Channel: Opinion] = [:]
    return document.folded.withUnsafeBufferPointer { bytes in
      all.map { sighting in
        let listing = listing(of: sighting, in: bytes)
        let channel = listing?.channel ?? sighting.channel
        let opinion = opinions[channel] ?? opinion(on: channel, in: context)
        opinions[channel] = opinion
        return Judged(sighting, opinion, listing: listing)
      }
    }
  }

  /// Pictures that a list names; detectors know only those at a call to get in touch.
  private func listedPictures(
    of document: Document, besides channels: [ChannelSighting]
  ) -> [ChannelSighting] {
    guard listsAddresses, !document.images.isEmpty else { return [] }
    let known = Set(channels.lazy.filter { $0.channel.kind == .image }.map(\.range))
    return document.folded.withUnsafeBufferPointer { bytes in
      document.images.compactMap { image in
        let address = UnsafeBufferPointer(rebasing: bytes[image.address])
        guard !known.contains(image.address), let listed = listedImage(address) else { return nil }
        return ChannelSighting(listed, range: image.address, traits: [.linked, .picture])
      }
    }
  }
}
