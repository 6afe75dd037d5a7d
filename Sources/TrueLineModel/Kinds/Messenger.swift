extension ChannelKind {
  /// Facebook's messenger.
  public static let messenger = ChannelKind(
    id: "messenger",
    title: "Messenger",
    holder: .people,
    ids: [.name(NameForm(2...80, signs: ".-_", first: .letterOrDigit))],
    names: [Name("messenger", .weak)],
    links: [
      Links(on: ["m.me"], ["{id}"]),
      Links(on: ["fb-messenger:"], ["*/{id}", "{id}"]),
      Links(on: ["messenger.com"], ["t/{id}", "messages/t/{id}"], isSite: true),
      Links(on: ["facebook.com", "m.facebook.com"], ["messages/t/{id}"], isSite: true),
    ],
    site: "facebook.com",
    examples: [
      Example("https://⟦m.me/example.shop⟧", "example.shop"),
      "a messenger came by",
    ])
}
