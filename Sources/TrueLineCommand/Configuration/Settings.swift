import TrueLine

/// A setting's value and where it comes from.
struct Setting<Value> {
  enum Origin: CustomStringConvertible {
    case flag(String)
    case file(String, line: Int)
    case standard

    var description: String {
      switch self {
      case .flag(let name): name
      case .file(let name, let line): "\(name):\(line)"
      case .standard: "default"
      }
    }
  }

  var value: Value
  var origin: Origin

  var isFromFile: Bool { if case .file = origin { true } else { false } }

  /// A flag wins over the file, the file over what holds by itself.
  init(
    flag: (name: String, value: Value?), _ written: Configuration.Value<Value>?, in file: String?,
    default standard: Value
  ) {
    if let given = flag.value {
      (value, origin) = (given, .flag(flag.name))
    } else if let written, let file {
      (value, origin) = (written.content, .file(file, line: written.line))
    } else {
      (value, origin) = (standard, .standard)
    }
  }
}

/// What holds in a run, from flags, the configuration file and what holds by itself.
struct Settings {
  var inputs: Setting<[String]>
  var include: Setting<[PathPattern]>
  var exclude: Setting<[PathPattern]>
  var ignoreFiles: Setting<Bool>
  var country: Setting<CountryChoice?>
  var format: Setting<FormatChoice>
  var output: Setting<[String]>
  var show: Setting<LevelChoice>
  var failOn: Setting<FailOnChoice>
  var failOnIncomplete: Setting<Bool>
  var reference: Setting<[String]>
  var blocklist: Setting<[String]>
  var allowlist: Setting<[String]>
  var builtinLists: Setting<Bool>
  var asOf: Setting<DayChoice?>
  var jobs: Setting<Int>
  var baseline: Setting<String?>
  var rules: Setting<[LevelChange]>
  var paths: Setting<[LevelChange]>
  var suppress: Setting<[SuppressionRow]>

  init(_ flags: ScanCommand, _ project: Project) {
    let file = project.configuration
    func setting<Value>(
      _ name: String, _ flag: Value?, _ written: Configuration.Value<Value>?, _ standard: Value
    ) -> Setting<Value> {
      Setting(flag: (name, flag), written, in: file?.name, default: standard)
    }
    /// Paths in the file are relative to its folder.
    func paths(_ name: String, _ flag: [String], _ written: Configuration.Value<[String]>?)
      -> Setting<[String]>
    {
      let here = written.map {
        Configuration.Value(content: $0.content.map(project.path), line: $0.line)
      }
      return setting(name, flag.isEmpty ? nil : flag, here, [])
    }
    func optional<Value>(_ written: Configuration.Value<Value>?) -> Configuration.Value<Value?>? {
      written.map { Configuration.Value(content: $0.content, line: $0.line) }
    }
    inputs = paths("INPUT", flags.inputs, file?.inputs)
    include = setting("", nil, file?.include, [])
    exclude = setting("", nil, file?.exclude, [])
    ignoreFiles = setting(
      "--no-ignore", flags.input.noIgnore ? false : nil, file?.ignoreFiles, true)
    country = setting("--country", flags.input.country.map { $0 }, optional(file?.country), nil)
    format = setting(
      "--format", flags.report.format, file?.format, FormatChoice(format: .text))
    output = paths("--output", flags.report.output, file?.output)
    show = setting("--show", flags.report.show, file?.show, .warning)
    failOn = setting("--fail-on", flags.report.failOn, file?.failOn, .error)
    failOnIncomplete = setting(
      "--fail-on-incomplete", flags.report.failOnIncomplete ? true : nil, file?.failOnIncomplete,
      false)
    reference = paths("--reference", flags.known.reference, file?.reference)
    blocklist = paths("--blocklist", flags.known.blocklist, file?.blocklist)
    allowlist = paths("--allowlist", flags.known.allowlist, file?.allowlist)
    builtinLists = setting(
      "--no-builtin-lists", flags.known.noBuiltinLists ? false : nil, file?.builtinLists, true)
    asOf = setting("--as-of", flags.known.asOf.map { $0 }, optional(file?.asOf), nil)
    jobs = setting("--jobs", flags.jobs, file?.jobs, Environment.processors)
    let accepted = file?.baseline.map {
      Configuration.Value<String?>(content: project.path($0.content), line: $0.line)
    }
    baseline = setting("--baseline", flags.hiding.baseline.map { $0 }, accepted, nil)
    rules = setting("", nil, file?.rules, [])
    self.paths = setting("", nil, file?.paths, [])
    suppress = setting("", nil, file?.suppress, [])
  }
}
