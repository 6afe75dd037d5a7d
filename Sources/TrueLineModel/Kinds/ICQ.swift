extension ChannelKind {
  /// Numbers of a messenger that was closed in 2024 and that old advertisements still name.
  public static let icq = ChannelKind(
    id: "icq",
    title: "ICQ",
    holder: .people,
    ids: [.digits(5...9, leadingZero: false)],
    label: .ids(digits: 5...9),
    names: ["icq", "i c q"],
    links: [Links(on: ["icq.im"], ["{im/code}"])],
    examples: [
      Example("ICQ: ⟦123456789⟧", "123456789"),
      Example("I C Q - ⟦12345678⟧", "12345678"),
      "ICQ was closed in 2024.",
    ])
}
