import TrueLineModel

/// What was weighed about one contact, and what it came to.
package struct Weighed {
  package let contact: Contact
  /// What speaks against it, in the order of the rows.
  package let signs: [Sign]
  /// `nil` where nothing is promised through it or too little speaks against it.
  package internal(set) var level: Severity?
  /// The accused contact whose fate it shares, where it is accused for that alone.
  var leader: Contact?

  var points: Int { signs.points }

  /// What was weighed, as grounds of a finding.
  var grounds: [Ground] {
    signs.grounds
      + (leader.map { [.reason("it stands on one page with \($0.defanged) (0)")] } ?? [])
  }
}
