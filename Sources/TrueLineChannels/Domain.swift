import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// Hosts and addresses: of links with a scheme, with `www.`, bare, defanged or spread.
  ///
  /// A shared host (a shortener, a document or page host) names nobody: there the address is
  /// the channel, elsewhere the registrable domain is.
  package static let domain = Detector(
    id: "domain",
    anchors: ["://", ":\\\\", "\n//", "www.", "[.]", "(.)", "[:]//"]
      + AddressWords.words(.anchor).map(String.init).sorted()
      + AddressWords.words(.anchorEnding).map { ".\($0)" }.sorted(),
    examples: [
      "see https://⟦www.shop.example.com⟧/path?x=1": "example.com",
      "open ⟦shop-example.top⟧ now": "shop-example.top",
      "hxxps://⟦shop[.]example[.]com⟧/": "example.com",
      "Homepage > ⟦shopexample . c o m⟧": "shopexample.com",
    ]
  ) { hit, page in DomainReading(page).domains(at: hit) }
}

/// Reads the address at an anchor.
struct DomainReading {
  let page: Page
  let bytes: [UInt8]

  init(_ page: Page) {
    self.page = page
    self.bytes = page.bytes
  }

  /// A host that a page links a hundred times is as well known after a few; of a shared host
  /// more, since each path is somebody else's. Lists of addresses are read to the end.
  private func isEnough(_ note: HostNote) -> Bool {
    !page.document.format.isList && note.count >= (note.isShared ? 24 : 6)
  }

  private static func note(of host: String) -> HostNote {
    let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    guard !ContactHosts.isContact(name) else { return HostNote(name: name, isShared: false) }
    let domain = Domains.registrableDomain(ofHost: name) ?? name
    let isShared = KnownHosts.isShared(name)
    // A name of one's own below a page host is as good as a domain.
    return HostNote(value: isShared ? name : domain, name: name, isShared: isShared)
  }

  /// The hash of what can be a host there, capitals and all, and the offset behind it.
  private func key(at start: Int) -> (hash: UInt64, end: Int) {
    var hash = Hash.seed
    var index = start
    let limit = min(bytes.count, start + HostReading.lengthLimit)
    while index < limit {
      let byte = bytes[index]
      guard byte.isASCIIHost || byte == 0x5B || byte == 0x5D else { break }
      hash = Hash.step(hash, byte)
      index += 1
    }
    return (hash, index)
  }

  func domains(at hit: Detector.Match) -> [ChannelSighting] {
    let first = bytes[hit.range.lowerBound]
    if bytes.has("://", before: hit.range.upperBound)
      || bytes.has("]//", before: hit.range.upperBound)
      || bytes.has(":\\\\", before: hit.range.upperBound) && isWeb(hit.range.lowerBound)
    {
      return address(from: hit.range.upperBound, schemeEnd: hit.range.lowerBound)
    }
    // A link without a scheme: `//host`. Two slashes that begin a line of text mean nothing.
    if first == 0x0A {
      return page.block(at: hit.range.lowerBound + 1).isAddress
        ? address(from: hit.range.upperBound, schemeEnd: hit.range.lowerBound) : []
    }
    let isStart = first == UInt8(ascii: "w") || first == UInt8(ascii: "W")
    if isStart || first.isASCIILetter, hit.range.count > 5 || isStart {
      guard hit.range.lowerBound == 0 || !continuesHost(bytes[hit.range.lowerBound - 1]) else {
        return []
      }
      return address(from: hit.range.lowerBound, schemeEnd: nil)
    }
    if first == UInt8(ascii: "c") || first == UInt8(ascii: "n") || first == UInt8(ascii: "C")
      || first == UInt8(ascii: "N")
    {
      return spread(hit)
    }
    return bare(hit)
  }

  /// Whether a scheme stands there behind which browsers read backslashes as slashes: a path of
  /// files, `C:\\x`, leads nowhere.
  private func isWeb(_ colon: Int) -> Bool {
    bytes.has("http", before: colon) || bytes.has("https", before: colon)
  }

