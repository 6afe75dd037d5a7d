import Foundation
import Testing
import TrueLineModel
import TrueLineReports

struct `The SARIF report` {
  @Test func `says how columns count and where lines end`() throws {
    let run = try ReadBack.sarifRun(Examples.full)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(run["newlineSequences"] as? [String] == ["\r\n", "\n", "\r"])
  }

  @Test func `has all four ends of every region, from 1`() throws {
    for report in [Examples.full, Examples.mails] {
      let text = ReadBack.text(.sarif, report)
      let regions = text.matches(of: /"region": \{([^}]*)/)
      #expect(!regions.isEmpty)
      for region in regions {
        for name in ["startLine", "startColumn", "endLine", "endColumn"] {
          #expect(region.1.contains("\"\(name)\": "), "\(region.1)")
        }
        #expect(!region.1.contains(": 0"), "\(region.1)")
      }
    }
  }

  @Test func `points to the mailbox of a message, and says what in it`() throws {
    let text = ReadBack.text(.sarif, Examples.mails)
    #expect(text.contains(#""uri": "box.mbox""#) && !text.contains("box.mbox!17"))
    #expect(text.contains(#""fullyQualifiedName": "message 17, part 1.2, line 3, column 7""#))
  }

  @Test func `knows a finding by its fingerprint, wherever it stands and whenever it is found`()
    throws
  {
    var moved = Examples.full
    moved.reference.asOf = "2027-01-01"
    moved.sources[0].findings[0].evidence?.line = 99
    moved.sources[0].findings[0].evidence?.column = 1
    let (before, after) = (try fingerprints(Examples.full), try fingerprints(moved))
    #expect(before == after)
    #expect(before == ["1:a0", "1:00ff", "1:c0", "1:b0"])
  }

  @Test func `has each rule with its help, and results that point to them`() throws {
    var report = Examples.full
    report.rules = [
      RuleDescription(
        id: "wrong-hotline", title: "A hotline is wrong", level: .error, confidence: .high,
        judgesChannels: false, rationale: String(repeating: "Why. ", count: 999),
        remedy: "Correct it.", flags: ["Call ⟦123⟧"], passes: ["Call 1999"])
    ]
    let run = try ReadBack.sarifRun(report)
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        let text = try #require((rule[name] as? [String: String])?["text"])
        #expect(!text.isEmpty && (name == "help" || text.count <= 1_024))
      }
    }
    let help = try #require(rules[0]["help"] as? [String: String])
    #expect(help["text"]?.contains("Call ⟦123⟧") == true)
    #expect(help["markdown"]?.contains("**What to do:** Correct it.") == true)
    #expect((rules[0]["properties"] as? [String: Any])?["problem.severity"] as? String == "error")
    // What is known of channels is a security alert, whose weight is a text.
    #expect((rules[1]["properties"] as? [String: Any])?["security-severity"] as? String == "8.0")
  }

  @Test func `says what was not read`() throws {
    let run = try ReadBack.sarifRun(Examples.full)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 2)
  }

  @Test func `keeps to what is taken of a run, and says what it leaves out`() throws {
    var source = Examples.source("a.html", .scamChannel, risk: 90)
    source.findings = Array(repeating: Examples.note, count: 25_000) + [Examples.channel]
    let run = try ReadBack.sarifRun(Examples.report([source]))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 25_000)
    #expect(results.first?["level"] as? String == "error")
    let text = ReadBack.text(.sarif, Examples.report([source]))
    #expect(text.contains("1 more finding is left out"))
  }

  private func fingerprints(_ report: Report) throws -> [String] {
    let results = try #require(ReadBack.sarifRun(report)["results"] as? [[String: Any]])
    return results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["trueline/v1"]
    }
  }
}
