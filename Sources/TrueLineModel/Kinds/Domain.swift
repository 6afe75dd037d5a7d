extension ChannelKind {
  /// The registrable domain of an address.
  public static let domain = ChannelKind(
    id: "domain", title: "the address", holder: .nobody, ids: [.domain],
    examples: [Example("see https://⟦www.shop.example.com⟧/path", "example.com"), "shop example"])
}
