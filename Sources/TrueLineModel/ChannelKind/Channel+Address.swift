extension Channel {
  /// Host and the rest of an address; `nil` for contacts that are none.
  ///
  ///     Channel(.url, "https://user@sites.example:80/shop").address   // ("sites.example", "/shop")
  public var address: (host: String, rest: Substring)? {
    guard kind == .domain || kind == .url || kind == .image, !value.hasPrefix("sha256:") else {
      return nil
    }
    let bytes = value.utf8
    var start = bytes.startIndex
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[bytes.index(after: colon)...].starts(with: "//".utf8)
    {
      start = bytes.index(colon, offsetBy: 3)
    }
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    if let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) {
      start = bytes.index(after: at)
    }
    let host = bytes[start..<end].prefix { $0 != UInt8(ascii: ":") }
    return (String(Substring(host)).lowercased(), value[end...])
  }

  /// The host where the contact is nothing but a host.
  public var bareHost: String? {
    guard let (host, rest) = address, rest.isEmpty || rest == "/" else { return nil }
    return host
  }
}
