extension ChannelKind {
  public static let ussd = ChannelKind(
    id: "ussd", title: "the code", holder: .nobody, ids: [.dialCode],
    examples: [Example("dial ⟦*123#⟧", "*123#"), "3 * 4"])
}
