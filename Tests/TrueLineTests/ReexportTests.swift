import Testing
import TrueLine
import TrueLineChecking
import TrueLineModel

/// The modules are imported by name, too, so that these tests are built anew when they change: a
/// build that looks at `TrueLine` alone keeps calls that were made for yesterday's layout.
struct `What the library hands on` {
  @Test func `is of the modules behind it`() {
    let checker: TrueLineChecking.Checker = Checker(reference: .builtIn())
    let page: TrueLineModel.Source = Source(name: "page", bytes: Array("A page.".utf8))
    #expect(checker.check(page).report.findings.isEmpty)
  }
}
