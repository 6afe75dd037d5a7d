import TrueLineLanguage
import TrueLineModel

/// Whom a sentence speaks of, and where.
struct Party {
  enum Who {
    case carrier(NamedCarrier)
    /// All carriers of these countries, lower-case codes; none where the page names no country.
    case all(words: String, countries: [String])
    /// Somebody who is no carrier; what is said of him is no claim.
    case stranger
  }

  var who: Who
  var range: Range<Int>

  /// Whether both are one carrier, by whatever names: "數碼通 SmarTone".
  func isSame(as other: Party) -> Bool {
    guard let one = subject, let two = other.subject else { return subject == other.subject }
    return one == two || (!one.candidates.isEmpty && one.candidates == two.candidates)
  }

  /// The subject of a claim, `nil` for strangers.
  var subject: NamedCarrier? {
    switch who {
    case .carrier(let subject): subject
    case .all(let words, let countries):
      NamedCarrier(words: words, candidates: countries.map(Countries.everyCarrier))
    case .stranger: nil
    }
  }
}

/// What a heading, an introduction or an earlier sentence gives to what stands under it.
struct Setting {
  /// Carriers in order; more than one leaves the subject open.
  var parties: [Party] = []
  var predicate: Saying?
  /// The country whose carriers a heading or introduction announces, upper-case code.
  var place: String?
  /// Whether it asked, so that a bare value answers.
  var isQuestion = false
  /// Whether what stands under it is called false: "Common myths", 错误说法.
  var isFalse = false
  /// Whether it announces what follows: a colon at its end, or a short line like a heading.
  var leads = false

  /// A predicate's word and where it stands.
  struct Saying {
    var predicate: Predicate
    var purpose: String?
    var range: Range<Int>
  }

  /// The party that is meant, where only one can be.
  var party: Party? {
    guard let first = parties.first else { return nil }
    for other in parties.dropFirst() where !other.isSame(as: first) { return nil }
    return first
  }

  /// What this one leaves open, filled from one further out.
  func inside(_ outer: Setting) -> Setting {
    Setting(
      parties: parties.isEmpty ? outer.parties : parties,
      predicate: predicate ?? outer.predicate, place: place ?? outer.place,
      isQuestion: isQuestion, isFalse: isFalse || outer.isFalse)
  }
}
