import TrueLineModel

extension Problem {
  /// What happened and what to do, in one line.
  var sentence: String {
    let what = what.plain
    let sentence = what + (what.hasSuffix(".") ? "" : ".")
    return cure.isEmpty ? sentence : "\(sentence) \(cure.plain)"
  }
}
