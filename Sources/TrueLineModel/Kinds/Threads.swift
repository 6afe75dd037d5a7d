extension ChannelKind {
  /// Accounts have the names that they have on Instagram.
  public static let threads = ChannelKind(
    id: "threads",
    title: "Threads",
    holder: .people,
    ids: [.name(NameForm(3...30, signs: "._", first: .letterOrDigit))],
    showsAt: true,
    label: .handle,
    names: [Name("threads", .weak)],
    links: [Links(on: ["threads.net", "threads.com"], ["@{id}"], isSite: true)],
    examples: [
      Example("Threads: ⟦@example.shop⟧", "example.shop"),
      Example("https://⟦www.threads.net/@example_77⟧", "example_77"),
      "Two threads wait for a lock.",
    ])
}
