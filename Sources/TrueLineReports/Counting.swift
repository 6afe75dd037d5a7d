import TrueLineModel

/// `1 error`, `2 errors`: a template of its own for one and for more, with a translation each.
package func count(_ number: Int, _ noun: String) -> Phrase {
  Phrase(
    template: "\(Phrase.slot) \(noun)\(number == 1 ? "" : "s")", arguments: [.text(String(number))])
}
