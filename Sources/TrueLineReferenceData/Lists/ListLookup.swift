import TrueLineModel
import TrueLineText

extension ListSet {
  /// The entry that names a channel, or a domain or path that it belongs to.
  func entry(for channel: Channel, callingCodes: [String] = []) -> Entry? {
    guard !index.isEmpty else { return nil }
    switch channel.kind {
    case .domain: return entry(forHost: channel.value)
    case .url, .image: return entry(forAddress: channel)
    case .email: return exact(channel) ?? entry(forMailHost: channel.value)
    default:
      guard channel.kind.goesByNumber, Digits.isNumber(channel.value) else {
        return exact(channel)
      }
      return entry(forNumber: channel.value, callingCodes)
    }
  }

  private func exact(_ channel: Channel) -> Entry? {
    entry(ListKey.of(channel)) { $0.kind == channel.kind && self.channel(of: $0) == channel }
  }

  private func entry(forMailHost address: String) -> Entry? {
    address.lastIndex(of: "@").flatMap {
      entry(forHost: String(address[address.index(after: $0)...]))
    }
  }

  /// The entry of a host or of a domain that it stands under; an exact one only for itself.
  func entry(forHost host: String) -> Entry? { host.withBytes { entry(forHost: $0) } }

  /// One pass over the bytes from the end, a look-up at each dot.
  func entry(forHost bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
    let host = UnsafeBufferPointer(rebasing: bytes[AddressBytes(bytes).host])
    var hash = Hash.seed
    var at = host.count
    var isTop = true
    var found: Entry?
    while at > 0 {
      at -= 1
      let byte = host[at].lowercasedASCII
      if byte == UInt8(ascii: ".") {
        // A last label alone is never listed.
        if !isTop { found = listed(hash, host, from: at + 1) ?? found }
        isTop = false
      }
      hash = Hash.step(hash, byte)
    }
    // The most exact entry counts: a shop on an allowed domain may be listed.
    return listed(hash, host, from: 0) ?? found
  }

  @inline(__always)
  private func listed(
    _ hash: UInt64, _ host: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Entry? {
    let key = Hash.finish(hash)
    guard index.contains(key) else { return nil }
    return entry(key) { entry in
      guard entry.kind == .domain, !(entry.isExact && start > 0) else { return false }
      if isWritten(entry, as: host[start...]) { return true }
      let name = String(decoding: UnsafeBufferPointer(rebasing: host[start...]), as: UTF8.self)
      return channel(of: entry)?.value == name.lowercased()
    }
  }

  /// An address, a path above it, or its host.
  private func entry(forAddress channel: Channel) -> Entry? {
    if channel.value.hasPrefix("sha256:") { return exact(channel) }
    return channel.value.withBytes { entry(forAddress: $0) }
  }

  /// The same for bytes: about 100 ns, a microsecond more where accounts live.
  func entry(forAddress bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
    let parts = AddressBytes(bytes)
    let host = UnsafeBufferPointer(rebasing: bytes[parts.host])
    let path = UnsafeBufferPointer(rebasing: bytes[parts.path])
    if hasAddresses, let entry = entry(forHost: host, path: path) { return entry }
    if hasAccounts, KnownHostKeys.contains(host),
      let account = Canonical.channel(fromURL: Array(bytes)), account.kind != .url,
      let entry = entry(for: account)
    {
      return entry
    }
    return entry(forHost: host)
  }

  /// The same without accounts and hosts.
  func entry(forPathOf bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
    guard hasAddresses else { return nil }
    let parts = AddressBytes(bytes)
    return entry(
      forHost: UnsafeBufferPointer(rebasing: bytes[parts.host]),
      path: UnsafeBufferPointer(rebasing: bytes[parts.path]))
  }

  /// The longest listed path that an address equals or lies under.
  private func entry(
    forHost host: UnsafeBufferPointer<UInt8>, path: UnsafeBufferPointer<UInt8>
  ) -> Entry? {
    var hash = ListKey.addressSeed
    for byte in host { hash = Hash.step(hash, byte.lowercasedASCII) }
    var found: Entry?
    for at in 0...path.count {
      let isEnd = at == path.count
      if at > 0, isEnd || path[at] == 0x2F || path[at] == 0x3F || path[at] == 0x26 {
        let key = Hash.finish(hash)
        if index.contains(key) {
          let text =
            String(decoding: host, as: UTF8.self).lowercased()
            + String(decoding: UnsafeBufferPointer(rebasing: path[..<at]), as: UTF8.self)
          found =
            entry(key) { entry in
              (entry.kind == .url || (entry.kind == .image && isEnd))
                && channel(of: entry)?.value == text
            } ?? found
        }
      }
      if !isEnd { hash = Hash.step(hash, path[at]) }
    }
    return found
  }

  /// A number however it is reached, with or without country code and trunk zero.
  private func entry(forNumber number: String, _ callingCodes: [String]) -> Entry? {
    let isInternational = number.utf8.first == UInt8(ascii: "+")
    var spellings = [number]
    if !isInternational {
      spellings += callingCodes.map { $0 + Digits.significant(number) }
    }
    for spelling in spellings {
      if let entry = entry(
        ListKey.ofNumber(spelling),
        where: { entry in
          guard let listed = channel(of: entry)?.value, Digits.isNumber(listed) else {
            return false
          }
          return Digits.isSame(spelling, listed)
        })
      {
        return entry
      }
    }
    return nil
  }
}

/// Hosts whose paths may be accounts, by hash: a page's other links are no such thing.
private enum KnownHostKeys {
  static let keys = Set(SharedHosts.names.map { ListKey.ofHost($0.utf8) })

  static func contains(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = Hash.seed
    for byte in host.reversed() { hash = Hash.step(hash, byte.lowercasedASCII) }
    return keys.contains(Hash.finish(hash))
  }
}