  private func continuesHost(_ byte: UInt8) -> Bool {
    byte.isASCIIHost || byte == 0x2F || byte == 0x40 || byte == 0x25
  }

  /// A host that only its ending or a bracketed dot tells.
  private func bare(_ hit: Detector.Match) -> [ChannelSighting] {
    let dot = hit.range.lowerBound
    if bytes[dot] == UInt8(ascii: ".") {
      // The ending has to end there: `.com`, not `.command`.
      let end = hit.range.upperBound
      if end < bytes.count, bytes[end].isASCIILabel || bytes[end] == UInt8(ascii: "_") { return [] }
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isASCIILetter {
        return []
      }
      guard dot > 0, bytes[dot - 1].isASCIILabel else { return [] }
    }
    let start = HostReading(bytes).start(before: dot)
    if Joint.tiesHost(before: start, in: bytes) || isBehindCut(start) || isOfMail(start) {
      return []
    }
    if bytes.has("www.", at: start) || isSentence(hit.range) { return [] }
    return address(from: start, schemeEnd: nil)
  }

  /// Whether a full stop and its ending are two sentences without a blank: `84 Days.Click here`.
  private func isSentence(_ ending: Range<Int>) -> Bool {
    Domains.endsInCapital(bytes[ending])
      && AddressWords.words(.wordEnding).contains(
        Substring(decoding: bytes[ending].dropFirst().map(\.lowercasedASCII), as: UTF8.self))
  }

  /// `shop . c o m`, `〈밤〉W A r【닷】c o m`: letters and dots with blanks between.
  private func spread(_ hit: Detector.Match) -> [ChannelSighting] {
    if hit.range.upperBound < bytes.count, bytes[hit.range.upperBound].isASCIIWord { return [] }
    let low = max(0, hit.range.lowerBound - 60)
    var index = hit.range.lowerBound
    // Back over whatever stands for the dot.
    var sawDot = false
    while index > low, !bytes[index - 1].isASCIIWord {
      if bytes[index - 1] == 0x2E || bytes[index - 1] >= 0x80
        || bytes[index - 1] == UInt8(ascii: ")")
      {
        sawDot = true
      }
      if bytes[index - 1] == 0x0A { return [] }
      index -= 1
    }
    guard sawDot, hit.range.lowerBound - index <= 16 else { return [] }
    let end = index
    // Back over the name: a run of letters, or single letters with blanks between.
    var name: [UInt8] = []
    var run = 0
    while index > low {
      let byte = bytes[index - 1]
      if byte.isASCIILabel {
        name.append(byte.lowercasedASCII)
        run += 1
      } else if byte == 0x20, run == 1, index > low + 1, bytes[index - 2].isASCIILabel,
        index - 2 <= low || !bytes[index - 3].isASCIILabel || name.count > 1
      {
        run = 0
      } else {
        break
      }
      index -= 1
    }
    guard name.count >= 3 else { return [] }
    let ending = bytes[hit.range].filter { $0 != 0x20 }.map(\.lowercasedASCII)
    let value = String(decoding: name.reversed() + [UInt8(ascii: ".")] + ending, as: UTF8.self)
    guard end > index else { return [] }
    var sighting = page.sighting(.domain, value, at: index..<hit.range.upperBound)
    sighting.traits.formUnion([.disguised, .called])
    sighting.disguise = "split by blanks"
    return [sighting]
  }

  /// Whether a host is a mail address's, behind a sign in brackets: `desk[@]shop[.]example`.
  private func isOfMail(_ start: Int) -> Bool {
    bytes.has("[@]", before: start) || bytes.has("(@)", before: start)
      || bytes.has("[at]", before: start) || bytes.has("(at)", before: start)
  }

