import TrueLineModel

/// One thing about a contact that a person could check: a row of what is weighed.
///
/// To add one, write it into the file of its idea, with an example of either kind; nothing else
/// has to be told.
package struct Sign: Sendable {
  /// Names it for good: points are given to ids.
  package let id: String
  /// On the scale that it stands on; 0 for those that only the scorecard asks.
  package let points: Int
  /// How a report puts it.
  package let words: Phrase
  /// The contacts that it is asked about.
  let contacts: Contact.Sorts
  /// Where several signs say one thing in different strength, the first that speaks counts.
  let slot: Slot?
  /// Whether it says what is promised or pressed for. No number of other signs accuses anybody.
  let isPromise: Bool
  /// Which way learning may count it.
  package let direction: Direction
  /// A text in which it counts, and a text much like it in which it does not.
  package let counts: Example
  package let passes: Example
  let speaks: @Sendable (Contact, Dossier) -> Bool

  init(
    _ id: String, _ points: Int, _ words: Phrase, of contacts: Contact.Sorts = .all,
    slot: Slot? = nil, isPromise: Bool = false, counts: Example, passes: Example,
    speaks: @escaping @Sendable (Contact, Dossier) -> Bool
  ) {
    self.id = id
    self.points = points
    self.words = words
    self.contacts = contacts
    self.slot = slot
    self.isPromise = isPromise
    direction = .against
    self.counts = counts
    self.passes = passes
    self.speaks = speaks
  }

  /// A sign whose points are learned and stand on no scale.
  init(
    _ id: String, _ direction: Direction, _ words: Phrase, of contacts: Contact.Sorts = .all,
    counts: Example, passes: Example,
    speaks: @escaping @Sendable (Contact, Dossier) -> Bool
  ) {
    self.id = id
    points = 0
    self.words = words
    self.contacts = contacts
    slot = nil
    isPromise = false
    self.direction = direction
    self.counts = counts
    self.passes = passes
    self.speaks = speaks
  }

  /// Which way a sign may count: what speaks against a contact never clears it, however the
  /// documents fall that points are learned from.
  package enum Direction: String, Sendable {
    case against, clearing, either
  }

  /// What several signs speak of, of which one counts.
  enum Slot: UInt32 {
    case opening, beside, helpLine, holder, falseFacts, place, repetition, spelling
    case prize, wayOut, sender, offer, pressure
  }

  /// A text, Markdown or HTML, with the contact that it is about between ⟦ and ⟧.
  package struct Example: Sendable, ExpressibleByStringLiteral {
    package let text: String
    /// What the contact comes to on its scale, all signs of the text together.
    package let level: Severity?

    package init(stringLiteral text: String) { self.init(text, nil) }

    init(_ text: String, _ level: Severity?) {
      self.text = text
      self.level = level
    }
  }
}
