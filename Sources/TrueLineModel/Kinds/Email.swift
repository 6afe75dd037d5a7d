extension ChannelKind {
  public static let email = ChannelKind(
    id: "email", title: "the e-mail address", holder: .ofMailbox, ids: [.email],
    examples: [Example("write to ⟦help@shop.example⟧", "help@shop.example"), "10 apples @ 2.50"])
}
