import Testing
import TrueLine

/// Lists of addresses block an account by the link that leads to it: what is read there has to be
/// that account again.
struct `The link of a contact` {
  @Test(arguments: ChannelKind.all.map(\.id))
  func `leads to it`(_ id: String) throws {
    let kind = try #require(ChannelKind.named(id))
    var options = Checker.Options()
    options.keepsSightings = true
    let checker = Checker(reference: .builtIn(), options: options)
    for value in Set(kind.examples.compactMap(\.value)) where kind != .domain && kind != .url {
      let channel = Channel(kind, value)
      var finding = SourceReport(name: "a", status: .scanned)
      finding.findings = [
        Finding(
          rule: "blocked-channel", level: .error, confidence: .high, message: "",
          subject: .channel(channel), evidence: nil, fingerprint: "")
      ]
      let report = Report(reference: ReferenceStamp(asOf: "", facts: 0), sources: [finding])
      let list = String(decoding: ReportFormat.abp.bytes(of: report), as: UTF8.self)
      for line in list.split(separator: "\n") where line.hasPrefix("||") {
        let link = "https://" + line.dropFirst(2).dropLast()
        let page = Source(name: "page", bytes: Array("See \(link) now.".utf8))
        let seen = checker.check(page).report.sightings?.channels.map(\.channel) ?? []
        #expect(seen.contains(channel), "\(link): \(seen)")
      }
    }
  }

  @Test(arguments: [
    ("telegram", "example_shop", "||t.me/example_shop^"), ("wechat", "example_v", nil),
    ("whatsapp", "+12025550123", "||wa.me/12025550123^"), ("phone", "+12025550123", nil),
    ("whatsapp", "chat/ExampleCode1", "||chat.whatsapp.com/ExampleCode1^"),
    ("discord", "ExampleInvite", "||discord.gg/ExampleInvite^"),
  ])
  func `is there where its kind has links`(_ kind: String, _ value: String, _ rule: String?) throws
  {
    let channel = Channel(try #require(ChannelKind.named(kind)), value)
    var source = SourceReport(name: "a", status: .scanned)
    source.findings = [
      Finding(
        rule: "blocked-channel", level: .error, confidence: .high, message: "",
        subject: .channel(channel), evidence: nil, fingerprint: "")
    ]
    let report = Report(reference: ReferenceStamp(asOf: "", facts: 0), sources: [source])
    let list = String(decoding: ReportFormat.abp.bytes(of: report), as: UTF8.self)
    #expect(list.split(separator: "\n").first { $0.hasPrefix("||") }.map(String.init) == rule)
  }
}
