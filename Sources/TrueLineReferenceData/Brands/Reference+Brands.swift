import Synchronization
import TrueLineModel

/// What is made of a reference's official domains when it is first asked for, once for all copies
/// of the reference: most runs over few sources need none of it.
final class BrandShelf: Sendable {
  struct Made: Sendable {
    let brands: Brands
    let screen: BrandScreen
  }

  private let made = Mutex<Made?>(nil)

  func made(of reference: Reference) -> Made {
    made.withLock { made in
      if let made { return made }
      let brands = Brands(officialDomains: reference.officialDomains)
      let new = Made(brands: brands, screen: BrandScreen(brands))
      made = new
      return new
    }
  }
}

extension Reference {
  /// A host that is known to be somebody's looks like nobody else's.
  ///
  /// Some 100,000 instructions a host, as counted on the hosts of twenty pages of news and shops;
  /// lists of hosts are screened by `brandScreen`.
  public func lookAlike(ofHost host: String) -> LookAlike? {
    let made = brands.made(of: self)
    let found =
      wholeDomain(before: host)
      ?? (made.screen.mayLookOfficial(host) ? made.brands.lookAlike(ofHost: host) : nil)
      ?? imitatedOrganisation(host)
    return found.flatMap { isSomebodys(host) ? nil : $0 }
  }

  public func isBorrowedName(_ account: String) -> Bool {
    TradeName.isBorrowed(account, brands.made(of: self).brands)
  }

  /// The screen for many hosts in a row.
  package var brandScreen: BrandScreen { brands.made(of: self).screen }
}
