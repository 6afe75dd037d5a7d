/// What a claim or a fact is about within its kind, as data, reports and the language files say it.
///
/// A fact may have others (`prepaid`), which no word of a language names.
package enum Purpose {
  package static let balance = "balance"
  package static let topUp = "top-up"
  /// The most and the least that can be topped up at once.
  package static let most = "max"
  package static let least = "min"
  /// A word that names the help desk rather than its number, so that the number must be tied to it;
  /// never a claim's.
  package static let desk = "desk"
  /// A word that only says how somebody is reached: help, contact, 联系; never a claim's.
  package static let reach = "reach"
}

extension Predicate {
  /// The purposes that words can name: `say.code.balance`. The language files take no other.
  package var purposesOfWords: Set<String> {
    switch self {
    case .code:
      [
        Purpose.balance, Purpose.topUp, "validity", "own-number", "transfer", "plan", "data",
        "service", "identity",
      ]
    case .hotline: [Purpose.desk, Purpose.reach]
    case .validity: ["after-expiry"]
    default: []
    }
  }
}
