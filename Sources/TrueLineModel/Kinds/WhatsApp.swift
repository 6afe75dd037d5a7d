extension ChannelKind {
  public static let whatsapp = ChannelKind(
    id: "whatsapp",
    title: "WhatsApp",
    holder: .people,
    ids: [.number],
    names: [Name("whatsapp", .open), Name("whats app", .open)],
    links: [
      Links(
        on: ["wa.me"], ["message/{message/code}", "qr/{qr/code}", "{number}", "?phone={number}"]),
      Links(on: ["chat.whatsapp.com"], ["invite/{chat/code}", "{chat/code}"]),
      Links(
        on: ["api.whatsapp.com", "web.whatsapp.com"],
        [
          "send?phone={number}", "message/{message/code}", "qr/{qr/code}",
          "channel/{channel/code}",
        ]),
      Links(
        on: ["whatsapp.com"],
        [
          "send?phone={number}", "message/{message/code}", "qr/{qr/code}",
          "channel/{channel/code}",
        ], isSite: true),
      Links(on: ["whatsapp:"], ["?code={chat/code}", "?phone={number}"]),
    ],
    site: "whatsapp.com",
    pathWords: ["invite"],
    examples: [
      Example("https://⟦wa.me/12025550123⟧?text=hi", "+12025550123"),
      Example("⟦api.whatsapp.com/send?phone=12025550123⟧", "+12025550123"),
      Example("⟦chat.whatsapp.com/ExampleCode1⟧", "chat/ExampleCode1"),
      "WhatsApp is a program.",
    ])
}
