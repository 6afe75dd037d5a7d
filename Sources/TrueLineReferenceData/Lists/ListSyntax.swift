import TrueLineModel
import TrueLineText

/// Hosts files and the rules of advertising filters.
extension ListParser {
  mutating func readHosts(_ range: Range<Int>, _ enter: Enter) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = buffer[at]
      if byte == UInt8(ascii: "#") { return }
      guard byte != 0x20, byte != 0x09 else {
        at += 1
        continue
      }
      var end = at
      while end < range.upperBound, ![0x20, 0x09, UInt8(ascii: "#")].contains(buffer[end]) {
        end += 1
      }
      let host = at..<end
      at = end
      if isLocalName(host) { continue }
      if plainHost(host) == nil, case .refused(let reason, let cure) = ListValue.domain(text(host))
      {
        note(host, reason, cure)
        continue
      }
      take(host, isExact: true, enter)
    }
  }

  /// `||host^`, `||host/path`; options other than "always" narrow a rule to what we cannot see.
  mutating func readFilter(_ range: Range<Int>, _ enter: Enter) {
    let text = self.text(range)
    if text.hasPrefix("@@") {
      note(range, "this is an exception", "put its host into an allowlist")
      return
    }
    let parts = text.dropFirst(2).split(
      separator: "$", maxSplits: 1, omittingEmptySubsequences: false)
    let options = parts.count > 1 ? parts[1].split(separator: ",") : []
    guard options.allSatisfy({ ["important", "all", "document", "doc"].contains($0) }) else {
      note(range, "its options narrow it to some requests", "write the bare host if all is meant")
      return
    }
    var rule = parts[0]
    if rule.last == "^" { rule = rule.dropLast() }
    guard !rule.isEmpty, !rule.utf8.contains(where: { "*^|".utf8.contains($0) }) else {
      note(range, "wildcards are not read", "write the host or the address itself")
      return
    }
    let start = range.lowerBound + 2
    take(start..<start + rule.utf8.count, isExact: false, enter)
  }

  mutating func skipHiding(_ range: Range<Int>) {
    note(
      range, "it hides a part of a page and names no contact", "take such rules out of the list")
  }
}
