import TrueLineModel
import TrueLineText

extension Dossier {
  /// Addresses of a page that are weighed, from the first on: a directory has hundreds.
  private static let addressLimit = 24
  /// The same for accounts and numbers.
  private static let peopleLimit = 48

  /// Places of the contacts that the scorecard weighs: those of which nothing is known, and that
  /// are not only quoted.
  static func candidates(
    among contacts: [Contact], of url: String?, _ knowledge: any Knowledge
  ) -> [Int] {
    let own = url.flatMap { WrittenURL(Array($0.utf8)) }
      .flatMap { Domains.registrableDomain(ofHost: $0.host) }
    var addresses = 0
    var people = 0
    return contacts.indices.filter { index in
      let contact = contacts[index]
      guard contact.channel.kind.isWeighed, contact.opinion.verdict != .allowed,
        contact.opinion.verdict != .supported,
        !contact.isOnlyQuoted, !contact.isShortNumber
      else { return false }
      guard contact.isAddress else {
        people += 1
        return people <= peopleLimit
      }
      guard addresses < addressLimit,
        own == nil || Site.domain(of: String(contact.host)) != own,
        !isKnown(contact.host, knowledge)
      else { return false }
      addresses += 1
      return true
    }
  }

  /// Whether a host is somebody's known, where nobody else can publish.
  private static func isKnown(_ host: Substring, _ knowledge: any Knowledge) -> Bool {
    let host = String(host)
    return HostBuild.isReserved(host) || Site.Kind(ofHost: host, knowledge) == .known
  }
}
