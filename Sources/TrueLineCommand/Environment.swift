#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the run's surroundings say; reports depend on none of it but colours.
enum Environment {
  /// A variable's value; empty counts as not set.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether colours are wanted where the user leaves it open (no-color.org,
  /// bixense.com/clicolors): no beats force, force beats the terminal.
  static func wantsColor(_ descriptor: Int32) -> Bool {
    if variable("NO_COLOR") != nil { return false }
    if let force = variable("CLICOLOR_FORCE"), force != "0" { return true }
    if variable("CLICOLOR") == "0" || variable("TERM") == "dumb" { return false }
    return isTerminal(descriptor)
  }

  /// Processors that a run may use, at least 1.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
