import TrueLineModel
import TrueLineText

/// The identity of a finding over time: rule, subject and source, never a line.
enum Fingerprint {
  /// `1:` and 32 hexadecimal digits; the digit in front is the scheme's version.
  static func of(rule id: RuleID, subject: Subject, source: String) -> String {
    let rule = id.rawValue
    let parts: [String]
    switch subject {
    case .channel(let channel):
      parts = [rule, channel.kind.id, channel.value, source]
    case .fact(let kind, let carrier, let value):
      parts = [rule, kind, carrier, value, source]
    case .contradiction(let kind, let carrier, let values):
      parts = [rule, kind, carrier] + values + [source]
    }
    let text = parts.joined(separator: "\u{1F}")
    let sums = [Hash.sum(text.utf8), Hash.sum(text.utf8, from: secondSeed)]
    return "1:" + sums.map(Hash.hexadecimal).joined()
  }

  /// The upper half of FNV-1a's seed of 128 bits.
  private static let secondSeed: UInt64 = 0x6c62_272e_07bb_0142
}
