import TrueLineRandom

/// Expands symbols for one page, by chance, and remembers what the page keeps.
struct Expander {
  let world: String
  let language: String
  private(set) var random: SplitMix
  /// Texts that stay the same on the whole page: `{=carrier}`.
  private var kept: [Substring: String] = [:]
  /// Choices that stay the same while their inside is made anew: `{@contact}`.
  private var chosen: [Substring: String] = [:]

  init(world: String, language: String, random: SplitMix) {
    self.world = world
    self.language = language
    self.random = random
  }

  mutating func expand(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        preconditionFailure("“\(text)” opens a symbol and does not close it")
      }
      result += rest[..<open]
      result += value(of: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private mutating func value(of symbol: Substring) -> String {
    switch symbol.first {
    case "#":
      return String(random.below(10))
    case "=":
      let name = symbol.dropFirst()
      if let known = kept[name] { return known }
      let value = expand(choice(of: name))
      kept[name] = value
      return value
    case "@":
      let name = symbol.dropFirst()
      let choice = chosen[name] ?? choice(of: name)
      chosen[name] = choice
      return expand(choice)
    default:
      return expand(choice(of: symbol))
    }
  }

  private mutating func choice(of symbol: Substring) -> String {
    let all = Grammar.shared.expansions(of: symbol, in: world, language)
    return all[random.below(all.count)]
  }
}
