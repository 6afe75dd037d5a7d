import TrueLineModel
import TrueLineText

/// Hashes of listed values: one way of writing them for entering and for looking up.
enum ListKey {
  /// A host is hashed from its end, so that one pass gives the hash of every domain
  /// that it stands under.
  static func ofHost(_ host: some BidirectionalCollection<UInt8>) -> UInt64 {
    var hash = Hash.seed
    for byte in host.reversed() { hash = Hash.step(hash, byte) }
    return Hash.finish(hash)
  }

  /// Numbers by their last digits: country code and trunk zero may be missing on either side.
  static func ofNumber(_ text: String) -> UInt64 {
    let digits = Digits.significant(text)
    return Hash.of(("number:" + digits.suffix(Digits.tailLength)).utf8)
  }

  static func ofAddress(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash = addressSeed
    for byte in text { hash = Hash.step(hash, byte) }
    return Hash.finish(hash)
  }

  static let addressSeed = Hash.step(Hash.seed, 0x01)

  static func of(_ channel: Channel) -> UInt64 {
    switch channel.kind {
    case .domain: ofHost(channel.value.utf8)
    case .url, .image: ofAddress(channel.value.utf8)
    default:
      channel.kind.goesByNumber && Digits.isNumber(channel.value)
        ? ofNumber(channel.value) : ofAccount(channel)
    }
  }

  private static func ofAccount(_ channel: Channel) -> UInt64 {
    Hash.of("\(channel.kind.id):\(channel.value)".utf8)
  }
}
