import Foundation
import Testing

struct `A message through a pipe` {
  private func findings(_ run: Command) -> [[String: Any]] {
    (run.report["sources"] as? [[String: Any]])?.first?["findings"] as? [[String: Any]] ?? []
  }

  @Test func `that is right has nothing above a note`() throws {
    let run = try Command(
      ["scan", "--format", "json", "--fail-on", "warning"],
      input: "柬埔寨Smart的客服热线是1204，余额查询*1201#。\n")
    #expect(run.status == 0, "\(run.out)")
  }

  @Test func `with a wrong hotline is told the right one, and who says so`() throws {
    let run = try Command(["scan"], input: "柬埔寨Smart的客服热线是127，余额查询*1201#。\n")
    #expect(run.status == 1)
    #expect(run.out.contains("Right: 1204"))
    #expect(run.out.contains("https://www.smart.com.kh/"))
  }

  @Test func `that names no country is warned of every carrier of the name`() throws {
    let run = try Command(["scan"], input: "Smart的客服热线是127，余额查询*1201#。\n")
    #expect(run.status == 0)
    #expect(run.out.contains("warning wrong-hotline"))
    for country in ["Cambodia", "Philippines", "Sierra Leone"] {
      #expect(run.out.contains(country))
    }
  }

  @Test func `is never called safe`() throws {
    for text in ["hello", "Smart的客服热线是127", "注销请联系 TG @example_desk", "t.me/esim1088"] {
      let run = try Command(["scan", "--show", "note"], input: text)
      #expect(!run.out.lowercased().contains("safe"))
    }
  }

  @Test func `cannot act on the reader's terminal`() throws {
    let hostile =
      "\u{1B}[2J\u{1B}]8;;https://bad.example\u{7}t.me/esim1088\u{1B}]8;;\u{7}"
      + "\u{202E}x\u{9B}1m"
    for format in ["text", "json", "jsonl"] {
      let run = try Command(["scan", "--format", format, "--show", "note"], input: hostile)
      #expect(run.out.contains("esim1088"))
      for scalar in run.out.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(!(0x202A...0x202E).contains(scalar.value))
      }
    }
  }
}
