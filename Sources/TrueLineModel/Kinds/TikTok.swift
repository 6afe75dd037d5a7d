extension ChannelKind {
  /// Accounts by name, whose links keep the `@`.
  public static let tiktok = ChannelKind(
    id: "tiktok",
    title: "TikTok",
    holder: .people,
    ids: [.name(NameForm(2...24, signs: "._", first: .letterOrDigit))],
    showsAt: true,
    label: .handle,
    names: [Name("tiktok", .weak)],
    links: [Links(on: ["tiktok.com"], ["@{id}"], isSite: true)],
    examples: [
      Example("TikTok: ⟦@example.shop⟧", "example.shop"),
      Example("https://⟦www.tiktok.com/@example_77⟧", "example_77"),
      "https://www.tiktok.com/tag/example",
      "TikTok is a program.",
    ])
}
