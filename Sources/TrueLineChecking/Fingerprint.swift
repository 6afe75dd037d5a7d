import TrueLineModel

/// The identity of a finding over time: rule, subject and source, never a line.
enum Fingerprint {
  /// `1:` and 32 hexadecimal digits; the digit in front is the scheme's version.
  static func of(rule: String, subject: Subject, source: String) -> String {
    let parts: [String]
    switch subject {
    case .channel(let channel):
      parts = [rule, channel.kind.rawValue, channel.value, source]
    case .fact(let kind, let carrier, let value):
      parts = [rule, kind, carrier, value, source]
    case .contradiction(let kind, let carrier, let values):
      parts = [rule, kind, carrier] + values + [source]
    }
    let text = parts.joined(separator: "\u{1F}")
    return "1:" + hex(hash(text, basis: 0xcbf2_9ce4_8422_2325))
      + hex(hash(text, basis: 0x6c62_272e_07bb_0142))
  }

  /// FNV-1a (Fowler, Noll, Vo): the same on every machine, which `Hasher` is not.
  private static func hash(_ text: String, basis: UInt64) -> UInt64 {
    text.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
