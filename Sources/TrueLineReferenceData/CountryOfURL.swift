import TrueLineModel

extension Reference {
  /// What reports say they rest on.
  public var stamp: ReferenceStamp { ReferenceStamp(asOf: judgingDay, facts: factCount) }

  /// The country whose top-level domain an address lies under: `KH` for
  /// `https://www.guide.example.kh/sim`, `nil` for `.com` and addresses without a host.
  public func country(ofURL url: String) -> String? {
    let afterScheme = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    guard let label = host.split(separator: ".").last?.lowercased(), label.count == 2 else {
      return nil
    }
    return entries.first { $0.head.topLevelDomains.contains(label) }?.head.country
  }
}
