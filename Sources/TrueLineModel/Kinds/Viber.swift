extension ChannelKind {
  public static let viber = ChannelKind(
    id: "viber",
    title: "Viber",
    holder: .people,
    ids: [.number],
    names: ["viber"],
    links: [
      Links(on: ["viber:"], ["?number={number}", "?chatURI={pa/id}"]),
      Links(on: ["invite.viber.com"], ["?g2={invite/code}"]),
      Links(on: ["viber.me"], ["{id}"], isSite: true),
      Links(on: ["chats.viber.com"], ["{chats/id}"], isSite: true),
      Links(on: ["vb.me"], ["{vb.me/code}"], isSite: true),
    ],
    site: "viber.com",
    examples: [
      Example("⟦viber://chat?number=12025550123⟧", "+12025550123"),
      "Viber is a program.",
    ])
}
