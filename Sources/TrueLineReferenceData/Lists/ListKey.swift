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

  /// Numbers by their last nine digits, shorter ones whole: country code and trunk zero
  /// may be missing on either side.
  static func ofNumber(_ text: String) -> UInt64 {
    let digits = significant(text)
    return Hash.of(("number:" + digits.suffix(9)).utf8)
  }

  /// The digits of a number without zeros in front.
  static func significant(_ text: String) -> String {
    String(Digits.of(text).drop { $0 == "0" })
  }

  /// Whether two numbers are one: equal, or one is the other behind its calling code.
  ///
  /// Numbers that are both international are one only where all their digits are.
  static func isSameNumber(_ a: String, _ b: String) -> Bool {
    let (first, second) = (significant(a), significant(b))
    if first == second { return true }
    let (short, long) =
      first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    let isShortWhole = (first.utf8.count < second.utf8.count ? a : b).hasPrefix("+")
    guard !isShortWhole, short.utf8.count >= 9, long.hasSuffix(short) else { return false }
    return PhoneNumber.callingCodeLength(Array(long.utf8)) == long.utf8.count - short.utf8.count
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
      channel.kind.goesByNumber && ValueComparison.isNumber(channel.value)
        ? ofNumber(channel.value) : ofAccount(channel)
    }
  }

  private static func ofAccount(_ channel: Channel) -> UInt64 {
    Hash.of("\(channel.kind.id):\(channel.value)".utf8)
  }
}
