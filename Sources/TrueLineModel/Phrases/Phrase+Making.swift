extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral template: String) { self.init(template: template, arguments: []) }

  public init(stringInterpolation parts: StringInterpolation) {
    self.init(template: parts.template, arguments: parts.arguments)
  }

  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { template += literal }

    /// Fills in what is the same in every language.
    public mutating func appendInterpolation(_ text: String) { add(.text(text)) }
    public mutating func appendInterpolation(_ number: Int) { add(.text(String(number))) }
    public mutating func appendInterpolation(_ phrase: Phrase) { add(.phrase(phrase)) }

    /// Fills in English words of data, which a language may have a translation of.
    package mutating func appendInterpolation(data words: String) { add(.data(words)) }
    package mutating func appendInterpolation(name: String, native: [String: String]) {
      add(.name(name, native: native))
    }
    package mutating func appendInterpolation(_ phrases: [Phrase], by joint: Joint) {
      add(.list(phrases, joint))
    }

    private mutating func add(_ argument: Argument) {
      template += Phrase.slot
      arguments.append(argument)
    }
  }
}

extension Phrase {
  /// What is the same in every language.
  public init(text: String) { self.init(template: Self.slot, arguments: [.text(text)]) }

  package static func + (one: Phrase, other: Phrase) -> Phrase { "\(one)\(other)" }

  /// For the beginning of a sentence, in scripts that tell small letters from large ones.
  package var capitalizedFirst: Phrase {
    Phrase(template: Self.slot, arguments: [.opening(self)])
  }
}

extension [Phrase] {
  /// `a, b and c`, `a or b`.
  package func joined(by joint: Phrase.Joint) -> Phrase {
    count == 1 ? self[0] : "\(self, by: joint)"
  }
}

extension [String] {
  /// The same for words that are alike in every language.
  package func joined(by joint: Phrase.Joint) -> Phrase {
    map(Phrase.init(text:)).joined(by: joint)
  }
}
