import TrueLineModel

/// A contact that a report accuses: what can be blocked.
struct FoundIndicator {
  var channel: Channel
  /// The worst that was said of it.
  var level: Severity
  var confidence: Confidence
  var message: String
  /// Ids of the rules that name it, sorted.
  var rules: [String]

  /// `<kind>:<value>`, as lists write it.
  var id: String { "\(channel.kind.id):\(channel.value)" }

  /// A host that is nothing but its own, in the characters that hosts have.
  var host: String? {
    guard let host = channel.bareHost, host.contains("."), host.utf8.count <= 253,
      host.utf8.allSatisfy(FoundIndicator.isOfHost)
    else { return nil }
    return host
  }

  /// The address that leads to it, percent-encoded, with scheme; `nil` where there is none.
  var webAddress: String? {
    if let (host, rest) = channel.address {
      guard !host.isEmpty, host.utf8.allSatisfy(FoundIndicator.isOfHost) else { return nil }
      let scheme = channel.value.hasPrefix("http://") ? "http" : "https"
      return "\(scheme)://\(host)\(FoundIndicator.encoded(rest))"
    }
    return channel.link.map { "https://" + $0 }
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    RelativeURI.isUnreserved(byte) && byte != UInt8(ascii: "~")
  }

  /// What an address does not hold, and what lists give a meaning to, is percent-encoded; what is
  /// encoded already stays.
  private static func encoded(_ rest: Substring) -> String {
    var result = ""
    for byte in rest.utf8 {
      if RelativeURI.isUnreserved(byte) || "/?&=%:@+;".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + RelativeURI.hexadecimal(byte)
      }
    }
    return result
  }
}

extension Report {
  /// Contacts of errors and warnings, each once, by kind and value; hosts that others share are not
  /// among them.
  var indicators: [FoundIndicator] {
    var found: [Channel: FoundIndicator] = [:]
    for finding in sources.flatMap(\.findings) + findings where finding.level > .note {
      guard case .channel(let channel) = finding.subject, !isSpared(channel) else { continue }
      let rule = finding.rule.rawValue
      guard var known = found[channel] else {
        found[channel] = FoundIndicator(
          channel: channel, level: finding.level, confidence: finding.confidence,
          message: finding.message.english, rules: [rule])
        continue
      }
      if finding.level > known.level {
        known.level = finding.level
        known.confidence = finding.confidence
        known.message = finding.message.english
      }
      if !known.rules.contains(rule) { known.rules = (known.rules + [rule]).sorted() }
      found[channel] = known
    }
    return found.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func isSpared(_ channel: Channel) -> Bool {
    channel.bareHost.map(sparedHosts.contains) ?? false
  }
}

extension Channel {
  /// The link that leads to it, without scheme: `t.me/example_desk`; `nil` where its kind has none.
  ///
  /// Of a kind's links the one with the shortest path counts.
  var link: String? {
    for links in kind.links {
      guard let host = links.hosts.first(where: { !$0.contains(":") && !$0.contains("{") }) else {
        continue
      }
      let paths = links.paths.sorted { $0.utf8.count < $1.utf8.count }
      for path in paths {
        if let filled = filled(path) { return "\(host)/\(filled)" }
      }
    }
    return nil
  }

  /// A path with the value in its braces, `nil` where it is no path of such a value.
  private func filled(_ path: String) -> String? {
    guard value.utf8.allSatisfy({ RelativeURI.isUnreserved($0) || "/+".utf8.contains($0) }) else {
      return nil
    }
    switch path {
    case "{id}": return value.contains("/") ? nil : value
    case "{number}":
      let digits = value.dropFirst()
      guard value.hasPrefix("+"), digits.allSatisfy(\.isNumber) else { return nil }
      return String(digits)
    default:
      // `{qr/code}`: the value is `qr/AbC`.
      guard let open = path.firstIndex(of: "{"), path.hasSuffix("/code}"),
        !path.contains("?"), !path.contains("#")
      else { return nil }
      let mark = path[path.index(after: open)...].dropLast("code}".count)
      guard value.hasPrefix(mark) else { return nil }
      return String(path[..<open]) + String(value.dropFirst(mark.count))
    }
  }
}
