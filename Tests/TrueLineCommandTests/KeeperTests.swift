import Foundation
import Testing
import TrueLine

struct `trueline reference` {
  @Test func `shows every carrier, and everything about one`() throws {
    let list = try Command(["reference", "show"]).out
    for carrier in Reference.builtIn().allCarriers { #expect(list.contains(carrier.id + " ")) }
    let smart = try Command(["reference", "show", "kh/smart"])
    #expect(smart.status == 0)
    for part in ["kh/all/hotline", "1204", "https://", "read 20"] {
      #expect(smart.out.contains(part))
    }
  }

  @Test func `shows every carrier of a shared name`() throws {
    let out = try Command(["reference", "show", "Smart"]).out
    for id in ["kh/smart", "ph/smart"] { #expect(out.contains("\(id): ")) }
  }

  @Test func `says plainly where nothing is known`() throws {
    let run = try Command(["reference", "show", "sa/zain"])
    #expect(run.out.contains("Nothing is known about it"))
    let unknown = try Command(["reference", "show", "xx/nobody"])
    #expect(unknown.status == 2)
    #expect(unknown.err.contains("xx/nobody"))
  }

  @Test(arguments: [
    "parcel/us/usps", "us/usps", "United States Postal Service", "us postal-service",
  ])
  func `shows an organisation by id and by every name`(_ name: String) throws {
    let run = try Command(["reference", "show", name])
    #expect(run.status == 0)
    #expect(run.out.contains("parcel/us/usps: USPS, parcel, US\n"))
    #expect(run.out.contains("  usps.com\n    - "))
  }

  @Test func `shows a carrier with its house, and every bearer of a name`() throws {
    let smart = try Command(["reference", "show", "Chunghwa Telecom"]).out
    #expect(smart.contains("tw/cht: ") && smart.contains("telecom/tw/cht: "))
    let shared = try Command(["reference", "show", "BCP"]).out
    for id in ["bank/ma/bcp-ma", "bank/pe/bcp"] { #expect(shared.contains(id + ": ")) }
  }

  @Test func `shows whose a host is, or that it is anybody's`() throws {
    let tax = try Command(["reference", "show", "apps.irs.gov"]).out
    #expect(tax.hasPrefix("irs.gov: an official domain"))
    let page = try Command(["reference", "show", "usps.web.app"]).out
    #expect(page.contains("anybody can publish there"))
    #expect(page.contains("https://"))
  }

  @Test(arguments: [("Pyapal", "PayPal"), ("Wels Fargo", "Wells Fargo"), ("kh/smrt", "kh/smart")])
  func `suggests what is nearly that`(_ typed: String, _ meant: String) throws {
    let run = try Command(["reference", "show", typed])
    #expect(run.status == 2)
    #expect(run.err.contains("Did you mean"))
    #expect(run.err.contains(meant))
  }

  @Test func `prints the notice, the licences and every page`() throws {
    let out = try Command(["reference", "sources"]).out
    let notice = try String(
      contentsOf: Command.root.appendingPathComponent("NOTICE"), encoding: .utf8)
    #expect(out.hasPrefix(notice))
    #expect(out.contains("CC BY-SA 4.0"))
    for source in Organisations.builtIn.sources { #expect(out.contains(source.title)) }
    for fact in Reference.builtIn().facts(about: "kh/smart", kind: .hotline) {
      for source in fact.sources { #expect(out.contains(source.url)) }
    }
  }
}

struct `trueline blocklist` {
  @Test func `says whether a contact is listed, and why`() throws {
    let listed = try Command(["blocklist", "lookup", "@esim1088", "https://t.me/s/esim1088"])
    #expect(listed.status == 1)
    #expect(listed.out.contains("telegram esim1088: listed"))
    #expect(listed.out.contains("block/telegram, 20"))
    let unknown = try Command(["blocklist", "lookup", "carrier.example"])
    #expect(unknown.status == 0)
    #expect(unknown.out.contains("domain carrier.example: not listed"))
    #expect(try Command(["blocklist", "lookup", "--no-builtin-lists", "@esim1088"]).status == 0)
  }

  @Test func `answers for every contact, also beside one that it cannot understand`() throws {
    let run = try Command(["blocklist", "lookup", "@esim1088", "77-x", "carrier.example"])
    #expect(run.status == 2)
    #expect(run.err.contains("77-x"))
    #expect(run.out.contains("telegram esim1088: listed"))
    #expect(run.out.contains("domain carrier.example: not listed"))
  }

  @Test func `knows official contacts`() throws {
    let run = try Command(["blocklist", "lookup", "https://www.smart.com.kh/en/"])
    #expect(run.status == 0)
    #expect(run.out.contains("Smart's own"))
  }

  @Test func `finds lines that cannot be used`() throws {
    #expect(try Command(["blocklist", "lint"]).status == 0)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try Data("@example_desk\n77\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Command(["blocklist", "lint", path])
    #expect(run.status == 1)
    #expect(run.out.contains("\(path):2: "))
    #expect(run.err.contains("1 problem, 1 listed value"))
    #expect(try Command(["blocklist", "lint", "Blocklists/block/telegram.txt"]).status == 0)
  }

  @Test func `is obeyed by a scan`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try Data("@example_desk\n77\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let page = "Write to t.me/example_desk, now. 77"
    let run = try Command(["scan", "--blocklist", path], input: page)
    #expect(run.status == 1)
    #expect(run.out.contains("blocked-channel"))
    #expect(run.err.contains("77"))
    let cleared = try Command(
      ["scan", "--blocklist", path, "--allowlist", path, "--show", "note"], input: page)
    #expect(!cleared.out.contains("blocked-channel"))
  }
}
