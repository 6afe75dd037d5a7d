import CPublicSuffix

/// Names of hosts: whether they are some, and who they belong to.
///
/// The public suffix list (https://publicsuffix.org) comes inside libpsl. Names are taken in
/// ASCII or UTF-8, in any case. Everything here is safe from any thread.
package enum Domains {
  /// The part of a host's name that somebody has registered: `smart.example` of
  /// `www.smart.example`; `nil` for addresses of numbers, public suffixes and what is no host.
  ///
  /// Cost: about a microsecond.
  package static func registrableDomain(ofHost host: some Collection<UInt8>) -> String? {
    registrableLength(ofHost: host).map { length in
      String(decoding: host.suffix(length).map(\.lowercasedASCII), as: UTF8.self)
    }
  }

  /// The same for a string.
  package static func registrableDomain(ofHost host: some StringProtocol) -> String? {
    registrableDomain(ofHost: Array(host.utf8))
  }

  /// How many bytes at the end of a host's name are its registrable domain.
  package static func registrableLength(ofHost host: some Collection<UInt8>) -> Int? {
    guard isHost(host), !isIPAddress(host) else { return nil }
    return withCString(host) { name, text in
      // What stands below a registered domain costs a look-up of its own.
      if text.starts(with: "www.".utf8), let found = psl_registrable_domain(list.pointer, name + 4)
      {
        return strlen(found)
      }
      guard let found = psl_registrable_domain(list.pointer, name) else { return nil }
      return strlen(found)
    }
  }

  /// Whether names are registered directly below it: `com`, `com.kh`, `github.io`.
  package static func isPublicSuffix(_ host: some Collection<UInt8>) -> Bool {
    !host.isEmpty && withCString(host) { name, _ in psl_is_public_suffix(list.pointer, name) == 1 }
  }

  /// How many bytes at the end of a host's name are the suffix of the list's private section
  /// that it is or lies under: `github.io` of `someone.github.io`. Names below it are given to
  /// whoever asks its owner for one.
  package static func privateSuffixLength(ofHost host: some Collection<UInt8>) -> Int? {
    guard isHost(host), !isIPAddress(host) else { return nil }
    return withCString(host) { name, _ in
      let types = Int32(bitPattern: UInt32(PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE))
      guard let suffix = psl_unregistrable_domain(list.pointer, name),
        psl_is_public_suffix2(list.pointer, suffix, types) == 1
      else { return nil }
      return strlen(suffix)
    }
  }

  /// Whether a name ends in a top-level domain that exists, or one that RFC 2606 reserves.
  ///
  /// Not every such name is a host: see `isFileNameLike`.
  package static func hasKnownTLD(_ host: some Collection<UInt8>) -> Bool {
    withBytes(of: host) { hasKnownTLD(bytes: $0) }
  }

  private static func hasKnownTLD(bytes host: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = host.lastIndex(of: 0x2E).map { $0 + 1 } ?? 0
    let label = UnsafeBufferPointer(rebasing: host[start...])
    guard label.count >= 2, !label.allSatisfy(\.isASCIIDigit) else { return false }
    let types = PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE
    return withCString(label) { name, text in
      if psl_is_public_suffix2(list.pointer, name, Int32(bitPattern: UInt32(types))) == 1 {
        return true
      }
      return reserved.contains { text.elementsEqual($0.utf8) }
    }
  }

  private static let reserved = ["example", "test", "invalid"]

  /// Whether a name looks like a file's although its ending is a domain too: `readme.md`,
  /// `install.sh`, `archive.zip`. Without a scheme or a path it is no address.
  package static func isFileNameLike(_ host: some Collection<UInt8>) -> Bool {
    withBytes(of: host) { isFileNameLike(bytes: $0) }
  }

  private static func isFileNameLike(bytes host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let dot = host.firstIndex(of: 0x2E), host.lastIndex(of: 0x2E) == dot else { return false }
    return withCString(UnsafeBufferPointer(rebasing: host[(dot + 1)...])) { _, text in
      fileEndings.contains { text.elementsEqual($0.utf8) }
    }
  }

  /// Whether the last label is a word with a capital, as where a blank was left out behind a full
  /// stop: `Days.Click`.
  package static func endsInCapital(_ host: some Collection<UInt8>) -> Bool {
    withBytes(of: host) { endsInCapital(bytes: $0) }
  }

  private static func endsInCapital(bytes host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let dot = host.lastIndex(of: 0x2E) else { return false }
    let label = host[dot...].dropFirst()
    guard let first = label.first, first.isASCIICapital, label.count > 1 else { return false }
    return !label.dropFirst().contains(where: \.isASCIICapital)
  }

  private static let fileEndings = [
    "ai", "app", "as", "bz", "cc", "cs", "java", "la", "md", "ml", "mo", "mov", "pl", "pm",
    "ps", "py", "rs", "sc", "sh", "so", "st", "vi", "zip",
  ]

  /// Whether bytes can be the name of a host: labels of letters, digits, hyphens, underscores
  /// and characters beyond ASCII, at least two of them, as long as names may be; or an
  /// IPv4 address.
  package static func isHost(_ host: some Collection<UInt8>) -> Bool {
    withBytes(of: host) { isHost(bytes: $0) }
  }

  private static func isHost(bytes host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard host.count <= 253 else { return false }
    var labels = 0
    var length = 0
    var last: UInt8 = 0x2D
    for byte in host {
      if byte == 0x2E {
        guard length > 0, last != 0x2D else { return false }
        labels += 1
        length = 0
      } else {
        guard byte.isASCIIWord || byte >= 0x80 || (byte == 0x2D && length > 0) else {
          return false
        }
        length += 1
        guard length <= 63 else { return false }
      }
      last = byte
    }
    return labels > 0 && length > 0 && last != 0x2D
  }

  /// Whether a host is four numbers up to 255, or stands in square brackets as IPv6 does.
  package static func isIPAddress(_ host: some Collection<UInt8>) -> Bool {
    withBytes(of: host) { isIPAddress(bytes: $0) }
  }

  private static func isIPAddress(bytes host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = host.first, let last = host.last else { return false }
    if first == 0x5B {
      let inside = host.dropFirst().dropLast()
      return last == 0x5D && (2...45).contains(inside.count) && inside.contains(0x3A)
        && inside.allSatisfy { byte in
          byte.isASCIIDigit || byte == 0x3A || byte == 0x2E
            || (0x61...0x66).contains(byte.lowercasedASCII)
        }
    }
    guard first.isASCIIDigit, last.isASCIIDigit, host.count <= 15 else { return false }
    let parts = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isASCIIDigit)
          && part.reduce(0) { $0 * 10 + Int($1 & 0x0F) } <= 255
      }
  }

  /// Whether a host in its one form is a machine's address that anybody can reach: none of a home's
  /// network, of the machine itself, or of this network (RFC 1122, 1918, 3927, 4193, 4291).
  package static func isPublicMachine(_ host: String) -> Bool {
    guard isIPAddress(host.utf8) else { return false }
    let home = [
      "0.", "10.", "127.", "169.254.", "192.168.", "[::1]", "[::]", "[fe80:", "[fc", "[fd",
    ]
    if home.contains(where: host.hasPrefix) { return false }
    let parts = host.split(separator: ".").prefix(2)
    return parts.first != "172" || !(16...31).contains(parts.last.flatMap { Int($0) } ?? 0)
  }

  /// Small letters and the compatibility forms of all scripts, by libpsl's Unicode library.
  static func lowercased(_ host: [UInt8]) -> [UInt8] {
    guard !host.contains(0) else { return host }
    let text = host.map { CChar(bitPattern: $0) } + [0]
    var small: UnsafeMutablePointer<CChar>?
    guard psl_str_to_utf8lower(text, "utf-8", nil, &small) == PSL_SUCCESS, let small else {
      return host
    }
    defer { psl_free_string(small) }
    return UnsafeBufferPointer(start: small, count: strlen(small)).map { UInt8(bitPattern: $0) }
  }

  /// libpsl's list; made once, read-only from then on.
  private struct List: @unchecked Sendable {
    let pointer = psl_builtin()
  }

  private static let list = List()

  private static func withBytes<Result>(
    of host: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    host.withContiguousStorageIfAvailable(body) ?? Array(host).withUnsafeBufferPointer(body)
  }

  /// Lends bytes in small letters with a zero behind them.
  private static func withCString<Result>(
    _ host: some Collection<UInt8>,
    _ body: (UnsafePointer<CChar>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(of: host) { host in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: host.count + 1) { buffer in
        for index in host.indices { buffer[index] = host[index].lowercasedASCII }
        buffer[host.count] = 0
        let text = UnsafeBufferPointer(rebasing: buffer[..<host.count])
        return buffer.withMemoryRebound(to: CChar.self) { chars in
          // The allocation has a byte at least, so it has an address.
          body(UnsafePointer(chars.baseAddress.unsafelyUnwrapped), text)
        }
      }
    }
  }

  private static func strlen(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
