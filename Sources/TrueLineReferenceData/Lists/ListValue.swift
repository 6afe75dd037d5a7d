import TrueLineModel
import TrueLineText

/// A listed value as it is compared, or why it cannot be listed.
enum ListValue {
  case channel(Channel)
  /// Reason and cure.
  case refused(String, String)

  /// Reads a value whose kind is named, by the file or in front of it.
  static func read(_ text: String, as kind: Channel.Kind) -> ListValue {
    switch kind {
    case .domain: domain(text)
    case .url: url(text)
    case .image: image(text)
    case .email: email(text)
    default: kind.goesByNumber ? number(text, kind) : account(text, kind)
    }
  }

  /// Reads a value of any kind by what it looks like.
  static func detect(_ text: String) -> ListValue {
    let text = withBrackets(text)
    if let colon = text.firstIndex(of: ":"),
      let kind = Channel.Kind.named(text[..<colon])
    {
      return read(String(text[text.index(after: colon)...]), as: kind)
    }
    if text.hasPrefix("sha256:") { return image(text) }
    if text.hasPrefix("@") { return account(text, .telegram) }
    if Domains.isIPAddress(AddressBytes.host(of: text).utf8), !text.utf8.contains(0x2F),
      text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    {
      return domain(text)
    }
    if Digits.isNumber(text), text.utf8.contains(where: \.isASCIIDigit) {
      return number(text, .phone)
    }
    if text.utf8.contains(UInt8(ascii: "/")) { return url(text) }
    if text.utf8.contains(UInt8(ascii: "@")) { return email(text) }
    if text.utf8.contains(UInt8(ascii: ".")) { return domain(text) }
    return .refused(
      "it is not clear what this word is", "write its kind before it, such as telegram:\(text)")
  }

  /// IPv6 as addresses have it: `[2001:db8::7]`.
  private static func withBrackets(_ text: String) -> String {
    guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1, !text.hasPrefix("["),
      Domains.isIPAddress("[\(text)]".utf8)
    else { return text }
    return "[\(text)]"
  }

  private static func number(_ text: String, _ kind: Channel.Kind) -> ListValue {
    guard let channel = Canonical.channel(kind, text) else {
      return .refused("this is no number", "write digits, +85512345678")
    }
    // Some services have names and codes beside numbers.
    guard Digits.isNumber(channel.value) else { return .channel(channel) }
    let count = Digits.of(channel.value).utf8.count
    guard count >= 7 else {
      return .refused(
        "\(count) digits would match too much", "write the whole number, +85512345678")
    }
    guard count <= 15 else {
      return .refused("no number has more than 15 digits", "write one number a line")
    }
    return .channel(channel)
  }

  /// A host as it is listed: not only what is registrable, `shop.someone.example` too.
  static func domain(_ text: String) -> ListValue {
    var text = text
    if text.hasPrefix("*.") { text.removeFirst(2) }
    if text.hasPrefix(".") { text.removeFirst() }
    let host = AddressBytes.host(of: withBrackets(text))
    guard Host.isWellFormed(host) else {
      return .refused("this is no domain", "write a name with a dot, such as shop.example")
    }
    if SharedHosts.contains(host) { return shared(host) }
    return .channel(Channel(.domain, host))
  }

  private static func url(_ text: String) -> ListValue {
    guard let channel = Canonical.channel(fromURL: Array(text.utf8)),
      let key = URLKey(channel.kind == .url ? channel.value : text),
      Host.isWellFormed(key.host)
    else {
      return .refused("this is no address", "write it as https://shop.example/path")
    }
    if channel.kind != .url { return .channel(channel) }
    if key.path.isEmpty { return domain(key.host) }
    return .channel(Channel(.url, key.text))
  }

  private static func image(_ text: String) -> ListValue {
    if text.hasPrefix("sha256:") {
      let digest = text.dropFirst(7).lowercased()
      guard digest.utf8.count == 64, digest.utf8.allSatisfy({ isHex($0) }) else {
        return .refused("a SHA-256 has 64 digits 0 to 9 and a to f", "write all of them")
      }
      return .channel(Channel(.image, "sha256:" + digest))
    }
    guard let channel = Canonical.channel(.image, text), let key = URLKey(channel.value),
      Host.isWellFormed(key.host), !key.path.isEmpty
    else {
      return .refused(
        "this is no address of a picture", "write it as https://pictures.example/a.png")
    }
    return .channel(Channel(.image, key.text))
  }

  private static func email(_ text: String) -> ListValue {
    guard let channel = Canonical.channel(.email, text) else {
      return .refused("this is no e-mail address", "write name@host.example")
    }
    return .channel(channel)
  }

  private static func account(_ text: String, _ kind: Channel.Kind) -> ListValue {
    if let channel = Canonical.channel(kind, text), channel.value.utf8.count >= 3 {
      return .channel(channel)
    }
    if let key = URLKey(text), SharedHosts.contains(key.host), key.path.isEmpty {
      return shared(key.host)
    }
    guard let form = kind.name else {
      return .refused("this is no account of \(kind.title)", "write its id or the link")
    }
    let signs = form.signs.isEmpty ? "" : " and \(form.signs)"
    let first = form.first == .letter ? ", a letter first" : ""
    return .refused(
      "names on \(kind.title) have \(form.lengths.lowerBound) to \(form.lengths.upperBound) "
        + "letters, digits\(signs)\(first)",
      "write the name without anything around it, or the link")
  }

  private static func shared(_ host: String) -> ListValue {
    .refused(
      "everybody is on \(host)", "list the account or the path, such as \(host)/example_name")
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte.isASCIIHexDigit && !byte.isASCIICapital
  }
}

/// An address as it is compared: host in lower case without `www.`, path with case, no scheme,
/// no fragment, no last slash.
struct URLKey {
  var host: String
  /// From the first slash or `?`; empty for none.
  var path: String

  var text: String { host + path }

  init?(_ text: String) {
    (host, path) = text.withBytes { bytes in
      let parts = AddressBytes(bytes)
      return (
        Domains.resolved(host: bytes[parts.host]),
        String(decoding: bytes[parts.path], as: UTF8.self)
      )
    }
    if host.isEmpty { return nil }
  }
}

extension Host {
  /// Whether a host is a name of two or more labels whose last is no number, or a machine's address.
  static func isWellFormed(_ host: String) -> Bool {
    // 0.0.0.0 to 0.255.255.255 are no machines (RFC 1122, 3.2.1.3), but small numbers by mistake.
    isName(host) || Domains.isIPAddress(host.utf8) && !host.hasPrefix("0.")
  }

  /// Whether it is a name of two or more labels whose last is no number.
  static func isName(_ host: String) -> Bool {
    var labels = 1
    var length = 0
    var lastIsNumber = true
    for byte in host.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard length > 0 else { return false }
        labels += 1
        length = 0
        lastIsNumber = true
      case 0x30...0x39:
        length += 1
      case 0x61...0x7A, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "_"):
        length += 1
        lastIsNumber = false
      default: return false
      }
      guard length <= 63 else { return false }
    }
    return labels > 1 && length > 1 && !lastIsNumber && host.utf8.count <= 253
  }
}
