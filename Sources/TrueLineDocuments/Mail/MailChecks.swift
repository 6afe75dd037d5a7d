import TrueLineModel
import TrueLineText

/// What servers write into a mail's header of having tried its sender.
enum MailChecks {
  /// What people know by name; others say less.
  private static let methods: Set<String> = ["spf", "dkim", "dmarc"]

  /// The results in a line: of `Authentication-Results` (RFC 8601) all known ones, each the first
  /// time, of `Received-SPF` (RFC 7208) its one. None in other lines.
  static func read(_ name: String, _ value: ArraySlice<UInt8>) -> [Mail.Check] {
    switch name {
    case "authentication-results":
      var checks: [Mail.Check] = []
      for statement in value.split(separator: UInt8(ascii: ";")).dropFirst() {
        let words = statement.drop(while: isBlank)
        guard let sign = words.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let method = MailLine.name(words[..<sign])
        let result = MailLine.name(words[(sign + 1)...].prefix { $0.isASCIILetter })
        guard methods.contains(method), !result.isEmpty,
          !checks.contains(where: { $0.method == method })
        else { continue }
        checks.append(Mail.Check(method: method, result: result))
      }
      return checks
    case "received-spf":
      let result = MailLine.name(value.drop(while: isBlank).prefix { $0.isASCIILetter })
      return result.isEmpty ? [] : [Mail.Check(method: "spf", result: result)]
    default:
      return []
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { isBlankByte(byte) }
}
