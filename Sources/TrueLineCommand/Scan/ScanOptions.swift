import ArgumentParser
import TrueLine

/// `--input-format`: the formats that are read, or `auto`.
struct InputFormatChoice: ExpressibleByArgument {
  private static let auto = "auto"

  /// `nil` where name and content decide.
  var format: InputFormat?

  init(format: InputFormat? = nil) { self.format = format }

  init?(argument: String) {
    guard argument != Self.auto else { return }
    guard let format = InputFormat.all.named(argument) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format?.id ?? Self.auto }
  static var allValueStrings: [String] { [auto] + InputFormat.all.map(\.id) }
}

/// `--show`.
enum LevelChoice: String, CaseIterable, ExpressibleByArgument {
  case note, warning, error

  var severity: Severity { Severity(rawValue: rawValue) ?? .warning }
}

/// `--fail-on`.
enum FailOnChoice: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  /// The lowest level that counts; `nil` where none does.
  var severity: Severity? { Severity(rawValue: rawValue) }
}

/// `--color`.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// `--format`: the formats that reports have.
struct FormatChoice: ExpressibleByArgument {
  var format: ReportFormat

  init(format: ReportFormat) { self.format = format }

  init?(argument: String) {
    guard let format = ReportFormat.named(argument) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.id }
  static var allValueStrings: [String] { ReportFormat.all.map(\.id) }
}

/// `--lang`: the languages that reports for people are written in.
struct LanguageChoice: ExpressibleByArgument {
  var code: String

  init?(argument: String) {
    guard ReportLanguage.codes.contains(argument) else { return nil }
    code = argument
  }

  static var allValueStrings: [String] { ReportLanguage.codes }
}

/// `--country`: two letters.
struct CountryChoice: ExpressibleByArgument {
  var code: String

  init?(argument: String) {
    let letters = argument.uppercased().utf8
    guard letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    code = argument.uppercased()
  }
}

/// `--as-of`: a day that a calendar has.
struct DayChoice: ExpressibleByArgument {
  var day: String

  init?(argument: String) {
    guard Day.isDay(argument) else { return nil }
    day = argument
  }
}
