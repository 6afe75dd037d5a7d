import TrueLineModel
import TrueLineText

/// Whose the host of an address or a mailbox is, as far as it shows, and how it is built.
struct Site {
  enum Kind {
    case nobodys
    /// Everybody has a path or a name of their own there.
    case anybodys
    /// Its addresses stand for others.
    case shortener
    /// A carrier's, an organisation's, or one of the most linked sites.
    case known

    /// The one order, for pages and messages: what is listed for a house is its own, on a host where
    /// everybody has a page too, and what is known of a host counts before what its name says.
    init(ofHost host: String, _ knowledge: any Knowledge) {
      let standing = knowledge.standing(ofHost: host)
      self =
        if knowledge.owner(ofHost: host) != nil {
          .known
        } else if standing?.kinds.contains(.shortener) ?? false {
          .shortener
        } else if standing?.isAnybodys ?? false {
          .anybodys
        } else if standing.map({ !$0.organisations.isEmpty }) ?? false {
          .known
        } else if KnownHosts.isShortener(host) {
          .shortener
        } else if KnownHosts.isShared(host) {
          .anybodys
        } else {
          standing == nil ? .nobodys : .known
        }
    }
  }

  /// The registrable domain.
  let host: String
  let kind: Kind
  let build: AddressOwner.Build
  /// Whether it begins or ends with the name of somebody whose it is not.
  let borrowed: Bool

  init(_ written: String, _ knowledge: any Knowledge) {
    host = Self.domain(of: written)
    kind = Kind(ofHost: written, knowledge)
    build = HostBuild.build(
      of: written, String(host.prefix { $0 != "." }), in: Array(written.utf8))
    borrowed =
      kind == .nobodys
      && written.split(separator: ".").contains {
        knowledge.organisation(namedInside: String($0)) != nil
      }
  }

  static func domain(of host: String) -> String {
    Domains.registrableDomain(ofHost: host) ?? host
  }
}
