extension ChannelKind {
  public static let discord = ChannelKind(
    id: "discord",
    title: "Discord",
    holder: .group,
    ids: [.name(NameForm(2...64, signs: "-", at: .none, keepsCase: true))],
    names: [Name("discord", .weak)],
    links: [
      Links(on: ["discord.gg"], ["invite/{id}", "{id}"]),
      Links(
        on: ["discord.com", "discordapp.com"], ["invite/{id}", "users/{users/code}"], isSite: true),
    ],
    pathWords: ["invite"],
    examples: [
      Example("⟦discord.gg/ExampleInvite⟧", "ExampleInvite"),
      Example("join https://⟦discord.com/invite/ExampleInvite⟧ today", "ExampleInvite"),
      "the guide is at https://discord.com/example-guide",
    ])
}
