import TrueLineModel
import TrueLineText

extension Rule {
  /// Notes pictures that stand in for a contact.
  static let contactImage = Rule(
    id: "contact-image",
    title: "A picture stands in for the contact",
    severity: .note,
    confidence: .low,
    judges: .channels,
    rationale: """
      A QR code or a picture of a handle passes every filter of text. Noted only on pages that \
      offer a service: elsewhere pictures beside words are what pages are made of.
      """,
    remedy: "Look at the picture before you trust the page; compare its address with others.",
    flags: ["# 出售电话卡\n\n联系客服 ![二维码](⟦https://pictures.example/wechat-qr.png⟧)"],
    passes: ["# Tea\n\nContact us ![shop](https://pictures.example/front.png)"],
    scope: .source { file in
      guard file.channels.contains(where: { $0.channel.kind == .image }),
        let weighing = Weighing(file)
      else { return [] }
      let around = weighing.surroundings
      let isAccused = weighing.weighed().contains { $0.level != nil }
      guard isAccused || !around.openingServices.isDisjoint(with: Surroundings.offers) else {
        return []
      }
      let pictures = weighing.contacts.filter { $0.channel.kind == .image }
      return pictures.prefix(2).compactMap { contact in
        guard let first = contact.places.first else { return nil }
        return Hit(
          "A picture stands beside the call to get in touch: \(Defanging.defang(contact.channel.value)).",
          subject: .channel(contact.channel), evidence: file.channels[first].range)
      }
    }
  )
}
