import TrueLineModel
import TrueLineText

extension Reference: ListedContacts {
  public var listsAccounts: Bool { lists.kinds.contains { $0.name != nil } }
  public var listsBareNames: Bool { lists.kinds.contains(where: \.isWrittenBare) }
  public var listsNumbers: Bool { lists.kinds.contains(where: \.goesByNumber) }

  public func listedAccount(_ name: ArraySlice<UInt8>, isMarked: Bool) -> Channel? {
    for kind in lists.kinds {
      guard isMarked ? kind.takesAt : kind.isWrittenBare else { continue }
      let sign = isMarked && kind.name?.at == .kept ? "@" : ""
      guard lists.mayList(kind, sign, name),
        let channel = Canonical.channel(kind, sign + String(decoding: name, as: UTF8.self)),
        lists.entry(for: channel) != nil
      else { continue }
      return channel
    }
    return nil
  }

  public func listedNumber(_ digits: [UInt8], hasPlus: Bool) -> Channel? {
    let written = (hasPlus ? "+" : "") + String(decoding: digits, as: UTF8.self)
    for kind in lists.kinds where kind.goesByNumber {
      guard let entry = lists.entry(for: Channel(kind, written)) else { continue }
      return lists.channel(of: entry)
    }
    return nil
  }
}

extension Channel.Kind {
  /// Whether a name of it may stand behind an `@`.
  fileprivate var takesAt: Bool { name.map { $0.at != .none } ?? false }

  /// Whether people write its names or digits as they are.
  fileprivate var isWrittenBare: Bool {
    name != nil && !showsAt || goesByDigits
  }
}

extension ListSet {
  /// Whether an account may be listed, by hash alone; nearly always not.
  fileprivate func mayList(_ kind: Channel.Kind, _ sign: String, _ name: ArraySlice<UInt8>) -> Bool
  {
    var hash = Hash.seed
    for byte in kind.id.utf8 { hash = Hash.step(hash, byte) }
    hash = Hash.step(hash, UInt8(ascii: ":"))
    for byte in sign.utf8 { hash = Hash.step(hash, byte) }
    let keepsCase = kind.name?.keepsCase == true
    for byte in name { hash = Hash.step(hash, keepsCase ? byte : byte.lowercasedASCII) }
    return index.contains(Hash.finish(hash))
  }
}
