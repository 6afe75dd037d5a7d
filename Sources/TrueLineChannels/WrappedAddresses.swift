import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// Addresses that stand encoded inside of others: where redirectors and wrappers lead on to. Those
  /// that stand in clear are read as any other.
  static let wrapped = Detector(
    id: "wrapped",
    anchors: ["%3a%2f%2f", "%3a//", "%253a%252f%252f", "/amp/s/"],
    examples: [
      "https://out.example/?u=⟦https%3A%2F%2Ft.me%2Fexample_sim⟧&h=1": "example_sim",
      "https://out.example/?u=⟦https%253A%252F%252Fshop.example%252Fa⟧ here": "shop.example",
      "https://www.google.com/amp/s/⟦shop.example⟧/news": "shop.example",
    ]
  ) { hit, page in
    if page.bytes[hit.range.lowerBound] == UInt8(ascii: "/") {
      return isOfSearchEngine(hit.range.lowerBound, page.bytes)
        ? DomainReading(page).address(from: hit.range.upperBound, schemeEnd: nil) : []
    }
    return wrappedAddress(at: hit.range, page)
  }
}

/// Letters of a scheme, at most: `whatsapp`, `facetime-audio`.
private let longestScheme = 16
/// How often wrappers of wrappers encode.
private let encodings = 3

private func wrappedAddress(at mark: Range<Int>, _ page: Page) -> [ChannelSighting] {
  let bytes = page.bytes
  let start = bytes.start(
    of: \.isASCIILabel, before: mark.lowerBound, limit: max(0, mark.lowerBound - longestScheme))
  let end = AddressBounds.end(of: .value, from: mark.upperBound, in: bytes)
  var written = Array(page.written(start..<end).utf8)
  for _ in 0..<encodings where !written.holds("://".utf8) {
    written = Percent.decoded(written)
  }
  guard let address = WrittenURL(written), !address.scheme.isEmpty else { return [] }
  return DomainReading(page).channel(of: address).map { channel in
    [page.sighting(channel.kind, channel.value, at: start..<end)]
  } ?? []
}

/// Whether what stands before a path is a host of the search engine that shows other people's pages
/// so (https://developers.google.com/amp/cache/overview).
private func isOfSearchEngine(_ path: Int, _ bytes: [UInt8]) -> Bool {
  let start = HostReading(bytes).start(before: path)
  return bytes.has("www.google.", at: start) || bytes.has("google.", at: start)
}