  /// Whether a host was cut before a place, behind a hyphen: `https://shop- host.example/`.
  func isBehindCut(_ start: Int) -> Bool {
    guard start > 2, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: "-") else {
      return false
    }
    return bytes.has("://", before: HostReading(bytes).start(before: start - 1))
  }

  /// The address whose host begins at `start`.
  func address(from start: Int, schemeEnd: Int?) -> [ChannelSighting] {
    var start = start
    if schemeEnd != nil {
      start = bytes.end(of: Self.isSlash, from: start, limit: start + 4)
      // Credentials before the host: `https://official.example@other.example`.
      let authority = bytes[start..<AddressBounds.end(from: start, in: bytes)].prefix {
        !Self.isSlash($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
      }
      if let at = authority.lastIndex(of: 0x40) { start = at + 1 }
      if start < bytes.count, bytes[start] == 0x20 { start += 1 }
    }
    let (key, end) = key(at: start)
    if schemeEnd != nil, isOddContact(start..<end), let contact = contact(at: start, end) {
      return [contact]
    }
    let known = page.notes.hosts[key]
    let isKnown = known.map { $0.value == nil || isEnough($0) } ?? false
    let isAnnounced = schemeEnd != nil || bytes.has("www.", at: start)
    let mayBeForeign = mayBeForeign(start..<end, isAnnounced: isAnnounced)
    if isKnown, !mayBeForeign { return [] }
    let hosts = HostReading(bytes)
    let read = hosts.host(at: start) ?? (schemeEnd == nil ? nil : hosts.machine(at: start))
    if mayBeForeign {
      if let foreign = foreign(read, at: start, isAnnounced: isAnnounced) { return [foreign] }
      // "https://shop.examplé": nothing of it is a host.
      if let read, goesOn(at: read.range.upperBound) { return [] }
    }
    guard !isKnown, let host = read else { return [] }
    var note = known ?? Self.note(of: host.name)
    note.count += 1
    page.notes.hosts[key] = note
    guard let value = note.value else { return [] }
    let isDefanged =
      host.isDefanged
      || schemeEnd.map { bytes.has("hxxp", before: $0) || bytes.has("hxxps", before: $0) }
        ?? false
    let place = start..<host.range.upperBound
    var channel = Channel(.domain, value)
    var range = place
    if note.isShared {
      let path = path(from: host.range.upperBound)
      if path.count > 1 {
        range = start..<path.upperBound
        let written = note.name + page.written(path)
        channel = Canonical.channel(fromURL: Array(written.utf8)) ?? Channel(.url, written)
      }
    }
    var sighting = page.sighting(channel.kind, channel.value, at: range)
    if isDefanged { sighting.traits.insert(.defanged) }
    if host.isMixedCase {
      sighting.traits.insert(.disguised)
      sighting.disguise = "capitals strewn into the host"
    }
    if bytes.has("://", before: start), let destination = wrapped(after: host.range.upperBound) {
      return [sighting] + destination
    }
    return [sighting]
  }

  /// What an address leads to that stands inside of another one; `nil` for what leads nowhere, and
  /// for a host that the page has named often enough.
  func channel(of address: WrittenURL) -> Channel? {
    if let contact = Canonical.contact(address) {
      return contact.kind.reserved.contains(contact.value) ? nil : contact
    }
    guard ["http", "https"].contains(address.scheme), Domains.hasKnownTLD(address.host.utf8)
    else { return nil }
    let key = Hash.sum(address.host.utf8)
    var note = page.notes.hosts[key] ?? Self.note(of: address.host)
    guard let value = note.value, !isEnough(note) else { return nil }
    note.count += 1
    page.notes.hosts[key] = note
    return note.isShared
      ? Canonical.channel(fromURL: Array("\(note.name)/".utf8) + address.path.dropFirst())
      : Channel(.domain, value)
  }

  /// The path without query and fragment, without signs that end a sentence.
  private func path(from start: Int) -> Range<Int> {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { return start..<start }
    return start..<AddressBounds.end(of: .path, from: start, in: bytes)
  }

  /// Ids that stand percent-encoded in the rest of an address.
  private func wrapped(after start: Int) -> [ChannelSighting]? {
    let end = AddressBounds.end(from: start, in: bytes)
    guard end - start > 20 else { return nil }
    var encoded = 0
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "%") { encoded += 1 }
      index += 1
    }
    guard encoded >= 6 else { return nil }
    let found = EncodedIDs.find(in: start..<end, page: page)
    return found.isEmpty ? nil : found
  }
}
