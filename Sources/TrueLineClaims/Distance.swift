/// How far words of a sentence reach that no sign or part ties together, in letters (`letters`):
/// one of an alphabet counts 1, an ideograph 3, so that a word of English is about five and one of
/// Chinese six.
enum Distance {
  /// A short particle, its blanks apart; a name of three letters is longer.
  static let particle = 2
  /// Nothing but a blank, a particle or a possessive: 的, "'s ", " de ".
  static let touching = 4
  /// A particle or a short word between two parts that are said in one breath: "or call".
  static let joint = 9
}
