extension ChannelKind {
  public static let skype = ChannelKind(
    id: "skype",
    title: "Skype",
    holder: .people,
    ids: [.name(NameForm(5...80, signs: ".,-_:@", first: .letterOrDigit))],
    label: .colon,
    names: ["skype"],
    links: [
      Links(on: ["skype:"], ["{id}"]),
      Links(on: ["join.skype.com"], ["invite/{invite/code}", "{invite/code}"]),
    ],
    pathWords: ["invite"],
    examples: [
      Example("Skype: ⟦live:example.shop1⟧", "live:example.shop1"),
      Example("Skype - : ⟦live:example-shop1⟧", "live:example-shop1"),
      "Skype is a program.",
    ])
}
