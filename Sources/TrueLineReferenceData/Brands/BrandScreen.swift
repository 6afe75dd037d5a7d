import TrueLineModel
import TrueLineText

/// Tells quickly which hosts cannot look like any official one.
///
/// Lists have a million hosts, and nearly all have nothing of any brand. What passes here is
/// looked at by `Brands.lookAlike`, which decides; what does not would never be a look-alike. About
/// 100 ns a host.
package struct BrandScreen: Sendable {
  /// Longer names do not exist (RFC 1035).
  private static let longestHost = 253

  private var stems: [[UInt8]] = []
  /// Numbers of the stems that begin with four bytes, by these.
  private var stemsByStart: [UInt32: [Int]] = [:]
  private var starts = BitFilter()
  private var skeletons: Set<[UInt8]> = []
  private var skeletonFilter = BitFilter()
  /// Ordinary words, which are borrowed only in changed letters.
  private var common: Set<[UInt8]> = []
  /// Stems of seven letters and more, in which one wrong letter is a trap, by first letter.
  private var longStems = [[[UInt8]]](repeating: [], count: 256)
  private var owned: Set<[UInt8]> = []
  private var ownedFilter = BitFilter()

  init(_ brands: Brands) {
    for domain in brands.owned {
      owned.insert(Array(domain.utf8))
      ownedFilter.insert(hash(of: domain.utf8))
    }
    for brand in brands.all {
      let look = Array(skeleton(ofLabel: brand.stem).utf8)
      skeletons.insert(look)
      skeletonFilter.insert(hash(of: look))
      if brand.isCommon {
        common.insert(brand.stem)
        continue
      }
      let key =
        UInt32(brand.stem[0]) | UInt32(brand.stem[1]) << 8
        | UInt32(brand.stem[2]) << 16 | UInt32(brand.stem[3]) << 24
      stemsByStart[key, default: []].append(stems.count)
      starts.insert(UInt64(key))
      stems.append(brand.stem)
      if brand.stem.count >= NameLength.misspelt {
        longStems[Int(brand.stem[0])].append(brand.stem)
      }
    }
  }

  /// Whether a host may look like an official one; names in other scripts always may.
  func mayLookOfficial(_ host: String) -> Bool {
    var host = host
    return host.withUTF8 { bytes in bytes.contains { $0 >= 0x80 } || mayLookOfficial(bytes) }
  }

  /// Whether a host, in ASCII of any case, may look like an official one.
  package func mayLookOfficial(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard host.count <= Self.longestHost else { return true }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.longestHost) { room in
      for at in host.indices { room[at] = host[at].lowercasedASCII }
      let small = UnsafeBufferPointer(rebasing: room[..<host.count])
      let look = UnsafeMutableBufferPointer(rebasing: room[Self.longestHost...])
      if isOwned(small) { return false }
      var start = 0
      for at in 0...small.count where at == small.count || small[at] == UInt8(ascii: ".") {
        let label = UnsafeBufferPointer(rebasing: small[start..<at])
        if label.count >= NameLength.alone, mayLookOfficial(label: label, look) { return true }
        start = at + 1
      }
      return false
    }
  }

  private func isOwned(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
    var sum = Hash.seed
    var at = host.count
    while at > 0 {
      at -= 1
      sum = Hash.step(sum, host[at])
      guard at == 0 || host[at - 1] == UInt8(ascii: "."), ownedFilter.contains(sum) else {
        continue
      }
      if owned.contains(Array(host[at...])) { return true }
    }
    return false
  }

  private func hash(of bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    Hash.sum(bytes.reversed())
  }

  private func mayLookOfficial(
    label: UnsafeBufferPointer<UInt8>, _ look: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    if label.starts(with: "xn--".utf8) { return true }
    return hasStem(label) || isMisspelt(label) || hasLook(label, look) || hasPart(label, look)
  }

  /// Whether a part of a label between hyphens looks like a brand.
  private func hasPart(
    _ label: UnsafeBufferPointer<UInt8>, _ look: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    for at in 0...label.count where at == label.count || label[at] == UInt8(ascii: "-") {
      let part = start..<at
      start = at + 1
      if (NameLength.alone..<label.count).contains(part.count),
        hasLook(UnsafeBufferPointer(rebasing: label[part]), look)
      {
        return true
      }
    }
    return false
  }

  private func hasStem(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    var key: UInt32 = 0
    for at in label.indices {
      key = key >> 8 | UInt32(label[at]) << 24
      guard at >= 3, starts.contains(UInt64(key)), let numbers = stemsByStart[key] else { continue }
      for number in numbers where label[(at - 3)...].starts(with: stems[number]) { return true }
    }
    return false
  }

  private func isMisspelt(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    let stems = longStems[Int(label[0])]
    guard !stems.isEmpty, label.count >= NameLength.misspelt - 1 else { return false }
    for stem in stems where abs(stem.count - label.count) <= 1 {
      // One edit leaves one of both halves as it was.
      let half = stem.count / 2
      guard label.starts(with: stem[..<half]) || label.suffix(half).elementsEqual(stem.suffix(half))
      else { continue }
      if Likeness.isOneEditApart(Array(label), stem) { return true }
    }
    return false
  }

  /// The skeleton of an ASCII label as `skeleton(ofLabel:)` makes it, without texts.
  private func hasLook(
    _ label: UnsafeBufferPointer<UInt8>, _ look: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var count = 0
    for byte in label {
      let plain = asciiLook(of: byte)
      if count > 0, look[count - 1] == UInt8(ascii: "r"), plain == UInt8(ascii: "n") {
        look[count - 1] = UInt8(ascii: "m")
      } else if count > 0, look[count - 1] == UInt8(ascii: "v"), plain == UInt8(ascii: "v") {
        look[count - 1] = UInt8(ascii: "w")
      } else {
        look[count] = plain
        count += 1
      }
    }
    var sum = Hash.seed
    var at = count
    while at > 0 {
      at -= 1
      sum = Hash.step(sum, look[at])
    }
    return skeletonFilter.contains(sum) && skeletons.contains(Array(look[..<count]))
      && !common.contains(Array(label))
  }
}

/// A set of hashes in 8 KB, which may say yes in error and never no.
struct BitFilter: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ hash: UInt64) {
    let bit = place(hash)
    words[bit &>> 6] |= 1 &<< UInt64(bit & 63)
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    let bit = place(hash)
    return words[bit &>> 6] & (1 &<< UInt64(bit & 63)) != 0
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }
}
