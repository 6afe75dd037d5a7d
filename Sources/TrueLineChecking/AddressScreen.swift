import TrueLineModel
import TrueLineReferenceData
import TrueLineText

/// Tells which lines of a list of addresses the detectors have to see.
///
/// Nearly every line is a plain address of a host that nobody lists and that looks like
/// nobody's: nothing can be found there, which this knows at a small part of the cost of looking.
/// Whatever is not plain is looked at.
struct AddressScreen: Sendable {
  /// Detectors look into addresses that have this many bytes percent-encoded.
  private static let encodedLimit = 6

  private let reference: Reference
  private let brands: BrandScreen

  init(_ reference: Reference) {
    self.reference = reference
    brands = reference.brandScreen
  }

  /// Whether anything may be found in a line.
  func wantsLook(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let host = AddressBytes.plainHost(of: line), isPlain(line[host.upperBound...]) else {
      return true
    }
    return brands.mayLookOfficial(UnsafeBufferPointer(rebasing: line[host]))
      || reference.isListed(address: line)
  }

  /// Whether the rest of an address holds nothing that might be a contact of its own.
  private func isPlain(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var encoded = 0
    for at in rest.indices {
      let byte = rest[at]
      if byte >= 0x7F || byte <= 0x20 || byte == UInt8(ascii: "@") { return false }
      if byte == UInt8(ascii: "%") {
        encoded += 1
        if encoded >= Self.encodedLimit || isColon(rest, behind: at) { return false }
      }
      // Another address inside, or a messenger's short host: `.me/`.
      if byte == UInt8(ascii: "/"), at - rest.startIndex >= 2 {
        let (second, third) = (rest[at - 2], rest[at - 1])
        if second == UInt8(ascii: ":"), third == UInt8(ascii: "/") { return false }
        if second | 0x20 == UInt8(ascii: "m"), third | 0x20 == UInt8(ascii: "e") { return false }
      }
    }
    return true
  }

  /// Whether an encoded colon stands there, as in an address inside of the address, encoded once or
  /// twice: `%3A`, `%253A`.
  private func isColon(_ rest: Slice<UnsafeBufferPointer<UInt8>>, behind sign: Int) -> Bool {
    let code = rest[(sign + 1)...].prefix(4)
    return code.starts(with: "253A".utf8, by: { $0.lowercasedASCII == $1.lowercasedASCII })
      || code.starts(with: "3A".utf8, by: { $0.lowercasedASCII == $1.lowercasedASCII })
  }
}
