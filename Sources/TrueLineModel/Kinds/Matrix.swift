extension ChannelKind {
  /// Users `@name:server`, rooms `room/name:server` (https://spec.matrix.org/latest/appendices/).
  public static let matrix = ChannelKind(
    id: "matrix",
    title: "Matrix",
    holder: .people,
    ids: [.name(NameForm(3...255, signs: "._-=:", first: .letterOrDigit, at: .kept))],
    links: [
      Links(on: ["matrix.to"], ["#/{id}", "#/#{room/id}"]),
      Links(on: ["matrix:"], ["u/{@id}", "r/{room/id}"]),
    ],
    examples: [
      Example(
        "write to https://⟦matrix.to/#/@example:server.example⟧", "@example:server.example"),
      Example("https://⟦matrix.to/#/#example:server.example⟧", "room/example:server.example"),
      "a matrix of 3 rows",
    ])
}
