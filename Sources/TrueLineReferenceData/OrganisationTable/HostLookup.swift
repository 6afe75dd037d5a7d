import TrueLineModel
import TrueLineText

extension Organisations {
  /// What is known of a host, or of the host of an address, by its longest listed name.
  ///
  ///     standing(ofHost: "https://sites.google.com/x")?.kinds   // [.userContent]
  ///     standing(ofHost: "www.irs.gov")?.country                // "US"
  ///
  /// A host below a private suffix of the Public Suffix List (`someone.github.io`) belongs to
  /// whoever asked for it, whatever is known of the suffix. Cost: a hash and a probe a label, and
  /// a microsecond of libpsl's; nothing is allocated where nothing is known.
  public func standing(ofHost host: String) -> HostStanding? {
    guard host.utf8.allSatisfy({ $0 < 0x80 }) else {
      // Names in other scripts are compared as the DNS has them.
      return AddressBytes.host(of: host).withBytes(standing(ofHost:))
    }
    return host.withBytes(standing(ofHost:))
  }

  private func standing(ofHost address: UnsafeBufferPointer<UInt8>) -> HostStanding? {
    let host = UnsafeBufferPointer(rebasing: address[AddressBytes(address).host])
    let listed = listing(ofHost: host)
    guard let length = Domains.privateSuffixLength(ofHost: host) else { return listed }
    if let listed, listed.host.utf8.count > length || listed.isAnybodys { return listed }
    let suffix = host.suffix(length).map(\.lowercasedASCII)
    return HostStanding(privateSuffix: String(decoding: suffix, as: UTF8.self))
  }

  /// The same from the tables alone, without `www.`; nanoseconds where nothing is known.
  package func listing(ofHost host: UnsafeBufferPointer<UInt8>) -> HostStanding? {
    var found: HostStanding?
    var hash = Hash.seed
    for at in host.indices.reversed() {
      if host[at] == UInt8(ascii: "."), let longer = listing(host[(at + 1)...], Hash.finish(hash)) {
        found = longer
      }
      hash = Hash.step(hash, host[at].lowercasedASCII)
    }
    return listing(host[...], Hash.finish(hash)) ?? found
  }

  /// The lines of one name, as one.
  @inline(__always)
  private func listing(
    _ host: Slice<UnsafeBufferPointer<UInt8>>, _ hash: UInt64
  ) -> HostStanding? {
    var found: HostStanding?
    index.eachHost(hash) { table, offset in
      hosts[table].bytes.withBuffer { buffer in
        let listed = TableFile.firstCell(offset, in: buffer)
        guard listed.elementsEqual(host.lazy.map(\.lowercasedASCII)) else { return }
        let standing = HostStanding(TableLine(buffer, at: offset))
        if found == nil { found = standing } else { found?.merge(standing) }
      }
    }
    return found
  }

  /// The organisations whose official site a host is; none where anybody may have a page.
  public func owners(ofHost host: String) -> [Organisation] {
    guard let standing = standing(ofHost: host), !standing.isAnybodys else { return [] }
    return standing.organisations.compactMap(organisation)
  }

  /// Whether a host is an organisation's own: one of its domains, or one that only the
  /// government of its country may have, where it is a public body.
  public func isOfficial(_ host: String, of organisation: Organisation) -> Bool {
    guard let standing = standing(ofHost: host), !standing.isAnybodys else { return false }
    return standing.organisations.contains(organisation.id)
      || organisation.isPublicBody && standing.kinds.contains(.government)
        && standing.country == organisation.country
  }
}
