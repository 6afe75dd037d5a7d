import TrueLineModel

extension Detector {
  /// WhatsApp by link; numbers beside the word are read by `number`.
  package static let whatsapp = Detector(
    id: "whatsapp",
    title: "WhatsApp number or group link",
    anchors: [
      "wa.me/", "api.whatsapp.com/send", "chat.whatsapp.com/", "whatsapp://send", "wa[.]me/",
      "web.whatsapp.com/send", "wa.link/", "whatsapp.com/channel/",
    ],
    examples: [
      "https://⟦wa.me/12025550123⟧?text=hi": "+12025550123",
      "⟦api.whatsapp.com/send?phone=12025550123⟧": "+12025550123",
      "⟦chat.whatsapp.com/ExampleCode1⟧": "chat.whatsapp.com/ExampleCode1",
    ]
  ) { hit, page in
    let bytes = page.bytes
    if hit.range.lowerBound > 0, Byte.isHost(bytes[hit.range.lowerBound - 1]) { return [] }
    if bytes.has("send", before: hit.range.upperBound) {
      return page.parameter("phone=", of: hit, .whatsapp).map { sighting in
        var sighting = sighting
        sighting.channel.value = "+" + sighting.channel.value
        return sighting
      }
    }
    var start = hit.range.upperBound
    if bytes.has("wa", at: hit.range.lowerBound), !bytes.has("wa.link", at: hit.range.lowerBound) {
      if start < bytes.count, bytes[start] == UInt8(ascii: "+") { start += 1 }
      let end = bytes.end(of: Byte.isDigit, from: start, limit: start + 16)
      if (7...15).contains(end - start) {
        var sighting = page.sighting(
          .whatsapp, "+" + page.string(start..<end), at: hit.range.lowerBound..<end)
        if bytes[hit.range].contains(UInt8(ascii: "[")) { sighting.traits.insert(.defanged) }
        return [sighting]
      }
      guard bytes.has("message/", at: start) || bytes.has("qr/", at: start) else { return [] }
    }
    let end = bytes.end(
      of: { Byte.isName($0) || $0 == UInt8(ascii: "/") }, from: start, limit: start + 60)
    guard end - start >= 5 else { return [] }
    let place = hit.range.lowerBound..<end
    return [page.sighting(.whatsapp, page.written(place), at: place)]
  }
}
