import TrueLineModel
import TrueLineText

extension Reference {
  public func organisationNames(in text: [UInt8]) -> [NameMatch] {
    organisations.names(in: text)
  }

  public func standing(ofHost host: String) -> HostStanding? {
    organisations.standing(ofHost: host)
  }

  public func isOfficial(_ host: String, of organisation: Organisation) -> Bool {
    organisations.isOfficial(host, of: organisation)
  }

  public func organisation(namedInside label: String) -> NamedOrganisation? {
    organisations.organisation(namedInside: label)
  }

  public func ownAddress(of organisation: Organisation) -> Phrase? {
    guard let domain = organisation.mainDomain else { return nil }
    let source = standing(ofHost: domain)?.sources.first.flatMap(organisations.source)
    let address = Phrase(text: Defanging.defang(domain))
    return source.map { "\(address) (\(data: $0.title))" } ?? address
  }
}

extension Organisations {
  /// Labels of hosts are at most this long (RFC 1035).
  private static let longestLabel = 63

  /// The names in a folded text by place, none inside of another.
  func names(in text: [UInt8]) -> [NameMatch] {
    var found: [NameMatch] = []
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        guard let end = NameUnits.end(ofUnitAt: at, in: text) else {
          at += text[at] < 0x80 ? 1 : text.scalar(at: at).length
          continue
        }
        if let match = longestName(in: text, at: at) {
          found.append(match)
          at = match.range.upperBound
        } else {
          at = end
        }
      }
    }
    return found
  }

  /// The organisation whose name begins or ends a label or a part of it between hyphens.
  func organisation(namedInside label: String) -> NamedOrganisation? {
    let parts = label.utf8.split(separator: UInt8(ascii: "-"))
    let whole = label.utf8.filter { $0 != UInt8(ascii: "-") }
    guard whole.count <= Self.longestLabel else { return nil }
    for part in parts.map(Array.init) + [whole] where part.count >= NameLength.inside {
      for length in (NameLength.inside...part.count).reversed() {
        for name in [part.prefix(length), part.suffix(length)] {
          if let named = organisation(called: Array(name)) { return named }
        }
      }
    }
    return nil
  }

  private func organisation(called key: [UInt8]) -> NamedOrganisation? {
    guard index.hasName(Hash.of(key)) else { return nil }
    return named(String(decoding: key, as: UTF8.self)).first {
      !$0.organisation.isCommonWord && NameKeys($0.name).key == key
    }
  }
}
