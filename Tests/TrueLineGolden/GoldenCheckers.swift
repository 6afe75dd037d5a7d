import TrueLineChecking
import TrueLineExamples
import TrueLineReferenceData

/// What the golden pages are checked with: two references, each with lists of our own.
package struct GoldenCheckers: Sendable {
  private let example: Checker
  private let builtIn: Checker

  package init() {
    example = Self.checker(ExampleReference.reference)
    builtIn = Self.checker(.builtIn())
  }

  /// The checker of a world of the grammar.
  package func checker(of world: String) -> Checker { world == "example" ? example : builtIn }

  private static func checker(_ reference: Reference) -> Checker {
    var reference = reference
    do {
      try reference.add(blocklist: Array(blocked.utf8), name: "golden/block")
      try reference.add(allowlist: Array(allowed.utf8), name: "golden/allow")
    } catch {
      preconditionFailure("the golden lists are broken: \(error)")
    }
    // Rules and knowledge alone: what is learned anew would change pages by the hundred.
    var options = Checker.Options(jobs: 2)
    options.scorecard = .nobodys
    return Checker(reference: reference, options: options)
  }

  private static let blocked = list([
    "telegram:example_scam", "whatsapp:+12025550199", "wechat:example_listed",
    "phone:+18005550199", "domain:listed.example", "url:shared.example/bad", "qq:1000099999",
    "line:@example_listed", "email:listed@shop.example",
    "image:https://pictures.example/listed.png",
  ])

  private static let allowed = list([
    "telegram:example_allowed", "whatsapp:+12025550198", "phone:+18005550198",
    "domain:allowed-shop.top",
  ])

  private static func list(_ values: [String]) -> String {
    values.map { "\($0)\t2026-01-01\tthe golden pages\tan example of \($0.prefix { $0 != ":" })\n" }
      .joined()
  }
}
