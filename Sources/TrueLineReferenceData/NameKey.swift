import TrueLineModel
import TrueLineText

/// What two spellings of a name have in common: letters and digits, caseless.
///
/// `Star-Cell`, `Starcell` and `STAR CELL` are one name; blanks, hyphens, dots and
/// brackets tell nobody apart.
enum NameKey {
  static func of(_ name: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte < 0x80 else { return ofFolded(name) }
      if let folded = folded(byte) { out.append(folded) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The byte that stands in a key for an ASCII byte, `nil` for none.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "&"): byte
    default: nil
    }
  }

  /// Names in other scripts go through the folding that documents go through, so that
  /// `電信` and `电信` are one.
  private static func ofFolded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let folded = Folding.fold(bytes)?.bytes ?? bytes
    let kept = folded.compactMap { $0 < 0x80 ? Self.folded($0) : $0 }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension Reference {
  /// Enters a file's names; an own name wins over another carrier's former name.
  ///
  /// `Hello` is the name of one closed carrier and a former name of Smart: who says
  /// Hello means the first, and the fact that ties them is in the data.
  mutating func addNames(of file: ReferenceFile) {
    for stored in file.carriers {
      let carrier = stored.carrier
      for name in carrier.names + carrier.legal { enter(name, for: carrier.id) }
    }
    let own = Set(
      file.carriers.flatMap { ($0.carrier.names + $0.carrier.legal).map(NameKey.of) })
    for stored in file.carriers {
      for name in stored.carrier.formerly where !own.contains(NameKey.of(name)) {
        enter(name, for: stored.carrier.id)
      }
    }
  }

  private mutating func enter(_ name: String, for id: String) {
    let key = NameKey.of(name)
    guard !key.isEmpty else { return }
    if idsByName[key]?.contains(id) != true { idsByName[key, default: []].append(id) }
  }

  /// Carriers whose name has a key.
  func ids(byKey key: String) -> [String] {
    let known = builtIn?.values(.name, key) ?? []
    return known + (idsByName[key] ?? []).filter { !known.contains($0) }
  }

  /// Carriers of the reference that words can mean.
  public func carriers(named words: String) -> [String] { ids(byKey: NameKey.of(words)) }
}
