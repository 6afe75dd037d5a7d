import TrueLineModel

/// What a page's false facts say of the private contacts that it gives.
///
/// Pages made to lead readers to a stranger invent the carriers around him. Nobody's words
/// prove that, the reference does: counted is what it refutes on firm grounds.
enum Invention {
  static func weight(_ file: CaseFile) -> Weight? {
    let refuted = Set(
      file.statements
        .filter { $0.opinion.verdict == .refuted && !$0.opinion.isWeak && !$0.opinion.isAmbiguous }
        .map(\.subject))
    switch refuted.count {
    case 0: return nil
    case 1: return Weights.falseFact
    default: return Weights.falseFacts
    }
  }
}
