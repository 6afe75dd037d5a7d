extension ChannelKind {
  public static let phone = ChannelKind(
    id: "phone", title: "the number", holder: .ofNumber, ids: [.number],
    examples: [Example("call ⟦+1 202 555 0123⟧", "+12025550123"), "in 2024-05-01"])
}
