import ArgumentParser
import TrueLine

/// A key of the configuration file: how it is called, what it is for, how it is read.
struct ConfigurationKey: Sendable {
  var name: String
  /// One line for people.
  var what: String
  var read: @Sendable (YAMLNode, ConfigurationReader, inout Configuration) throws -> Void

  private init<Content>(
    _ name: String, _ what: String,
    _ field: WritableKeyPath<Configuration, Configuration.Value<Content>?> & Sendable,
    _ content: @escaping @Sendable (ConfigurationReader, YAMLNode) throws -> Content
  ) {
    self.name = name
    self.what = what
    read = { node, reader, configuration in
      configuration[keyPath: field] = Configuration.Value(
        content: try content(reader, node), line: node.line)
    }
  }

  /// In the order in which `--show-config` prints them.
  static let all: [ConfigurationKey] = [
    Self("inputs", "files and folders to check where none is named", \.inputs) { try $0.texts($1) },
    Self("include", "patterns of the only files that folders give", \.include) {
      try $0.patterns($1)
    },
    Self("exclude", "patterns of files and folders to leave out", \.exclude) {
      try $0.patterns($1)
    },
    Self("ignore-files", "whether .gitignore and .truelineignore count", \.ignoreFiles) {
      try $0.truth($1)
    },
    Self("country", "country that the inputs are about", \.country) { try $0.choice($1) },
    Self("format", "format on standard output", \.format) { try $0.choice($1) },
    Self("output", "files to write reports to", \.output) { try $0.texts($1) },
    Self("show", "lowest level that the text report shows", \.show) { try $0.choice($1) },
    Self("fail-on", "lowest level that gives exit status 1", \.failOn) { try $0.choice($1) },
    Self("fail-on-incomplete", "status 1 where an input was not read whole", \.failOnIncomplete) {
      try $0.truth($1)
    },
    Self("reference", "reference files of your own", \.reference) { try $0.texts($1) },
    Self("blocklist", "blocklists of your own", \.blocklist) { try $0.texts($1) },
    Self("allowlist", "allowlists of your own", \.allowlist) { try $0.texts($1) },
    Self("builtin-lists", "whether the lists that come along count", \.builtinLists) {
      try $0.truth($1)
    },
    Self("as-of", "day against which ages and ends are measured", \.asOf) { try $0.choice($1) },
    Self("jobs", "threads", \.jobs) { try $0.number($1) },
    Self("baseline", "file of findings that were accepted", \.baseline) { try $0.text($1) },
    Self("rules", "levels of rules: off, note, warning or error", \.rules) {
      try $0.levels($1, paths: PathPatterns())
    },
    Self("paths", "levels of rules in some files", \.paths) { try $0.pathLevels($1) },
    Self("suppress", "findings to hide, each with a reason", \.suppress) {
      try $0.suppressions($1)
    },
  ]
}
