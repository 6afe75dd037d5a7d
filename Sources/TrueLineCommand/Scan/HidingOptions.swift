import ArgumentParser

/// What findings are not shown.
struct HidingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "The inputs are mine: comments in them that begin with trueline:ignore hide findings."))
  var own = false

  @Flag(help: "Show and count what suppressions hide, too.")
  var noSuppress = false

  @Option(
    help: ArgumentHelp(
      "Leave out findings that this file holds: they were accepted before.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(help: "Write the baseline anew with all that is found now, and accept it.")
  var updateBaseline = false

  @Option(
    help: ArgumentHelp(
      "Leave out findings in lines that did not change since this branch left a revision of git.",
      valueName: "revision"))
  var diff: String?

  func validate() throws {
    if updateBaseline, let diff {
      throw ValidationError("--update-baseline and --diff \(diff): write one of them.")
    }
    if updateBaseline, noSuppress {
      throw ValidationError("--update-baseline and --no-suppress: write one of them.")
    }
  }
}
