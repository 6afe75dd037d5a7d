import TrueLineModel
import TrueLineReferenceData

extension JudgingContext {
  /// What the page is about, or lies in; the user's word settles it.
  init(_ scene: Scene, url: String?, country: String?, _ reference: Reference) {
    if let country {
      self.init(countries: [country.uppercased()], isSettled: true)
      return
    }
    var countries = scene.countries.all
    if let home = url.flatMap(reference.country(ofURL:)) { countries.insert(home) }
    self.init(countries: countries)
  }
}
