import TrueLineModel
import TrueLineText

extension Reference {
  /// The organisations that words name. A name that a carrier among them has is the carrier's,
  /// and is answered by `carriers(named:)` alone.
  public func organisations(named words: String) -> [NamedOrganisation] {
    let carriers = carriers(named: words)
    return organisations.named(words).filter { named in
      !named.organisation.carriers.contains(where: carriers.contains)
    }
  }

  /// Names and ids that are nearly what somebody typed, the nearest first, at most five.
  ///
  /// Nearly: a letter in four may be wrong, missing, too many or swapped with the next.
  public func suggestions(for words: String) -> [String] {
    let wanted = NameKeys(words).key
    let bound = max(1, wanted.count / 4)
    var found: [(distance: Int, name: String)] = []
    func offer(_ name: String) {
      let distance = editDistance(wanted, NameKeys(name).key, atMost: bound)
      if let distance { found.append((distance, name)) }
    }
    for carrier in allCarriers {
      for name in [carrier.id] + carrier.names { offer(name) }
    }
    for organisation in organisations.all {
      for name in [organisation.id, organisation.shortID, organisation.name] + organisation.names {
        offer(name)
      }
    }
    var names: [String] = []
    for offer in found.sorted(by: { ($0.distance, $0.name) < ($1.distance, $1.name) })
    where names.count < 5 && !names.contains(offer.name) {
      names.append(offer.name)
    }
    return names
  }
}

extension Organisation {
  /// The id without its sector: `us/usps`.
  public var shortID: String { String(id.drop { $0 != "/" }.dropFirst()) }
}

/// How many letters must be changed, added, taken out or swapped with the next to make one word
/// of the other (Damerau 1964, each place once); `nil` where it is more than `bound`.
func editDistance(_ a: [UInt8], _ b: [UInt8], atMost bound: Int) -> Int? {
  guard abs(a.count - b.count) <= bound else { return nil }
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    (before, last) = (last, row)
  }
  let distance = last[b.count]
  return distance <= bound ? distance : nil
}
