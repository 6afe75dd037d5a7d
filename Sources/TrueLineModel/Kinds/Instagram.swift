extension ChannelKind {
  /// Accounts by name; posts and the site's own pages are none.
  public static let instagram = ChannelKind(
    id: "instagram",
    title: "Instagram",
    holder: .people,
    ids: [.name(NameForm(3...30, signs: "._", first: .letterOrDigit))],
    showsAt: true,
    label: .handle,
    names: [Name("instagram", .weak), Name("insta", .weak), Name("ig", .weak)],
    links: [Links(on: ["instagram.com", "instagr.am"], ["_u/{id}", "{id}"], isSite: true)],
    site: "instagram.com",
    pathWords: [
      "_u", "about", "accounts", "developer", "direct", "explore", "legal", "p", "press", "reel",
      "reels", "share", "stories", "tv", "web",
    ],
    examples: [
      Example("Instagram: ⟦@example.shop⟧", "example.shop"),
      Example("insta: ⟦example_77⟧", "example_77"),
      Example("https://⟦www.instagram.com/Example.Shop⟧/", "example.shop"),
      "https://www.instagram.com/p/CexAmple1/",
      "Instagram is a program.",
    ])
}
