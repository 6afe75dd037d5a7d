import Testing

/// The language of a report: what is asked for, else what the surroundings say.
struct `The language of a report` {
  private static let message = "Your card is blocked. Telegram: @example_desk"

  private static func headline(
    _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> String {
    let run = try Command(
      ["scan", "--no-config", "-"] + arguments, input: message, environment: environment)
    return run.out.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test(
    arguments: [
      ([:], false), (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_GB.UTF-8"], false),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], false),
      (["LC_MESSAGES": "zh_CN", "LANG": "en_GB.UTF-8"], true),
      (["LC_ALL": "zh_CN", "LC_MESSAGES": "C"], true), (["LC_ALL": "", "LANG": "zh_CN"], true),
      (["LC_CTYPE": "zh_CN.UTF-8"], false), (["LANGUAGE": "zh_CN"], false),
    ] as [([String: String], Bool)])
  func `follows the environment in the order of POSIX`(
    _ environment: [String: String], _ isChinese: Bool
  ) throws {
    let headline = try Self.headline([], environment)
    #expect(headline.unicodeScalars.contains { $0.value >= 0x4E00 } == isChinese, "\(headline)")
  }

  @Test func `is the one that is asked for, whatever the environment says`() throws {
    let chinese = ["LANG": "zh_CN.UTF-8"]
    #expect(try Self.headline(["--lang", "en"], chinese) == Self.headline())
    #expect(try Self.headline(["--lang", "zh-Hans"]) == Self.headline([], chinese))
  }

  @Test(arguments: ["json", "jsonl", "sarif", "junit", "github", "markdown", "csv", "plain"])
  func `reaches no format but text and HTML`(_ format: String) throws {
    let arguments = ["scan", "--no-config", "--format", format, "-"]
    let plain = try Command(arguments, input: Self.message)
    let chinese = try Command(
      arguments + ["--lang", "zh-Hans"], input: Self.message,
      environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.out == plain.out)
    #expect(chinese.status == plain.status)
  }

  @Test func `that nobody has translated is refused with those that are there`() throws {
    let run = try Command(["scan", "--lang", "xx", "-"], input: Self.message)
    #expect(run.status == 2)
    #expect(run.err.contains("zh-Hans"))
  }
}
