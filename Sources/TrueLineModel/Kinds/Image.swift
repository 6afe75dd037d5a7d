extension ChannelKind {
  /// A picture, by its address or its digest.
  public static let image = ChannelKind(
    id: "image", title: "the picture", holder: .nobody, isWeighed: false, ids: [.address],
    examples: ["Scan the code on the door."])
}
