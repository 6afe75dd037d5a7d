import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// WhatsApp by link; numbers beside the word are read by `number`.
  package static let whatsapp = Detector(
    id: "whatsapp",
    title: "WhatsApp number or group link",
    anchors: [
      "wa.me/", "api.whatsapp.com/send", "chat.whatsapp.com/", "whatsapp://send", "wa[.]me/",
      "web.whatsapp.com/send", "whatsapp.com/channel/",
    ],
    examples: [
      "https://⟦wa.me/12025550123⟧?text=hi": "+12025550123",
      "⟦api.whatsapp.com/send?phone=12025550123⟧": "+12025550123",
      "⟦chat.whatsapp.com/ExampleCode1⟧": "chat/ExampleCode1",
    ]
  ) { hit, page in page.link(hit, [.whatsapp]) }
}
