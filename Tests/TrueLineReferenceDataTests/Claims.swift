import TrueLineModel

@testable import TrueLineReferenceData

let builtIn = Reference.builtIn(lists: true)
let cambodia = JudgingContext(countries: ["KH"])

/// A claim about what words of the reference mean.
func claim(
  _ words: String, _ predicate: Predicate, _ values: String..., purpose: String? = nil,
  form: Claim.Form = .plain, in reference: Reference = builtIn
) -> Claim {
  Claim(
    subject: .init(words: words, candidates: reference.carriers(named: words)),
    predicate: predicate, purpose: purpose, values: values, form: form)
}

func alias(_ words: String, _ other: String, in reference: Reference = builtIn) -> Claim {
  Claim(
    subject: .init(words: words, candidates: reference.carriers(named: words)),
    predicate: .alias, values: [other],
    object: .init(words: other, candidates: reference.carriers(named: other)))
}

extension Opinion {
  var facts: [Fact] {
    grounds.compactMap { ground in
      if case .fact(let fact) = ground { return fact }
      return nil
    }
  }
  var reasons: String {
    grounds.compactMap { ground in
      if case .reason(let text) = ground { return text.english }
      return nil
    }.joined(separator: " | ")
  }
}
