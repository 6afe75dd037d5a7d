import TrueLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the run's surroundings say; reports depend on none of it but colours and, on a terminal, the
/// length of lines, the language of text and HTML, and the folder that forges look for files in.
enum Environment {
  /// A variable's value; empty counts as not set.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The locale of messages, as POSIX orders its variables; empty where none is set.
  static var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
  }

  /// The working folder, an absolute path; empty where it is gone.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of a terminal: what `COLUMNS` says, else what the terminal says of itself.
  static func columns(of descriptor: Int32) -> Int {
    if let said = variable("COLUMNS").flatMap({ Int($0) }), said > 0 { return said }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return ReportOptions.defaultWidth
    }
    return Int(size.ws_col)
  }

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
