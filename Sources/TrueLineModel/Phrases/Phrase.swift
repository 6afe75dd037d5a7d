/// Words of a report, with what was filled into them kept apart, so that they can be said in other
/// languages than English.
///
/// A literal makes one; its text around what is filled in is the template that language files
/// translate:
///
///     let phrase: Phrase = "\(number) is not \(name) hotline."
///     phrase.template   // "{} is not {} hotline."
///     phrase.english    // "1009 is not Testel’s hotline."
public struct Phrase: Sendable {
  /// English, with `{}` for each of the arguments.
  package let template: String
  package let arguments: [Argument]

  /// What fills a slot of a template.
  package enum Argument: Sendable {
    /// The same in every language: a contact, a number, words of a page.
    case text(String)
    case phrase(Phrase)
    /// A phrase that opens a sentence.
    case opening(Phrase)
    /// English words of data that a language may have a translation of: a country, a reason.
    case data(String)
    /// Somebody's name, and those in languages that have another one, by their codes.
    case name(String, native: [String: String])
    case list([Phrase], Joint)
  }

  /// How a list is put together.
  package enum Joint: String, Sendable, CaseIterable {
    /// `a, b and c`.
    case and
    /// `a, b or c`.
    case or
    /// What somebody does, one thing after the other: `bears a name, promises money and leads away`.
    case clauses
    /// `a, b, c`.
    case items
    /// `a; b; c`.
    case reasons
    /// Sentences, one behind the other.
    case sentences

    package var english: (between: String, last: String) {
      switch self {
      case .and, .clauses: (", ", " and ")
      case .or: (", ", " or ")
      case .items: (", ", ", ")
      case .reasons: ("; ", "; ")
      case .sentences: (" ", " ")
      }
    }
  }

  package init(template: String, arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// What stands in a template for an argument.
  package static let slot = "{}"

  /// As reports in English and those for machines have it.
  public var english: String {
    guard !arguments.isEmpty else { return template }
    return filled(template) { $0.english }
  }

  public var isEmpty: Bool { english.isEmpty }

  /// The template with its arguments as a language says them, in their order.
  package func filled(_ template: String, _ say: (Argument) -> String) -> String {
    var out = ""
    var rest = template[...]
    for argument in arguments {
      guard let slot = rest.firstRange(of: Self.slot) else { break }
      out += rest[..<slot.lowerBound]
      out += say(argument)
      rest = rest[slot.upperBound...]
    }
    return out + rest
  }
}

extension Phrase.Argument {
  package var english: String {
    switch self {
    case .text(let text), .data(let text), .name(let text, _): text
    case .phrase(let phrase): phrase.english
    case .opening(let phrase): phrase.english.capitalizedFirst
    case .list(let phrases, let joint): joint.join(phrases.map(\.english), by: joint.english)
    }
  }
}

extension Phrase.Joint {
  package func join(_ words: [String], by joints: (between: String, last: String)) -> String {
    guard words.count > 1, let final = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: joints.between) + joints.last + final
  }
}

extension Phrase: CustomStringConvertible {
  public var description: String { english }
}

/// Two are one where they read alike in English.
extension Phrase: Hashable {
  public static func == (one: Phrase, other: Phrase) -> Bool { one.english == other.english }
  public func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension String {
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
