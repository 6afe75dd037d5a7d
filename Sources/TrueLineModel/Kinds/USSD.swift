extension ChannelKind {
  public static let ussd = ChannelKind(
    id: "ussd", title: "the code", holder: .nobody, isWeighed: false, ids: [.dialCode],
    examples: [Example("dial ⟦*123#⟧", "*123#"), "3 * 4"])
}
