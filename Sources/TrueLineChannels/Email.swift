import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// Mail addresses, also with blanks or `[at]` in them.
  package static let email = Detector(
    id: "email",
    anchors: ["@", "[at]", "(at)", "[@]", "(@)", " at gmail", "%40"],
    examples: [
      "mail ⟦help@shop.example⟧ today": "help@shop.example",
      "Mailbox; ⟦info @ shop. c o m⟧": "info@shop.com",
      "⟦help[at]shop.example⟧": "help@shop.example",
    ]
  ) { hit, page in
    let bytes = page.bytes
    // In a link the sign may be encoded; in other addresses that is their readers' own mail.
    let isEncoded = bytes[hit.range.lowerBound] == UInt8(ascii: "%")
    let isSign = hit.range.count == 1 || isEncoded
    let low = max(0, hit.range.lowerBound - 66)
    func isLocal(_ byte: UInt8) -> Bool {
      byte.isASCIIWord || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte == 0x25
    }
    var left = hit.range.lowerBound
    var right = hit.range.upperBound
    guard left > 0, right < bytes.count else { return [] }
    var isSpread = !isSign
    // Most signs of programs end here: nothing before them, or no letter behind.
    if isSign, !isLocal(bytes[left - 1]) || !(bytes[right].isASCIIWord) {
      guard bytes[left - 1] == 0x20, bytes[right] == 0x20, left > 1, bytes[left - 2].isASCIIWord
      else { return [] }
      isSpread = true
    }
    if isSpread {
      left = bytes.start(of: { $0 == 0x20 }, before: left, limit: max(low, left - 2))
      right = bytes.end(of: { $0 == 0x20 }, from: right, limit: right + 2)
    }
    var start = localStart(before: left, limit: low, isLocal, bytes)
    while start < left, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
    guard start < left, let host = host(at: right, isSpread, page) else { return [] }
    if isSpread, !host.isSpread, isSign { return [] }
    if isEncoded, !bytes.has("mailto:", before: start) { return [] }
    if leadsToFiles(host.range.upperBound, bytes) { return [] }
    if isSign {
      // Markdown makes a mail link of such a user and its host; a link stands where its words end.
      let block = page.block(at: start)
      let place =
        block.kind == .destination ? block.position - (host.range.upperBound - start) : start
      if isUserOfAddress(place, bytes) { return [] }
    }
    let local = String(decoding: bytes[start..<left].lazy.map(\.lowercasedASCII), as: UTF8.self)
    guard !host.name.hasSuffix(".png"), !host.name.hasSuffix(".jpg") else { return [] }
    var sighting = page.sighting(
      .email, local + "@" + host.name, at: start..<host.range.upperBound)
    if bytes.has("mailto:", before: start) { sighting.traits.insert(.linked) }
    if isSpread {
      sighting.traits.insert(isSign ? .disguised : .defanged)
      sighting.disguise = isSign ? "split by blanks" : nil
    }
    return [sighting]
  }
}

/// The start of a local part, letters beyond ASCII among it: `jürgen@`. Text of scripts that write
/// without blanks does not belong to it.
private func localStart(
  before end: Int, limit: Int, _ isLocal: (UInt8) -> Bool, _ bytes: [UInt8]
) -> Int {
  var start = end
  while true {
    start = bytes.start(of: isLocal, before: start, limit: limit)
    guard start > limit, bytes[start - 1] >= 0x80 else { return start }
    let scalar = bytes.scalar(before: start)
    guard Joint.isLetter(scalar.value) else { return start }
    start -= scalar.length
  }
}

/// The host of a mail address, as it resolves where it has letters beyond ASCII.
private func host(at start: Int, _ isSpread: Bool, _ page: Page) -> WrittenHost? {
  let reading = HostReading(page.bytes)
  let host = reading.host(at: start, mayBeSpread: isSpread)
  let end = host?.range.upperBound ?? page.bytes.end(of: \.isASCIILabel, from: start, limit: .max)
  guard end < page.bytes.count,
    page.bytes[end] == UInt8(ascii: "%")
      || page.bytes[end] >= 0x80
        && Joint.isLetter(page.bytes.scalar(at: end).value)
  else { return host }
  guard let whole = reading.international(at: start),
    let name = WrittenURL(Array(page.written(whole).utf8))?.host
  else { return nil }
  return WrittenHost(range: whole, name: name)
}

/// Whether a path of files stands behind a host, as `ssh` and `git` write it: `git@host:user/name`.
private func leadsToFiles(_ end: Int, _ bytes: [UInt8]) -> Bool {
  guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1].isASCIIWord else {
    return false
  }
  let slash = bytes.end(of: \.isASCIIHost, from: end + 1, limit: end + 66)
  return slash < bytes.count && bytes[slash] == UInt8(ascii: "/")
}

/// Whether what stands before an `@` is the user of `https://user@host` or
/// `ssh://user:word@host`: then the address leads to the host, and no mail does.
private func isUserOfAddress(_ start: Int, _ bytes: [UInt8]) -> Bool {
  guard start > 3 else { return false }
  let limit = max(0, start - 66)
  let user = bytes.start(
    of: { $0.isASCIIWord || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }, before: start,
    limit: limit)
  return bytes.has("://", before: user + 1) || bytes.has("://", before: user)
}
