import ArgumentParser
import TrueLine

/// `trueline rules`: the catalogue, or one rule explained with its examples.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Print the catalogue of rules, or explain one.",
    discussion: """
      Examples:
        trueline rules
        trueline rules wrong-hotline
      """)

  @Argument(help: "A rule's id.", completion: .list(Checker.rules.map(\.id.rawValue)))
  var id: String?

  func run() throws {
    guard let id else {
      Output.say(RuleText.catalogue(Checker.rules))
      return
    }
    guard let rule = Checker.rules.first(where: { $0.id.rawValue == id }) else {
      let near = Checker.rules.map(\.id.rawValue).filter { $0.contains(id) || id.contains($0) }
      throw CommandError(
        "there is no rule “\(id)”.",
        cure: near.isEmpty
          ? "trueline rules prints them all." : "Did you mean \(near.joined(separator: ", "))?")
    }
    Output.say(RuleText.explanation(of: rule) + RuleText.points(behind: rule, .builtIn))
  }
}

/// Rules as text.
enum RuleText {
  /// One line a rule, and how the risk comes about.
  static func catalogue(_ rules: [Rule]) -> String {
    let width = rules.map(\.id.rawValue.count).max() ?? 0
    let lines = rules.map { rule in
      "\(pad(rule.id.rawValue, to: width))  \(pad(rule.severity.rawValue, to: 7))  \(rule.title)"
    }
    return lines.joined(separator: "\n") + "\n\n" + Risk.explanation + "\n"
  }

  static func explanation(of rule: Rule) -> String {
    var text = """
      \(rule.id): \(rule.title)
      level \(rule.severity.rawValue), confidence \(rule.confidence.rawValue), \
      judges \(rule.judges == .channels ? "channels" : "facts")

      Why: \(rule.rationale)

      What to do: \(rule.remedy)

      """
    if !rule.flags.isEmpty {
      text += "\nFlags (what is found stands between ⟦ and ⟧):\n"
      for example in rule.flags { text += indented(example) }
    }
    if !rule.passes.isEmpty {
      text += "\nLeaves alone:\n"
      for example in rule.passes { text += indented(example) }
    }
    return text
  }

  /// What is learned about the contacts of pages, for the rules that speak for it.
  static func points(behind rule: Rule, _ scorecard: Scorecard) -> String {
    guard ["unofficial-service-channel", "phishing-message"].contains(rule.id.rawValue) else {
      return ""
    }
    let bars = scorecard.bars
    let lines = scorecard.pointsOfSigns.sorted { $0.points > $1.points }
      .map { "  \($0.points > 0 ? "+" : "")\($0.points)  \($0.what) (\($0.id))" }
    return """

      Learned points (scorecard \(scorecard.version)), on pages only: a warning from \(bars.warning) \
      points, an error from \(bars.error); beside an accused contact a warning from \
      \(bars.companion). One in a hundred honest documents with contacts reaches the first bar, one in \
      five hundred the second. Every contact starts from \(scorecard.start):
      \(lines.joined(separator: "\n"))

      """
  }

  private static func indented(_ example: String) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: true)
    return "  - " + lines.joined(separator: "\n    ") + "\n"
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
