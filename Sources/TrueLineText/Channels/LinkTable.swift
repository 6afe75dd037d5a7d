import TrueLineModel

/// The links of all kinds, by the host or the scheme that they begin with.
enum LinkTable {
  /// The contact that an address leads to, `nil` for any other address.
  static func contact(_ address: WrittenURL) -> Channel? {
    if let found = forms[address.scheme + ":"] {
      let segments = (address.host.isEmpty ? [] : [address.host]) + address.segments
      return channel(found, address, segments)
    }
    if let found = forms[address.host] { return channel(found, address, address.segments) }
    guard let dot = address.host.firstIndex(of: "."),
      let found = forms[label + address.host[dot...]]
    else { return nil }
    return channel(found, address, address.segments)
  }

  /// The codes that a kind's links have, and whether one is in small letters.
  static func codes(of kind: ChannelKind) -> [String: Bool] { codes[kind] ?? [:] }

  private static func channel(
    _ forms: [LinkForm], _ address: WrittenURL, _ segments: [String]
  ) -> Channel? {
    for form in forms {
      if let channel = form.channel(address, segments) { return channel }
    }
    return nil
  }

  /// What stands for an id before a host.
  private static let label = "{id}"

  private static let forms: [String: [LinkForm]] = {
    var forms: [String: [LinkForm]] = [:]
    for kind in ChannelKind.all {
      for links in kind.links {
        for host in links.hosts {
          let (key, prefix) = parts(of: host)
          forms[key, default: []] += links.paths.map {
            LinkForm(kind, path: $0, below: prefix, label: key.hasPrefix(label))
          }
        }
      }
    }
    // Those that say most first, and of equal ones as the rows have them.
    return forms.mapValues { list in
      list.enumerated().sorted {
        ($1.element.precision, $0.offset) < ($0.element.precision, $1.offset)
      }
      .map(\.element)
    }
  }()

  private static let codes: [ChannelKind: [String: Bool]] = {
    var codes: [ChannelKind: [String: Bool]] = [:]
    for form in forms.values.joined() {
      var captures = [form.parameter?.1, form.fragment?.1]
      for case .captured(_, let capture) in form.parts { captures.append(capture) }
      for case .code(let prefix, let isSmall)? in captures {
        codes[form.kind, default: [:]][prefix] = isSmall
      }
    }
    return codes
  }()

  /// A host or a scheme with its colon, and the path behind it.
  static func parts(of host: String) -> (key: String, prefix: String) {
    if let colon = host.firstIndex(of: ":") {
      let next = host.index(after: colon)
      return (String(host[..<next]), String(host[next...]))
    }
    guard let slash = host.firstIndex(of: "/") else { return (host, "") }
    return (String(host[..<slash]), String(host[slash...].dropFirst()))
  }
}
