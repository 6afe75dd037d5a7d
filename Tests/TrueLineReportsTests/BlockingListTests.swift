import Foundation
import Testing
import TrueLineModel

@testable import TrueLineReports

struct `Lists of what was found` {
  private static func finding(
    _ kind: ChannelKind, _ value: String, _ level: Severity = .error,
    _ rule: RuleID = "blocked-channel"
  ) -> Finding {
    Finding(
      rule: rule, level: level, confidence: .high, message: "It is listed.",
      subject: .channel(Channel(kind, value)), evidence: Examples.place(value),
      fingerprint: "1:\(kind.id)\(value)\(rule)")
  }

  private static let report: Report = {
    var report = Examples.report([
      Examples.source(
        "a.html", .scamChannel, risk: 90,
        [
          finding(.telegram, "example_desk"), finding(.telegram, "+ExampleCode1"),
          finding(.whatsapp, "+12025550123", .warning), finding(.whatsapp, "qr/ExampleCode"),
          finding(.wechat, "example_v"), finding(.phone, "+12025550124"),
          finding(.domain, "scam.example"), finding(.domain, "shared.example"),
          finding(.url, "https://shared.example/"), finding(.url, "shared.example/a b^$c"),
          finding(.url, "http://other.example"), finding(.email, "desk@scam.example"),
          finding(.image, "https://pictures.example/code.png"),
          finding(.image, "sha256:00ff"), finding(.domain, "note.example", .note),
          finding(.domain, "scam.example", .warning, "disguised-channel"), Examples.hotline,
        ])
    ])
    report.sparedHosts = ["shared.example"]
    return report
  }()

  private func lines(_ format: ReportFormat) -> [String] {
    ReadBack.text(format, Self.report).split(separator: "\n").map(String.init)
  }

  @Test func `of hosts name hosts alone, none that others share, and say what they leave out`() {
    #expect(
      lines(.hosts).dropFirst() == [
        "# Left out: 10 (accounts, numbers and addresses with a path).",
        "0.0.0.0 scam.example # blocked-channel, disguised-channel",
        "0.0.0.0 other.example # blocked-channel",
      ])
  }

  @Test func `of ad blockers name addresses on shared hosts, too`() {
    #expect(
      lines(.abp).dropFirst() == [
        "! Left out: 4 (contacts without an address).", "||scam.example^",
        "||pictures.example/code.png^", "||t.me/+ExampleCode1^", "||t.me/example_desk^",
        "||other.example^", "||shared.example/a%20b%5E%24c^", "||wa.me/12025550123^",
        "||wa.me/qr/ExampleCode^",
      ])
  }

  @Test func `for --blocklist name every contact with its kind`() {
    #expect(lines(.plain).count == 13)
    #expect(lines(.plain).contains("wechat:example_v # blocked-channel"))
    #expect(!lines(.plain).contains { $0.contains("note.example") || $0.contains("hotline") })
    #expect(!lines(.plain).contains { $0.contains("domain:shared.example") })
  }

  @Test func `hold the same contacts in each format that can say all`() throws {
    let plain = lines(.plain).dropFirst().map { String($0.prefix { $0 != " " }) }
    let objects = try #require(
      ReadBack.object(.stix, Self.report)["objects"] as? [[String: Any]])
    let names = objects.compactMap { $0["pattern"] == nil ? nil : $0["name"] as? String }
    #expect(names.count == 12)
    let refanged = names.map { name in
      name.filter { $0 != "[" && $0 != "]" }.replacingOccurrences(of: "hxxp", with: "http")
        .split(separator: " ")[0]
    }
    #expect(refanged.map(String.init) == plain)
    let event = try #require(ReadBack.object(.misp, Self.report)["Event"] as? [String: Any])
    let attributes = try #require(event["Attribute"] as? [[String: Any]])
    #expect(attributes.count == 12)
    let values = attributes.map { "\($0["type"] ?? "") \($0["value"] ?? "")" }
    for value in [
      "domain scam.example", "url https://t.me/example_desk", "text wechat:example_v",
      "phone-number +12025550124", "sha256 00ff", "email-src desk@scam.example",
      "url https://shared.example/a%20b%5E%24c",
    ] {
      #expect(values.contains(value), "\(values)")
    }
  }

  @Test func `are for machines in MISP where they are addresses or sums, and else for people`()
    throws
  {
    let event = try #require(ReadBack.object(.misp, Self.report)["Event"] as? [String: Any])
    let attributes = try #require(event["Attribute"] as? [[String: Any]])
    let kinds = Dictionary(grouping: attributes) { $0["to_ids"] as? Bool ?? false }
      .mapValues { Set($0.compactMap { $0["type"] as? String }) }
    #expect(kinds[true] == ["domain", "url", "sha256", "email-src"])
    #expect(kinds[false] == ["phone-number", "text"])
  }

  @Test func `have patterns of STIX for each kind`() throws {
    let objects = try #require(
      ReadBack.object(.stix, Self.report)["objects"] as? [[String: Any]])
    let patterns = objects.compactMap { $0["pattern"] as? String }
    for pattern in [
      "[domain-name:value = 'scam.example']", "[email-addr:value = 'desk@scam.example']",
      "[url:value = 'https://pictures.example/code.png']", "[file:hashes.'SHA-256' = '00ff']",
      "[user-account:account_login = 'example_desk' AND user-account:account_type = 'telegram']",
    ] {
      #expect(patterns.contains(pattern), "\(patterns)")
    }
  }

  @Test func `are made for contacts and say so`() {
    let ids = ReportFormat.all.filter(\.listsContacts).map(\.id)
    #expect(ids == ["stix", "misp", "hosts", "abp", "plain"])
  }
}

struct `An id that follows from a name` {
  @Test(arguments: [
    // FIPS 180-4's examples, and lengths about a block's end.
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
  ])
  func `rests on SHA-1`(_ text: String, _ digest: String) {
    let bytes = SHA1.digest(of: Array(text.utf8))
    #expect(bytes.map { RelativeURI.hexadecimal($0).lowercased() }.joined() == digest)
  }

  @Test func `is the one of RFC 9562, appendix A.4`() {
    let dns: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    #expect(
      NameBasedUUID.of("www.example.com", in: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }
}

struct `The name of a file` {
  @Test(arguments: [
    ("docs/a.html", "docs/a.html"), ("银 行.md", "%E9%93%B6%20%E8%A1%8C.md"),
    ("a:b.html", "a%3Ab.html"), ("/x/a#b?.html", "file:///x/a%23b%3F.html"),
    ("//x//a.html", "file:///x/a.html"), ("100%.txt", "100%25.txt"), ("a\\b", "a%5Cb"),
    ("-", "-"), ("../a", "../a"),
  ])
  func `is a reference that leads to it`(_ path: String, _ uri: String) {
    #expect(RelativeURI.of(path) == uri)
  }
}
