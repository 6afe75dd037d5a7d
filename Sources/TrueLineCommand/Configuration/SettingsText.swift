import TrueLine

extension Settings {
  /// The settings as a configuration file that would say the same, and why each holds.
  func text(configuration: Configuration?) -> String {
    var lines = ["# Settings: \(configuration.map(\.name) ?? "no configuration file")."]
    func add<Value>(_ key: String, _ setting: Setting<Value>, _ text: (Value) -> String?) {
      guard let value = text(setting.value) else {
        return lines.append("# \(key): none  # \(setting.origin)")
      }
      lines.append("\(key): \(value)  # \(setting.origin)")
    }
    func addRows<Row>(_ key: String, _ setting: Setting<[Row]>, _ text: (Row) -> String) {
      guard !setting.value.isEmpty else { return add(key, setting) { _ in nil } }
      lines.append("\(key):  # \(setting.origin)")
      lines += setting.value.map { "  " + text($0) }
    }
    add("inputs", inputs, Self.list)
    add("include", include) { Self.list($0.map(\.text)) }
    add("exclude", exclude) { Self.list($0.map(\.text)) }
    add("ignore-files", ignoreFiles) { "\($0)" }
    add("country", country) { $0?.code }
    add("format", format) { $0.format.id }
    add("output", output, Self.list)
    add("show", show) { $0.rawValue }
    add("fail-on", failOn) { $0.rawValue }
    add("fail-on-incomplete", failOnIncomplete) { "\($0)" }
    add("reference", reference, Self.list)
    add("blocklist", blocklist, Self.list)
    add("allowlist", allowlist, Self.list)
    add("builtin-lists", builtinLists) { "\($0)" }
    add("as-of", asOf) { $0?.day }
    add("jobs", jobs) { "\($0)" }
    add("baseline", baseline) { $0.map(Self.quoted) }
    addRows("rules", rules) { "\($0.rule): \(Self.level($0))" }
    addRows("paths", paths) {
      "- {path: \(Self.patterns($0.paths)), rules: {\($0.rule): \(Self.level($0))}}"
    }
    addRows("suppress", suppress, Self.row)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ row: SuppressionRow) -> String {
    var fields = ["rule: [\(row.rules.map(\.rawValue).sorted().joined(separator: ", "))]"]
    if let subject = row.subject { fields.append("subject: \(quoted(subject))") }
    if !row.paths.isEmpty { fields.append("path: \(patterns(row.paths))") }
    fields.append("reason: \(quoted(row.suppression.reason))")
    if let until = row.suppression.until { fields.append("until: \(until)") }
    return "- {\(fields.joined(separator: ", "))}"
  }

  private static func level(_ change: LevelChange) -> String { change.level?.rawValue ?? "off" }

  private static func patterns(_ patterns: PathPatterns) -> String {
    list(patterns.all.map(\.text)) ?? "[]"
  }

  private static func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : "[\(texts.map(quoted).joined(separator: ", "))]"
  }

  /// In the quotes of YAML that know no escapes but their own.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}
