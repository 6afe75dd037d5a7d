extension ChannelKind {
  /// An address on a host that everybody shares, or one that a list names.
  public static let url = ChannelKind(
    id: "url", title: "the address", holder: .nobody, ids: [.address],
    examples: [
      Example("see https://⟦sites.google.com/example-shop⟧ now", "sites.google.com/example-shop"),
      "see the shop's site",
    ])
}
