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
    scope: .source { dossier in
      guard let weighed = dossier.weighed,
        dossier.surroundings.opensWithOffer || weighed.contains(where: { $0.level != nil })
      else { return [] }
      let pictures = dossier.contacts.lazy.filter { $0.channel.kind == .image }
      return pictures.prefix(2).map { contact in
        Hit(
          "A picture stands beside the call to get in touch: \(Defanging.defang(contact.channel.value)).",
          subject: contact.subject, evidence: contact.places[0].range)
      }
    }
  )
}
