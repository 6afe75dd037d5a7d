extension ChannelKind {
  /// Microsoft's, by the mail address of an account or by the name that a page gives.
  public static let teams = ChannelKind(
    id: "teams",
    title: "Teams",
    holder: .people,
    ids: [.email, .name(NameForm(5...40, signs: "_-.", first: .letterOrDigit))],
    label: .line(lengths: 5...40),
    names: [Name("teams", .weak), Name("microsoft teams", .weak)],
    links: [
      Links(
        on: ["teams.live.com", "teams.microsoft.com"],
        ["l/invite/{invite/code}", "l/chat?users={id}"], isSite: true)
    ],
    examples: [
      Example("Teams: ⟦exampleshop⟧", "exampleshop"),
      "Two teams: one plays.",
    ])
}
