/// How far what is read as one statement may stand apart, where no sign, part or clause ties it.
///
/// In letters (`Sentence.letters`) between two parts, those of parts between them apart: one of an
/// alphabet counts 1, an ideograph 3, so that a word of English is about five and one of Chinese
/// six. Every distance of this module is one of these; before, sixty places had numbers of their own.
enum Distance {
  /// A blank or nothing: "Smart Online", 运营商Smart.
  static let blank = 1
  /// A short particle, its blanks apart; a name of three letters is longer.
  static let particle = 2
  /// Nothing but a blank, a particle or a possessive: 的, "'s ", " de ".
  static let touching = 4
  /// A particle or a short word between two parts that are said in one breath: "or call".
  static let joint = 9
  /// Two or three words, which may qualify and do not begin anything new: "the largest".
  static let phrase = 16
  /// Half a dozen words: an answer with its politeness, a word and the number that it leads to.
  static let breath = 24
  /// About a line, a dozen words: two parts of one clause that are further apart are seldom of one
  /// statement, and a line that is longer is no heading.
  static let statement = 60

  // In bytes:

  /// Names in quotes and brackets, and cells that are names; a longer one is a sentence.
  static let longestName = 60
  /// A sentence or two around a word, in which others tell whether it is a name.
  static let surroundings = 160
  /// A place that a report shows, longer than which it shows the value alone.
  static let longestPlace = 240
}
