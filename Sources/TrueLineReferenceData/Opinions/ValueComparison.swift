import TrueLineModel
import TrueLineText

/// When a claimed value and a listed one are the same, by kind.
struct ValueComparison {
  var kind: Predicate
  /// Of the carrier's country, digits.
  var callingCode: String
  /// The carrier's name: "the Smart app" names no app.
  var name: String

  func isSame(_ claimed: String, _ listed: String) -> Bool {
    if claimed == listed { return true }
    switch kind {
    case .hotline, .emergency:
      guard Digits.isNumber(claimed), Digits.isNumber(listed) else { return false }
      return Digits.national(claimed, callingCode: callingCode)
        == Digits.national(listed, callingCode: callingCode)
    case .channel: return isSameChannel(claimed, listed)
    case .code: return DialCode.isSame(claimed, as: listed)
    case .domain:
      let host = AddressBytes.host(of: claimed)
      return !host.isEmpty && Host.isUnder(host, AddressBytes.host(of: listed))
    case .numberRange: return isInRange(claimed, listed)
    case .networkCode:
      let digits = Digits.of(claimed)
      let whole = Digits.of(listed)
      return digits == whole || (digits.utf8.count == 3 && whole.hasPrefix(digits))
    case .validity, .topUpLimit:
      guard let a = Quantity(claimed), let b = Quantity(listed) else { return false }
      return a.isSame(b)
    default: return NameKey.of(claimed) == NameKey.of(listed)
    }
  }

  private func isSameChannel(_ claimed: String, _ listed: String) -> Bool {
    let (kindA, a) = Self.split(claimed)
    let (kindB, b) = Self.split(listed)
    if Digits.isNumber(a), Digits.isNumber(b) {
      return Digits.national(a, callingCode: callingCode)
        == Digits.national(b, callingCode: callingCode)
    }
    return a.lowercased() == b.lowercased()
      && (kindA == kindB || kindA.isEmpty || kindB.isEmpty)
  }

  /// `telegram:example_shop` in its parts; no kind where none is given.
  private static func split(_ text: String) -> (kind: String, value: String) {
    guard let colon = text.firstIndex(of: ":"),
      Channel.Kind.named(text[..<colon]) != nil || text.hasPrefix("facebook:")
    else { return ("", text) }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  /// Whether a claimed prefix or number lies in a listed range.
  ///
  /// `096`, `+855 96` and `0961234567` lie in `096`; `09` says less and lies in none.
  private func isInRange(_ claimed: String, _ listed: String) -> Bool {
    let range = trunk(listed)
    return !range.isEmpty && trunk(claimed).hasPrefix(range)
  }

  /// Digits without calling code and trunk zero.
  private func trunk(_ text: String) -> String {
    var digits = Substring(Digits.of(text))
    if !callingCode.isEmpty, digits.hasPrefix(callingCode),
      text.utf8.first == UInt8(ascii: "+") || digits.utf8.count > 9
    {
      digits = digits.dropFirst(callingCode.utf8.count)
    }
    if digits.first == "0" { digits = digits.dropFirst() }
    return String(digits)
  }

  /// Whether the values say too little to be judged: `09`, "the Smart app".
  func isVague(_ values: [String]) -> Bool {
    switch kind {
    case .numberRange: return values.contains { trunk($0).utf8.count < 2 }
    case .app:
      let own = NameKey.of(name)
      return values.contains { value in
        var key = NameKey.of(value)
        for word in Self.appWords where key.hasSuffix(word) { key.removeLast(word.count) }
        return key.isEmpty || key == own
      }
    default: return false
    }
  }

  /// What stands behind the names of apps.
  private static let appWords = AddressWords.longestFirst(.app)
    .map { NameKey.of(String(decoding: $0, as: UTF8.self)) }

  /// Whether a claimed amount lies in what the facts allow.
  ///
  /// Two listed amounts are the smallest and the largest one; a claim of an amount
  /// between them that is not said to be a limit is so.
  func isWithin(_ claim: Claim, _ facts: [StoredFact]) -> Bool {
    guard kind == .topUpLimit, claim.purpose == nil, claim.values.count == 1,
      let amount = Quantity(claim.values[0])
    else { return false }
    return facts.contains { fact in
      let bounds = fact.values.compactMap(Quantity.init)
      guard bounds.count == 2, fact.isSupported else { return false }
      return bounds.allSatisfy { $0.unit == amount.unit }
        && bounds[0].amount <= amount.amount && amount.amount <= bounds[1].amount
    }
  }
}
