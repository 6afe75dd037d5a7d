import TrueLineModel
import TrueLineText

extension Brands {
  /// How a host is made to look like an official one, `nil` for hosts that have nothing of any.
  func lookAlike(ofHost host: String) -> LookAlike? {
    let host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    guard let domain = Domains.registrableDomain(ofHost: host), !owns(domain) else { return nil }
    let stem = Array(domain.utf8.prefix { $0 != 0x2E })
    let front = host.utf8.dropLast(domain.utf8.count).split(separator: 0x2E).map(Array.init)
    let looks = ([stem] + front).flatMap(Likeness.looks(ofLabel:))
    var found: LookAlike?
    for (index, brand) in all.enumerated() {
      guard let trick = trick(stem, front, looks, index) else { continue }
      let one = LookAlike(trick, of: brand.domain, carrier: brand.carrier)
      if trick == .confusable { return one }
      found = found ?? one
    }
    return found
  }

  private func trick(
    _ stem: [UInt8], _ front: [[UInt8]], _ looks: [Likeness.Look], _ index: Int
  ) -> LookAlike.Trick? {
    let brand = all[index]
    let look = look(of: index)
    if let same = looks.first(where: { $0.look == look && $0.imitates(brand.stem) }) {
      // Changed letters of an ordinary word are a name's only where somebody speaks of it.
      return brand.isCommon && !same.hasForeignLetter ? .misspelt : .confusable
    }
    if brand.isCommon { return nil }
    if let trick = Likeness.trick(stem, brand.stem) { return trick }
    let isBefore = front.contains {
      $0 == brand.stem || Likeness.trick($0, brand.stem) == .added
    }
    return isBefore ? .subdomain : nil
  }
}

/// How alike the label that somebody registered and a brand's are.
enum Likeness {
  static func trick(_ stem: [UInt8], _ brand: [UInt8]) -> LookAlike.Trick? {
    if stem == brand || isSameButForHyphens(stem, brand) { return .otherEnding }
    let difference = stem.count - brand.count
    if brand.count >= NameLength.misspelt, stem.first == brand.first, abs(difference) <= 1,
      isOneEditApart(stem, brand)
    {
      return .misspelt
    }
    guard difference > 0 else { return nil }
    var isInside = false
    for start in 0...difference where stem[start...].starts(with: brand) {
      let end = start + brand.count
      if isPart(start..<end, of: stem) { return .added }
      isInside = isInside || start == 0 || end == stem.count || brand.count >= NameLength.misspelt
    }
    return isInside && difference > 1 ? .runTogether : nil
  }

  private static func isSameButForHyphens(_ stem: [UInt8], _ brand: [UInt8]) -> Bool {
    stem.count != brand.count
      && stem.lazy.filter { $0 != 0x2D }.elementsEqual(brand.lazy.filter { $0 != 0x2D })
  }

  /// Whether a hyphen or an end stands on both sides, or a digit beside a letter.
  private static func isPart(_ place: Range<Int>, of stem: [UInt8]) -> Bool {
    isCut(place.lowerBound, stem) && isCut(place.upperBound, stem)
  }

  private static func isCut(_ at: Int, _ stem: [UInt8]) -> Bool {
    guard at > 0, at < stem.count else { return true }
    let (before, after) = (stem[at - 1], stem[at])
    return before == 0x2D || after == 0x2D || before.isASCIIDigit != after.isASCIIDigit
  }

  /// A label, or a part of it between hyphens, and what it looks like.
  struct Look {
    var written: [UInt8]
    var look: String

    /// Whether its letters are not the brand's. A digit that begins a name is a number:
    /// `1telecom`.
    func imitates(_ brand: [UInt8]) -> Bool {
      written != brand
        && !(written.first?.isASCIIDigit == true && written.dropFirst() == brand.dropFirst())
    }

    /// Whether a letter is none of the Latin alphabet, with marks or without.
    var hasForeignLetter: Bool {
      String(decoding: written, as: UTF8.self).unicodeScalars.contains { $0.value > 0x24F }
    }
  }

  /// The looks of a label and of its parts, as far as they are none of plain letters.
  static func looks(ofLabel label: [UInt8]) -> [Look] {
    let name =
      label.starts(with: "xn--".utf8)
      ? Array(Domains.unicode(host: String(decoding: label, as: UTF8.self)).utf8) : label
    let parts = name.split(separator: 0x2D).map(Array.init)
    return (parts.count > 1 ? [name] + parts : [name]).filter(needsSkeleton).map {
      Look(written: $0, look: skeleton(ofLabel: $0))
    }
  }

  /// Skeletons cost; only labels with digits, and letters and pairs that pass for others need one.
  private static func needsSkeleton(_ stem: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in stem {
      if byte.isASCIIDigit || byte >= 0x80 { return true }
      if (previous == 0x72 && byte == 0x6E) || (previous == 0x76 && byte == 0x76) { return true }
      if byte == 0x6C || byte == 0x69 { return true }
      previous = byte
    }
    return false
  }

  /// Whether one letter is added, left out or changed, or two change places.
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
}
