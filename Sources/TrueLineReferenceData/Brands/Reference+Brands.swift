import Synchronization
import TrueLineModel
import TrueLineText

/// What is made of a reference's official domains when it is first asked for, once for all copies
/// of the reference: most runs over few sources need none of it.
final class BrandShelf: Sendable {
  final class Made: Sendable {
    let brands: Brands
    let screen: BrandScreen

    init(_ domains: [(domain: String, carrier: String)]) {
      brands = Brands(officialDomains: domains)
      screen = BrandScreen(brands)
    }

    func lookAlike(ofHost host: String) -> LookAlike? {
      screen.mayLookOfficial(host) ? brands.lookAlike(ofHost: host) : nil
    }
  }

  private let made = Mutex<Made?>(nil)

  func made(of reference: Reference) -> Made {
    made.withLock { made in
      if let made { return made }
      let new = Made(reference.officialDomains)
      made = new
      return new
    }
  }
}

extension Reference {
  /// A host that is known to be somebody's looks like nobody else's.
  ///
  /// Some 30,000 instructions a host, most of them libpsl's; lists of hosts are screened by
  /// `brandScreen`.
  public func lookAlike(ofHost host: String) -> LookAlike? {
    let domain = Domains.registrableDomain(ofHost: host)
    let found =
      domain.flatMap { wholeDomain(before: host, under: $0) }
      ?? brands.made(of: self).lookAlike(ofHost: host)
      ?? domain.flatMap(imitatedOrganisation)
    return found.flatMap { isSomebodys(host) ? nil : $0 }
  }

  public func isBorrowedName(_ account: String) -> Bool {
    TradeName.isBorrowed(account, brands.made(of: self).brands)
  }

  /// The screen for many hosts in a row.
  package var brandScreen: BrandScreen { brands.made(of: self).screen }
}
