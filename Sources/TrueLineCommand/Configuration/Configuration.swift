import ArgumentParser
import TrueLine

/// What a configuration file says; each value knows its line.
struct Configuration {
  struct Value<Content> {
    var content: Content
    var line: Int
  }

  /// The file as messages call it.
  var name: String

  var inputs: Value<[String]>?
  var include: Value<[PathPattern]>?
  var exclude: Value<[PathPattern]>?
  var ignoreFiles: Value<Bool>?
  var country: Value<CountryChoice>?
  var format: Value<FormatChoice>?
  var output: Value<[String]>?
  var show: Value<LevelChoice>?
  var failOn: Value<FailOnChoice>?
  var failOnIncomplete: Value<Bool>?
  var reference: Value<[String]>?
  var blocklist: Value<[String]>?
  var allowlist: Value<[String]>?
  var builtinLists: Value<Bool>?
  var asOf: Value<DayChoice>?
  var jobs: Value<Int>?
  var baseline: Value<String>?
  var rules: Value<[LevelChange]>?
  var paths: Value<[LevelChange]>?
  var suppress: Value<[SuppressionRow]>?

  init(name: String) { self.name = name }

  /// Reads a file; what is wrong in it is thrown, with its place.
  init(_ bytes: [UInt8], name: String) throws {
    self.init(name: name)
    let reader = ConfigurationReader(name: name)
    let root: YAMLNode?
    do throws(YAMLMistake) {
      root = try YAMLNode.read(bytes)
    } catch {
      throw CommandError(
        "\(name):\(error.line):\(error.column): this is no YAML: \(error.what).",
        cure: "Look at the line, and at the spaces that it begins with.")
    }
    guard let root else { return }
    for (key, value) in try reader.pairs(root, of: ConfigurationKey.all.map(\.name)) {
      try ConfigurationKey.all.first { $0.name == key }?.read(value, reader, &self)
    }
  }
}
