/// An address as a page writes it, taken apart; nothing in it is decoded.
///
///     WrittenURL("HTTPS://user@T.me:443/s/Name?start=1#x")
///     // scheme "https", host "t.me", port "443", path "/s/Name", query "start=1", fragment "x"
package struct WrittenURL: Sendable {
  /// In small letters; empty where none is written.
  package var scheme: String
  /// Whether `//` stands behind the scheme, or nothing before the host.
  package var hasAuthority: Bool
  /// As it is looked up: in small letters and ASCII, without `www.`, addresses of machines in
  /// their one form; empty for `mailto:` and its like.
  package var host: String
  /// Digits without noughts in front; empty for none.
  package var port: [UInt8]
  /// From the first slash on; for `mailto:` and its like, what stands behind the colon.
  package var path: [UInt8]
  package var query: [UInt8]
  package var fragment: [UInt8]

  /// Schemes that are followed by something else than a host.
  private static let opaque = ContactHosts.schemes.union([
    "mailto", "tel", "sms", "smsto", "callto", "facetime", "facetime-audio",
    "javascript", "data", "about", "blob",
  ])

  /// Schemes whose addresses browsers read with any number of slashes or backslashes behind the
  /// colon (https://url.spec.whatwg.org/#special-scheme).
  private static let special: Set<String> = ["http", "https", "ws", "wss", "ftp"]

  /// Takes an address apart as browsers do; `nil` where there is neither a scheme nor a host.
  package init?(_ bytes: some Collection<UInt8>) {
    let text = Self.cleaned(bytes)
    var rest = text[...]
    scheme = ""
    hasAuthority = true
    if let colon = text.firstIndex(where: { !Self.isSchemeByte($0) }), text[colon] == 0x3A,
      colon > 0, text[0].isASCIILetter
    {
      let name = String(decoding: text[..<colon].map(\.lowercasedASCII), as: UTF8.self)
      let behind = text[(colon + 1)...]
      let slashes = behind.prefix(while: Self.isSlash).count
      if Self.special.contains(name), slashes > 0 || !Self.beginsWithPort(behind) {
        scheme = name
        rest = behind.dropFirst(slashes)
      } else if behind.starts(with: [0x2F, 0x2F]) || Self.opaque.contains(name) {
        scheme = name
        hasAuthority = behind.starts(with: [0x2F, 0x2F])
        rest = behind.dropFirst(hasAuthority ? 2 : 0)
      }
    } else if text.count > 2, Self.isSlash(text[0]), Self.isSlash(text[1]) {
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
    let slash = rest.firstIndex(where: Self.isSlash) ?? rest.endIndex
    path = Self.withoutDots(rest[slash...].map { $0 == 0x5C ? 0x2F : $0 })
    guard let (name, port) = Self.host(rest[..<slash], isWeb: isWeb) else { return nil }
    host = name
    self.port = port
  }

  /// Without blanks around it, and without the tabs and line ends that browsers take out.
  private static func cleaned(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text = Array(bytes)[...]
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    guard text.contains(where: isTaken) else { return Array(text) }
    return text.filter { !isTaken($0) }
  }

  private static func isTaken(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  /// `host:80`, whose name happens to be a scheme's.
  private static func beginsWithPort(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix(while: \.isASCIIDigit)
    return !digits.isEmpty && (digits.count == text.count || isSlash(text[digits.endIndex]))
  }

  /// The host and port of `user:word@host:port`.
  private static func host(
    _ authority: ArraySlice<UInt8>, isWeb: Bool
  ) -> (host: String, port: [UInt8])? {
    var authority = authority
    // `https://bank.example@other.example/` leads to the other one.
    if let at = authority.lastIndex(of: 0x40) { authority = authority[(at + 1)...] }
    var port: [UInt8] = []
    let inBrackets = authority.first == 0x5B ? authority.firstIndex(of: 0x5D) : nil
    if let colon = authority[(inBrackets ?? authority.startIndex)...].firstIndex(of: 0x3A) {
      port = Array(authority[(colon + 1)...].drop { $0 == 0x30 })
      guard port.allSatisfy(\.isASCIIDigit), port.count <= 5,
        port.reduce(0, { $0 * 10 + Int($1 & 15) }) < 65536
      else { return nil }
      authority = authority[..<colon]
    }
    if authority.first == 0x5B {
      guard authority.last == 0x5D,
        let address = IPAddresses.v6(authority.dropFirst().dropLast())
      else { return nil }
      return ("[" + address + "]", port)
    }
    let name = Percent.decoded(authority)
    guard String(validating: name, as: UTF8.self) != nil else { return nil }
    var host = Domains.canonical(host: name)
    guard Domains.hasLetters(inEachOf: host) else { return nil }
    if isWeb, IPAddresses.endsInNumber(host.utf8) {
      return IPAddresses.v4(host.utf8).map { ($0, port) }
    }
    while host.hasPrefix("www."), host.utf8.dropFirst(4).contains(0x2E) { host.removeFirst(4) }
    guard Domains.isHost(host.utf8) || !isWeb && !host.isEmpty else { return nil }
    return (host, port)
  }

  /// A path without its `.` and `..`, percent-encoded or not.
  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(0x2E) || path.contains(0x25) else { return path }
    let parts = path.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
    guard parts.contains(where: { dots($0) > 0 }) else { return path }
    var kept: [ArraySlice<UInt8>] = []
    for (index, part) in parts.enumerated() {
      let dots = dots(part)
      if dots == 2 { _ = kept.popLast() }
      if dots == 0 {
        kept.append(part)
      } else if index == parts.count - 1 {
        kept.append([])
      }
    }
    return kept.flatMap { [0x2F] + $0 }
  }

  /// 1 for `.`, 2 for `..`, 0 for any other part of a path.
  private static func dots(_ part: ArraySlice<UInt8>) -> Int {
    guard (1...6).contains(part.count), part.first == 0x2E || part.first == 0x25 else { return 0 }
    let decoded = Percent.decoded(part)
    return decoded.count <= 2 && decoded.allSatisfy { $0 == 0x2E } ? decoded.count : 0
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

  static func digit(_ byte: UInt8) -> UInt8? {
    if byte.isASCIIDigit { return byte - 0x30 }
    let small = byte | 0x20
    return (0x61...0x66).contains(small) ? small - 0x61 + 10 : nil
  }

  private static func character(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }
}
