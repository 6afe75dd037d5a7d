import ArgumentParser

/// Where settings come from.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings from this file (default: .trueline.yml of this folder or one above).",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(help: "Leave out .trueline.yml.")
  var noConfig = false

  @Flag(help: "Print the settings that hold, each with where it comes from, and check nothing.")
  var showConfig = false

  func validate() throws {
    if noConfig, let config {
      throw ValidationError("--config \(config) and --no-config: write one of them.")
    }
  }
}
