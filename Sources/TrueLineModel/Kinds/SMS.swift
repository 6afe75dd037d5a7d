extension ChannelKind {
  public static let sms = ChannelKind(
    id: "sms", title: "the SMS number", holder: .ofNumber, isWeighed: false, ids: [.number],
    examples: ["a text message to nobody"])
}
