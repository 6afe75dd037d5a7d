/// An address as a page writes it, taken apart; nothing in it is decoded.
///
///     WrittenURL("HTTPS://user@T.me:443/s/Name?start=1#x")
///     // scheme "https", host "t.me", port "443", path "/s/Name", query "start=1", fragment "x"
package struct WrittenURL: Sendable {
  /// In small letters; empty where none is written.
  package var scheme: String
  /// Whether `//` stands behind the scheme, or nothing before the host.
  package var hasAuthority: Bool
  /// In small letters, without `www.`, in ASCII; empty for `mailto:` and its like.
  package var host: String
  /// Digits; empty for none.
  package var port: [UInt8]
  /// From the first slash on; for `mailto:` and its like, what stands behind the colon.
  package var path: [UInt8]
  package var query: [UInt8]
  package var fragment: [UInt8]

  /// Schemes that are followed by something else than a host.
  private static let opaque = ContactHosts.schemes.union([
    "mailto", "tel", "sms", "smsto", "callto", "facetime", "facetime-audio", "sgnl", "msteams",
    "javascript", "data", "about", "blob", "zalo",
  ])

  /// Takes an address apart; `nil` where there is neither a scheme nor a host.
  package init?(_ bytes: some Collection<UInt8>) {
    let text = Array(bytes)
    var rest = text[...]
    scheme = ""
    hasAuthority = true
    if let colon = text.firstIndex(where: { !Self.isSchemeByte($0) }), text[colon] == 0x3A,
      colon > 0, text[0].isASCIILetter
    {
      let name = String(decoding: text[..<colon].map(\.lowercasedASCII), as: UTF8.self)
      let slashes = text[(colon + 1)...].starts(with: [0x2F, 0x2F])
      if slashes || Self.opaque.contains(name) {
        scheme = name
        hasAuthority = slashes
        rest = text[(colon + (slashes ? 3 : 1))...]
      }
    } else if text.starts(with: [0x2F, 0x2F]) {
      rest = text[2...]
    }
    let isWeb = scheme.isEmpty || !Self.opaque.contains(scheme)
    (rest, fragment) = Self.cut(rest, at: 0x23, isWeb || hasAuthority)
    (rest, query) = Self.cut(rest, at: 0x3F, true)
    port = []
    guard hasAuthority else {
      host = ""
      path = Canonical.trimmed(rest)
      guard !path.isEmpty, !path.starts(with: [0x2F, 0x2F]) else { return nil }
      return
    }
    let slash = rest.firstIndex { $0 == 0x2F || $0 == 0x5C } ?? rest.endIndex
    path = rest[slash...].map { $0 == 0x5C ? 0x2F : $0 }
    var authority = rest[..<slash]
    // `https://bank.example@other.example/` leads to the other one.
    if let at = authority.lastIndex(of: 0x40) { authority = authority[(at + 1)...] }
    if let colon = authority.lastIndex(of: 0x3A),
      authority[(colon + 1)...].allSatisfy(\.isASCIIDigit)
    {
      port = Array(authority[(colon + 1)...])
      authority = authority[..<colon]
    }
    var host = Domains.canonical(host: Percent.decoded(authority))
    while host.hasPrefix("www."), host.utf8.dropFirst(4).contains(0x2E) { host.removeFirst(4) }
    self.host = host
    let isName = Domains.isHost(host.utf8) || Domains.isIPAddress(host.utf8)
    guard isName || (!isWeb && !host.isEmpty) else { return nil }
  }

  /// The first parts of the path, decoded, without empty ones; no contact stands deeper.
  package var segments: [String] {
    path.split(separator: 0x2F, maxSplits: Self.segmentLimit).prefix(Self.segmentLimit)
      .map { String(decoding: Percent.decoded($0), as: UTF8.self) }
  }

  private static let segmentLimit = 8

  /// The first value of a name in the query, decoded; `nil` for none.
  package func parameter(_ name: String) -> String? {
    for pair in query.split(separator: 0x26) {
      let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2,
        parts[0].elementsEqual(name.utf8, by: { $0.lowercasedASCII == $1.lowercasedASCII })
      else { continue }
      return String(decoding: Percent.decoded(parts[1]), as: UTF8.self)
    }
    return nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private static func cut(
    _ text: ArraySlice<UInt8>, at mark: UInt8, _ isCut: Bool
  ) -> (ArraySlice<UInt8>, [UInt8]) {
    guard isCut, let place = text.firstIndex(of: mark) else { return (text, []) }
    return (text[..<place], Array(text[(place + 1)...]))
  }
}

/// Percent-encoding (RFC 3986).
package enum Percent {
  /// Every `%XX` as its byte.
  package static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
    decoded(text) { _ in true }
  }

  /// One encoding for all: what needs none has none, blanks, controls and all beyond ASCII
  /// have it, in capitals.
  static func normalized(_ text: some Collection<UInt8>) -> [UInt8] {
    let text = decoded(text) { byte in
      byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
    }
    guard text.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else { return text }
    return text.flatMap { byte in
      byte <= 0x20 || byte >= 0x7F
        ? [0x25, character(byte >> 4), character(byte & 0x0F)] : [byte]
    }
  }

  private static func decoded(
    _ text: some Collection<UInt8>, where isDecoded: (UInt8) -> Bool
  ) -> [UInt8] {
    guard text.contains(0x25) else { return Array(text) }
    let text = Array(text)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == 0x25, index + 2 < text.count, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      else {
        out.append(text[index])
        index += 1
        continue
      }
      if isDecoded(high << 4 | low) {
        out.append(high << 4 | low)
      } else {
        out += [0x25, character(high), character(low)]
      }
      index += 3
    }
    return out
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte.isASCIIDigit { return byte - 0x30 }
    let small = byte | 0x20
    return (0x61...0x66).contains(small) ? small - 0x61 + 10 : nil
  }

  private static func character(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }
}
