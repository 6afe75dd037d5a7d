extension ChannelKind {
  /// Keys of 66 hexadecimal digits; nothing shorter is one, as the session ids of web sites are.
  public static let session = ChannelKind(
    id: "session",
    title: "Session",
    holder: .people,
    ids: [.name(NameForm(66...66, signs: "", first: .letterOrDigit, at: .none))],
    label: .ids(digits: nil),
    names: ["session id", Name("session", .weak)],
    examples: [
      Example(
        "Session ID: ⟦05example00000000000000000000000000000000000000000000000000000005a⟧",
        "05example00000000000000000000000000000000000000000000000000000005a"),
      "Session ID: 5f2b1c0de4a97788",
    ])
}
