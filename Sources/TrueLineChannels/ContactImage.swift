import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// Pictures beside a call to get in touch, and pictures whose address says what they are.
  package static let contactImage = Detector(
    id: "contact-image",
    anchors: [
      "wechat-qr", "wechatqr", "weixin-qr", "qrcode", "qr-code", "qr_code", "wxqr", "kefu",
    ],
    cues: Set([.contact] + ChannelKind.all.filter { $0.holder == .people }.map { .channel($0) }),
    examples: [:]
  ) { hit, page in
    let images = page.document.images
    guard !images.isEmpty else { return [] }
    let block = page.block(at: hit.range.lowerBound)
    if !hit.isCue {
      guard block.kind == .destination,
        let image = images.first(where: { $0.address.contains(hit.range.lowerBound) })
      else { return [] }
      return [sighting(of: image, page, cue: nil)]
    }
    guard !hit.isWeak, block.isVisible else { return [] }
    // The picture behind the word, in its own block or the next.
    let next = images.partitioningIndex { $0.position >= hit.range.lowerBound }
    guard next < images.count, images[next].position - hit.range.upperBound <= 80,
      // A picture without an address is the text that stands for it, or nothing.
      !images[next].address.isEmpty
    else { return [] }
    return [sighting(of: images[next], page, cue: hit.range)]
  }

  private static func sighting(
    of image: Image, _ page: Page, cue: Range<Int>?
  ) -> ChannelSighting {
    var traits = page.traits(at: image.address).union(.picture)
    traits.remove(.linked)
    traits.insert(.visible)
    if cue != nil { traits.insert(.called) }
    return ChannelSighting(
      Channel(.image, page.written(image.address)), range: image.address, cue: cue, traits: traits)
  }
}
