import TrueLineModel
import TrueLineReferenceData

extension JudgingContext {
  /// Gathers the countries that a page names, lies in, or shows by its other carriers.
  ///
  /// A carrier's name that only one country knows counts as naming that country:
  /// beside Metfone, Smart is the one of Cambodia.
  init(
    _ observations: Observations, url: String?, country: String?, _ reference: Reference
  ) {
    if let country {
      self.init(countries: [country.uppercased()], isSettled: true)
      return
    }
    var countries: Set<String> = []
    for mention in observations.mentions where !mention.isCommonWord {
      switch mention.kind {
      case .country(let code):
        countries.insert(code)
      case .carrier(let ids):
        let homes = Set(ids.compactMap { reference.carrier($0)?.country })
        if homes.count == 1 { countries.formUnion(homes) }
      }
    }
    if let home = url.flatMap(reference.country(ofURL:)) { countries.insert(home) }
    self.init(countries: countries)
  }
}
