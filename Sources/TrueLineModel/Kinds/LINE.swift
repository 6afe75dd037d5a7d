extension ChannelKind {
  /// Accounts of companies begin with `@`, which is part of the id.
  public static let line = ChannelKind(
    id: "line",
    title: "LINE",
    holder: .people,
    ids: [.name(NameForm(4...20, signs: "_-.", at: .kept, droppedSign: "~"))],
    label: .word(lengths: 4...20),
    names: [Name("line", .weak)],
    links: [
      Links(
        on: ["line.me", "line.me/R", "line:", "line:R"],
        [
          "ti/p/@{id}", "ti/p/~{id}", "ti/p/{p/code}", "ti/g/{g/code}", "ti/g2/{g/code}",
          "oaMessage/{id}",
        ]),
      Links(on: ["page.line.me"], ["{@id}"]),
      Links(on: ["lin.ee"], ["{lin.ee/code}"]),
    ],
    examples: [
      Example("LINE : ⟦@example24⟧", "@example24"),
      Example("line id: ⟦example.shop⟧", "example.shop"),
      Example("http://⟦line.me/ti/p/@example24⟧", "@example24"),
      Example("https://⟦lin.ee/ExampleCode⟧", "lin.ee/ExampleCode"),
      "The line is long.",
    ])
}
