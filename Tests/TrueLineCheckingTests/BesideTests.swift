import Testing

@testable import TrueLineChecking

struct `An offer stands beside a contact` {
  /// Paragraphs with so many words between an offer and a contact.
  static let writings: [@Sendable (Int) -> String] = [
    {
      "WhatsApp accounts for sale, \(String(repeating: "story ", count: $0))Telegram: @example_shop"
    },
    { "微信账号出售，\(String(repeating: "故事", count: $0))，电报：@example_shop" },
  ]

  @Test(arguments: writings.indices, [(0, true), (30, true), (80, false)])
  func `close by in its paragraph, and not far from it`(
    _ writing: Int, _ distance: (words: Int, isBeside: Bool)
  ) {
    let page = "# Notes\n\nThis is a long story.\n\n" + Self.writings[writing](distance.words)
    let isNamed = Checked.rules(in: page).contains("unofficial-service-channel")
    #expect(isNamed == distance.isBeside, "\(page)")
  }
}
