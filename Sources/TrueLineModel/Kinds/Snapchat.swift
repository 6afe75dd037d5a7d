extension ChannelKind {
  public static let snapchat = ChannelKind(
    id: "snapchat",
    title: "Snapchat",
    holder: .people,
    ids: [.name(NameForm(3...15, signs: "._-", first: .letter))],
    label: .handle,
    names: [Name("snapchat", .weak), Name("snap", .weak)],
    links: [Links(on: ["snapchat.com"], ["add/{id}"], isSite: true)],
    examples: [
      Example("Snapchat: ⟦@example_77⟧", "example_77"),
      Example("https://⟦snapchat.com/add/Example-77⟧", "example-77"),
      "Snapchat is a program.",
    ])
}
