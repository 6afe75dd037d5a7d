import Testing

struct `A sender's name` {
  private static let rest = "your parcel is held, pay at https://parcelia-fee.top/x"

  @Test(arguments: ["]", ")", ":", "-", "|", "】", "」", "》", "：", "）", "–", "—", "\n"])
  func `opens a message with a sign behind it`(_ sign: String) {
    #expect(speaks("Parcelia\(sign) \(Self.rest)"))
  }

  @Test(arguments: ["[", "(", "【", "「", "《", "“", "\""])
  func `stands between signs within a message`(_ sign: String) {
    #expect(speaks("Good day \(sign)Parcelia: \(Self.rest)"))
  }

  @Test func `is none where the message only speaks of it`() {
    #expect(!speaks("Good day, what do you think of Parcelia when \(Self.rest)"))
  }

  private func speaks(_ text: String) -> Bool {
    Said(text, as: "a.txt").message("phishing-message")?.contains("speaks as Parcelia") ?? false
  }
}
