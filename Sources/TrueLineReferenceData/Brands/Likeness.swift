import TrueLineModel
import TrueLineText

extension Brands {
  /// How a host is made to look like an official one, `nil` for hosts that have nothing of any.
  func lookAlike(ofHost host: String) -> LookAlike? {
    let host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    guard let domain = Domains.registrableDomain(ofHost: host), !owns(domain) else { return nil }
    let stem = Array(domain.utf8.prefix { $0 != 0x2E })
    let front = Array(host.utf8.dropLast(domain.utf8.count))
    let look = Likeness.needsSkeleton(stem) ? skeleton(ofLabel: stem) : nil
    for (index, brand) in all.enumerated() {
      if let trick = trick(stem, front, look, index) {
        return LookAlike(trick, of: brand.domain, carrier: brand.carrier)
      }
    }
    return nil
  }

  private func trick(
    _ stem: [UInt8], _ front: [UInt8], _ look: String?, _ index: Int
  ) -> LookAlike.Trick? {
    let brand = all[index].stem
    if stem == brand { return .otherEnding }
    if let look, Likeness.isAboutAsLong(stem, brand), look == self.look(of: index) {
      return .confusable
    }
    if let trick = Likeness.trick(stem, brand) { return trick }
    return front.count > brand.count && Likeness.hasLabel(brand, front) ? .subdomain : nil
  }
}

/// How alike the label that somebody registered and a brand's are.
enum Likeness {
  static func trick(_ stem: [UInt8], _ brand: [UInt8]) -> LookAlike.Trick? {
    let difference = stem.count - brand.count
    if brand.count >= NameLength.misspelt, stem.first == brand.first, abs(difference) <= 1,
      isOneEditApart(stem, brand)
    {
      return .misspelt
    }
    if difference >= 2, hasWord(brand, stem) { return .added }
    return nil
  }

  /// Punycode is longer than the letters that it stands for.
  static func isAboutAsLong(_ stem: [UInt8], _ brand: [UInt8]) -> Bool {
    let difference = stem.count - brand.count
    return difference >= -2 && (difference <= 2 || stem.starts(with: "xn--".utf8))
  }

  /// Skeletons cost; only labels with digits, hyphens and pairs that pass for others need one.
  static func needsSkeleton(_ stem: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in stem {
      if byte.isASCIIDigit || byte == 0x2D || byte >= 0x80 { return true }
      if (previous == 0x72 && byte == 0x6E) || (previous == 0x76 && byte == 0x76) { return true }
      if byte == 0x6C || byte == 0x69 { return true }
      previous = byte
    }
    return false
  }

  static func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var endA = a.count
    var endB = b.count
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    let restA = endA - start
    let restB = endB - start
    if restA <= 1, restB <= 1 { return restA + restB > 0 }
    return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }

  /// Whether the brand stands at an end of the label or between hyphens.
  private static func hasWord(_ brand: [UInt8], _ stem: [UInt8]) -> Bool {
    stem.starts(with: brand) || stem.suffix(brand.count).elementsEqual(brand)
      || stem.split(separator: 0x2D).contains { $0.elementsEqual(brand) }
      || brand.count >= NameLength.misspelt && stem.holds(brand)
  }

  static func hasLabel(_ brand: [UInt8], _ front: [UInt8]) -> Bool {
    front.split(separator: 0x2E).contains {
      $0.elementsEqual(brand) || $0.count > brand.count && hasWord(brand, Array($0))
    }
  }
}
