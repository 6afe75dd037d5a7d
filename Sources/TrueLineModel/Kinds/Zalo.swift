extension ChannelKind {
  /// Numbers as Vietnam writes them are Vietnam's; pages have names.
  public static let zalo = ChannelKind(
    id: "zalo",
    title: "Zalo",
    holder: .people,
    ids: [.number(home: "VN"), .name(NameForm(3...64, signs: ".-_", first: .letterOrDigit))],
    names: [Name("zalo", .open)],
    links: [Links(on: ["zalo.me", "chat.zalo.me"], ["g/{g/code}", "{id}"])],
    site: "zalo.me",
    examples: [
      Example("https://⟦zalo.me/0912345678⟧", "+84912345678"),
      "Zalo is a program.",
    ])
}
