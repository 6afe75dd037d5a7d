/// How many letters a name has at least to count, by where it is looked for: the more text may have
/// it by chance, the longer it has to be.
package enum NameLength {
  /// As a word of its own, or as all that a label says: names of two letters (EE, O2) are other
  /// words and abbreviations, too.
  package static let asWord = 3
  /// Where nothing but the name ties an account, a label or a capitalised word to somebody: words of
  /// three letters stand in any text.
  package static let alone = 4
  /// Inside of a longer name without a sign before it: shorter ones are parts of words.
  package static let inside = 5
  /// With a letter changed, or anywhere in a label: one letter in five is chance, one in seven a
  /// trap.
  package static let misspelt = 7
}

extension Sequence<UInt8> {
  /// Letters and digits in small letters, by which names, hosts and accounts are compared.
  package var nameLetters: [UInt8] {
    filter(\.isASCIIAlphanumeric).map(\.lowercasedASCII)
  }
}
