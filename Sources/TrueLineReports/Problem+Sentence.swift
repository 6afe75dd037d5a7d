import TrueLineModel

extension Problem {
  /// What happened and what to do, in one line.
  var sentence: Phrase {
    let sentence = what.english.hasSuffix(".") ? what : "\(what)."
    return cure.isEmpty ? sentence : [sentence, cure].joined(by: .sentences)
  }
}
