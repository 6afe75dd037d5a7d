import TrueLineModel

extension ListSet {
  /// The entry that names a channel, or a domain or path that it belongs to.
  func entry(for channel: Channel, callingCodes: [String] = []) -> Entry? {
    guard !index.isEmpty else { return nil }
    switch channel.kind {
    case .domain: return entry(forHost: channel.value)
    case .url, .image: return entry(forAddress: channel)
    case .email: return exact(channel) ?? entry(forMailHost: channel.value)
    case .phone, .whatsapp, .sms, .viber, .signal, .zalo:
      guard ValueComparison.isNumber(channel.value) else { return exact(channel) }
      return entry(forNumber: channel.value, callingCodes)
    default: return exact(channel)
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
  ///
  /// One pass over the bytes from the end, a look-up at each dot.
  func entry(forHost host: String) -> Entry? {
    var text = host
    return text.withUTF8 { bytes in entry(forHost: bytes) }
  }

  func entry(forHost host: UnsafeBufferPointer<UInt8>) -> Entry? {
    var hash = Hash.seed
    var at = host.count
    var found: Entry?
    while at > 0 {
      at -= 1
      let byte = host[at] &- 0x41 < 26 ? host[at] | 0x20 : host[at]
      if byte == UInt8(ascii: "."), at + 1 < host.count {
        found = listed(hash, host, from: at + 1) ?? found
      }
      hash = Hash.step(hash, byte)
    }
    // The most exact entry counts: a shop on an allowed domain may be listed.
    return listed(hash, host, from: 0) ?? found
  }

  private func listed(
    _ hash: UInt64, _ host: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Entry? {
    entry(Hash.finish(hash)) { entry in
      guard entry.kind == .domain, !(entry.isExact && start > 0) else { return false }
      let name = String(decoding: UnsafeBufferPointer(rebasing: host[start...]), as: UTF8.self)
      return channel(of: entry)?.value == name.lowercased()
    }
  }

  /// An address, a path above it, or its host.
  private func entry(forAddress channel: Channel) -> Entry? {
    if channel.value.hasPrefix("sha256:") { return exact(channel) }
    guard let key = URLKey(channel.value) else { return nil }
    if hasAddresses, let entry = entry(forPath: key) { return entry }
    if ListValue.telegramHosts.contains(key.host) || key.host == "wa.me",
      case .channel(let account) = ListValue.detect(key.text), let entry = entry(for: account)
    {
      return entry
    }
    return entry(forHost: key.host)
  }

  /// The longest listed path that an address equals or lies under.
  private func entry(forPath key: URLKey) -> Entry? {
    let bytes = Array(key.text.utf8)
    var hash = ListKey.addressSeed
    var found: Entry?
    for at in 0...bytes.count {
      let isEnd = at == bytes.count
      if isEnd || "/?&".utf8.contains(bytes[at]), at > key.host.utf8.count {
        let entry = self.entry(Hash.finish(hash)) { entry in
          (entry.kind == .url || (entry.kind == .image && isEnd))
            && channel(of: entry)?.value.utf8.elementsEqual(bytes[..<at]) == true
        }
        found = entry ?? found
      }
      if !isEnd { hash = Hash.step(hash, bytes[at]) }
    }
    return found
  }

  /// A number however it is reached, with or without country code and trunk zero.
  private func entry(forNumber number: String, _ callingCodes: [String]) -> Entry? {
    let isInternational = number.utf8.first == UInt8(ascii: "+")
    var spellings = [number]
    if !isInternational {
      spellings += callingCodes.map { $0 + ListKey.significant(number) }
    }
    for spelling in spellings {
      if let entry = entry(
        ListKey.ofNumber(spelling),
        where: { entry in
          guard let listed = channel(of: entry)?.value, ValueComparison.isNumber(listed) else {
            return false
          }
          return ListKey.isSameNumber(spelling, listed)
        })
      {
        return entry
      }
    }
    return nil
  }
}
