import TrueLineLanguage
import TrueLineModel

/// Which of the carriers that share a name a sentence means.
extension SentenceClaims {
  /// A subject whose name stands beside a country: "斯里兰卡Mobitel", "Beeline of Uzbekistan".
  ///
  /// It is the carrier there, or one of which nothing is known, wherever the others are at home.
  /// Where the sentence names one country apart from it, that settles a name shared by several.
  func located(_ subject: NamedCarrier, at range: Range<Int>) -> NamedCarrier {
    guard !subject.candidates.isEmpty, !subject.isEveryCarrier,
      let index = sentence.parts.firstIndex(where: { $0.range == range && $0.isNamed })
    else { return subject }
    var located = subject
    if let country = countryBeside(index) {
      located.candidates = subject.candidates.filter { Countries.home(of: $0) == country }
      return located
    }
    let named = Set(sentence.parts.compactMap(\.country))
    guard named.count == 1, let country = named.first else { return subject }
    let near = subject.candidates.filter { Countries.home(of: $0) == country }
    if !near.isEmpty { located.candidates = near }
    return located
  }

  /// The country right before or behind a name, with a preposition or a bracket between at most.
  private func countryBeside(_ index: Int) -> String? {
    for place in [index - 1, index + 1, index + 2] where sentence.parts.indices.contains(place) {
      guard let country = sentence.parts[place].country else { continue }
      let between = place > index ? index + 1..<place : place + 1..<index
      guard between.allSatisfy({ sentence.parts[$0].sign == .open }),
        sentence.gap(place, index) <= Distance.joint
      else { continue }
      return country
    }
    return nil
  }
}

extension Part {
  fileprivate var isNamed: Bool {
    switch kind {
    case .subject, .bracketed: true
    default: false
    }
  }
}
