import ArgumentParser
import TrueLine

/// Makes settings of YAML, and says where something is none.
struct ConfigurationReader: Sendable {
  /// The file as messages call it.
  let name: String

  func mistake(at node: YAMLNode, _ what: String, cure: String) -> CommandError {
    CommandError("\(name):\(node.line):\(node.column): \(what)", cure: cure)
  }

  /// The pairs of a mapping, each key at most once and one of those there are.
  func pairs(
    _ node: YAMLNode, of keys: [String], called noun: String = "key"
  ) throws -> [(key: String, value: YAMLNode)] {
    guard case .pairs(let pairs) = node.content else {
      throw mistake(
        at: node, "here keys with values are wanted.",
        cure: "Write a key, a colon and its value, such as \(keys.first ?? "key"): ...")
    }
    var seen: Set<String> = []
    return try pairs.map { key, value in
      let text = try text(key)
      guard keys.contains(text) else {
        throw unknown(key, text, noun, among: keys)
      }
      guard seen.insert(text).inserted else {
        throw mistake(at: key, "“\(text)” stands here twice.", cure: "Write it once.")
      }
      return (text, value)
    }
  }

  private func unknown(
    _ node: YAMLNode, _ text: String, _ noun: String, among all: [String]
  ) -> CommandError {
    let near = NearWord.to(text, of: all).map { "Is \($0) meant? " } ?? ""
    return mistake(
      at: node, "“\(text)” is no \(noun).",
      cure: near + "There are: \(all.joined(separator: ", ")).")
  }

  func text(_ node: YAMLNode) throws -> String {
    guard case .scalar(let text) = node.content, !text.isEmpty else {
      throw mistake(at: node, "here one value is wanted.", cure: "Write one word or text.")
    }
    return text
  }

  /// One value is a list of one.
  func texts(_ node: YAMLNode) throws -> [String] {
    guard case .list(let items) = node.content else { return [try text(node)] }
    return try items.map(text)
  }

  func truth(_ node: YAMLNode) throws -> Bool {
    switch try text(node) {
    case "true": return true
    case "false": return false
    default: throw mistake(at: node, "here true or false is wanted.", cure: "Write one of them.")
    }
  }

  func number(_ node: YAMLNode) throws -> Int {
    guard let number = Int(try text(node)), number > 0 else {
      throw mistake(at: node, "here a number from 1 up is wanted.", cure: "Write one.")
    }
    return number
  }

  /// What a flag of the command takes, too.
  func choice<Choice: ExpressibleByArgument>(_ node: YAMLNode) throws -> Choice {
    let text = try text(node)
    if let choice = Choice(argument: text) { return choice }
    let all = Choice.allValueStrings
    guard all.isEmpty else { throw unknown(node, text, "value of this key", among: all) }
    throw mistake(
      at: node, "“\(text)” is no value of this key.",
      cure: "Write it as trueline scan --help says of the flag of this name.")
  }

  func patterns(_ node: YAMLNode) throws -> [PathPattern] {
    try texts(node).map { text in
      guard let pattern = PathPattern(text) else {
        throw mistake(at: node, "“\(text)” is no pattern.", cure: "Write it as in a .gitignore.")
      }
      return pattern
    }
  }

  /// Levels by rule; `off` turns one off.
  func levels(_ node: YAMLNode, paths: PathPatterns) throws -> [LevelChange] {
    let rules = Checker.rules.map(\.id.rawValue)
    return try pairs(node, of: rules, called: "rule").map { id, value in
      let choice: RuleLevel = try choice(value)
      return LevelChange(
        rule: RuleID(rawValue: id), level: Severity(rawValue: choice.rawValue), paths: paths)
    }
  }

  /// `- path: ...` with the levels of rules there.
  func pathLevels(_ node: YAMLNode) throws -> [LevelChange] {
    try entries(node).flatMap { entry in
      let fields = try pairs(entry, of: ["path", "rules"])
      guard let path = fields.value("path"), let rules = fields.value("rules") else {
        throw mistake(
          at: entry, "an entry of paths needs a path and rules.",
          cure: "Write - path: old/ and below it rules: {wrong-hotline: note}.")
      }
      return try levels(rules, paths: PathPatterns(patterns(path)))
    }
  }

  func suppressions(_ node: YAMLNode) throws -> [SuppressionRow] {
    try entries(node).map { entry in
      let fields = try pairs(entry, of: ["rule", "subject", "path", "reason", "until"])
      guard let rule = fields.value("rule"), let reason = fields.value("reason") else {
        throw mistake(
          at: entry, "a suppression needs a rule and a reason.",
          cure: "Say which rule it hides, and for those who come after you, why.")
      }
      let known = Checker.rules.map(\.id.rawValue)
      let rules = try texts(rule).map { id in
        guard known.contains(id) else { throw unknown(rule, id, "rule", among: known) }
        return RuleID(rawValue: id)
      }
      let until: DayChoice? = try fields.value("until").map { try choice($0) }
      return SuppressionRow(
        rules: Set(rules), subject: try fields.value("subject").map(text),
        paths: PathPatterns(try fields.value("path").map(patterns) ?? []),
        suppression: Suppression(
          kind: .external, reason: try text(reason), until: until?.day,
          file: name, line: entry.line))
    }
  }

  private func entries(_ node: YAMLNode) throws -> [YAMLNode] {
    guard case .list(let entries) = node.content else {
      throw mistake(
        at: node, "here a list is wanted.", cure: "Begin each entry with a dash and a space.")
    }
    return entries
  }
}

/// A level in a configuration file.
private enum RuleLevel: String, CaseIterable, ExpressibleByArgument {
  case off, note, warning, error
}

extension [(key: String, value: YAMLNode)] {
  fileprivate func value(_ key: String) -> YAMLNode? { first { $0.key == key }?.value }
}
