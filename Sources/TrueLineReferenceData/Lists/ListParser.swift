import TrueLineModel
import TrueLineText

/// Reads the lines of a block- or allowlist.
///
/// - Plain: a value, or `value<TAB>date<TAB>origin<TAB>reason`; the kind comes from the
///   list's name, from `kind:` or `kind<TAB>` before the value, or from what the value looks like.
/// - Hosts files: `0.0.0.0 a.example b.example # remark`; exactly these hosts.
/// - Adblock: `||host^` and `||host/path`; rules that hide parts of pages are no hosts.
///
/// Anything else is a problem with its line and a cure, and matches nothing. Lines end at LF, CRLF
/// or CR; byte order marks, control and invisible characters are what copying leaves behind, and
/// hide nothing.
struct ListParser {
  let buffer: UnsafeBufferPointer<UInt8>
  let list: ListSet.List
  private(set) var problems: [ListProblem] = []
  var line = 0

  init(_ buffer: UnsafeBufferPointer<UInt8>, list: ListSet.List) {
    self.buffer = buffer
    self.list = list
  }

  /// A value that was taken.
  struct Taken {
    /// Where the value stands in the list.
    var range: Range<Int>
    var kind: Channel.Kind
    /// Whether its line names the kind in a field of its own.
    var namesKind: Bool
    var isExact: Bool
    var hash: UInt64
  }

  typealias Enter = (Taken) -> Void

  /// A value as an entry of a list; the same for entering and for reading it again.
  static func value(_ text: String, _ kind: Channel.Kind?) -> ListValue {
    var text = text
    // Nearly every value is printable ASCII, which this leaves as it is.
    if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) {
      text.unicodeScalars.removeAll(where: isStray)
    }
    // What a report says may be copied as it stands: `shop[.]example`.
    if text.utf8.contains(UInt8(ascii: "[")) {
      text = String(decoding: Defanging.refang(Array(text.utf8)), as: UTF8.self)
    }
    guard let kind else { return ListValue.detect(text) }
    let prefix = kind.id + ":"
    let bare = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    return ListValue.read(bare, as: kind)
  }

  mutating func read(_ enter: Enter) {
    var start = 0
    while start < buffer.count {
      line += 1
      var end = start
      while end < buffer.count, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
      var next = end + 1
      if next < buffer.count, buffer[end] == 0x0D, buffer[next] == 0x0A { next += 1 }
      while end > start, buffer[end - 1] <= 0x20 { end -= 1 }
      while start < end, let length = strayLength(at: start, end) { start += length }
      if start < end { readLine(start..<end, enter) }
      start = next
    }
  }

  /// Characters that nobody sees and that no value has: controls, marks of byte order and
  /// direction, zero-width spaces.
  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The length of a blank or of what nobody sees before a value; `nil` where the value begins.
  private func strayLength(at offset: Int, _ end: Int) -> Int? {
    let byte = buffer[offset]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    guard byte == 0xE2 || byte == 0xEF, offset + 2 < end,
      let scalar = text(offset..<offset + 3).unicodeScalars.first, Self.isStray(scalar)
    else { return nil }
    return 3
  }

  private mutating func readLine(_ range: Range<Int>, _ enter: Enter) {
    let first = buffer[range.lowerBound]
    if first == UInt8(ascii: "#") {
      // `##.ad` hides parts of all pages.
      if range.count > 1, buffer[range.lowerBound + 1] == UInt8(ascii: "#") { skipHiding(range) }
      return
    }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "["), !isMachine(range) { return }
    var end = range.lowerBound
    while end < range.upperBound, buffer[end] != 0x09, buffer[end] != 0x20 { end += 1 }
    let word = range.lowerBound..<end
    if end < range.upperBound, isNullAddress(word) {
      readHosts(end..<range.upperBound, enter)
      return
    }
    if isHiding(word) {
      skipHiding(range)
      return
    }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: "@"),
      word.count > 2, buffer[word.lowerBound + 1] == first
    {
      readFilter(range, enter)
      return
    }
    readPlain(range, enter)
  }

  /// A value up to the first tab, or up to a remark.
  private mutating func readPlain(_ range: Range<Int>, _ enter: Enter) {
    var end = range.lowerBound
    while end < range.upperBound, buffer[end] != 0x09 { end += 1 }
    if let remark = (range.lowerBound..<end).dropFirst().first(where: {
      buffer[$0] == UInt8(ascii: "#") && buffer[$0 - 1] == 0x20
    }) {
      end = remark
    }
    while end > range.lowerBound, buffer[end - 1] == 0x20 { end -= 1 }
    let first = range.lowerBound..<end
    if let named = namedField(behind: first, in: range) {
      take(named.value, as: named.kind, isExact: false, enter)
    } else {
      take(first, isExact: false, enter)
    }
  }

  /// The kind that a first field names, and the value in the second: `telegram<TAB>name`.
  private func namedField(
    behind first: Range<Int>, in line: Range<Int>
  ) -> (kind: Channel.Kind, value: Range<Int>)? {
    guard first.upperBound < line.upperBound, buffer[first.upperBound] == 0x09, first.count <= 16,
      let kind = Channel.Kind.named(text(first))
    else { return nil }
    let start = first.upperBound + 1
    var end = start
    while end < line.upperBound, buffer[end] != 0x09 { end += 1 }
    while end > start, buffer[end - 1] == 0x20 { end -= 1 }
    // A date behind a value that happens to be called like a kind.
    guard start < end, buffer[start] != UInt8(ascii: "#"), !Self.isDate(text(start..<end)) else {
      return nil
    }
    return (kind, start..<end)
  }

  /// Whether a field is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  static func isDate(_ field: String) -> Bool {
    let parts = field.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (1...3).contains(parts.count)
      && zip(parts, [4, 2, 2]).allSatisfy { $0.count == $1 && $0.allSatisfy(\.isASCIIDigit) }
  }

  mutating func take(
    _ range: Range<Int>, as named: Channel.Kind? = nil, isExact: Bool, _ enter: Enter
  ) {
    let kind = named ?? list.kind
    // Lists of domains are long: those in canonical form go in without becoming texts.
    if kind == nil || kind == .domain, let hash = plainHost(range) {
      enter(
        Taken(
          range: range, kind: .domain, namesKind: named != nil, isExact: isExact, hash: hash))
      return
    }
    let text = self.text(range)
    switch Self.value(text, kind) {
    case .channel(let channel):
      enter(
        Taken(
          range: range, kind: channel.kind, namesKind: named != nil, isExact: isExact,
          hash: ListKey.of(channel)))
    case .refused(let reason, let cure):
      note(range, reason, cure)
    }
  }

  /// The key of a host in canonical form that nobody else is on, else `nil`.
  func plainHost(_ range: Range<Int>) -> UInt64? {
    var hash = Hash.seed
    var dots = 0
    var length = 0
    var hasLetter = false
    for at in range.reversed() {
      let byte = buffer[at]
      switch byte {
      case UInt8(ascii: "."):
        guard length > 0, dots > 0 || (hasLetter && length > 1) else { return nil }
        dots += 1
        length = 0
      case 0x61...0x7A:
        hasLetter = true
        length += 1
      case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"):
        length += 1
      default: return nil
      }
      guard length <= 63 else { return nil }
      hash = Hash.step(hash, byte)
    }
    guard dots > 0, length > 0, range.count <= 253 else { return nil }
    // `co.uk` and its like are looked up; what people register is longer.
    if dots == 1, length <= 4 { return nil }
    let key = Hash.finish(hash)
    if starts(range, "www.") || Self.sharedKeys.contains(key) { return nil }
    return key
  }

  private static let sharedKeys = Set(SharedHosts.names.map { ListKey.ofHost($0.utf8) })

  mutating func note(_ range: Range<Int>, _ reason: String, _ cure: String) {
    let shown = range.lowerBound..<min(range.upperBound, range.lowerBound + 100)
    problems.append(
      ListProblem(list: list.name, line: line, entry: text(shown), reason: reason, cure: cure))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
  }

  func starts(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    for at in 0..<text.utf8CodeUnitCount where buffer[range.lowerBound + at] != text.utf8Start[at] {
      return false
    }
    return true
  }

  /// Whether a line in brackets begins with an address, and is no head of an Adblock list.
  func isMachine(_ line: Range<Int>) -> Bool {
    let word = line.lowerBound..<(line.first { buffer[$0] <= 0x20 } ?? line.upperBound)
    return Domains.isIPAddress(AddressBytes.host(of: text(word)).utf8)
  }

  func isNullAddress(_ word: Range<Int>) -> Bool {
    switch word.count {
    case 1: starts(word, "0")
    case 2: starts(word, "::")
    case 3: starts(word, "::1")
    case 7: starts(word, "0.0.0.0")
    case 9: starts(word, "127.0.0.1")
    case 15: starts(word, "255.255.255.255")
    default: false
    }
  }

  /// `##`, `#@#`, `#?#`, `#$#` behind a host or alone.
  func isHiding(_ word: Range<Int>) -> Bool {
    guard let mark = word.first(where: { buffer[$0] == UInt8(ascii: "#") }),
      mark + 1 < word.upperBound
    else { return false }
    switch buffer[mark + 1] {
    case UInt8(ascii: "#"): return true
    case UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return mark + 2 < word.upperBound
        && word.dropFirst(mark + 2 - word.lowerBound).contains { buffer[$0] == UInt8(ascii: "#") }
    default: return false
    }
  }

  /// Names that every hosts file has for the machine itself.
  func isLocalName(_ range: Range<Int>) -> Bool {
    // Every such name is short; a text for each of 100,000 hosts would be most of the time.
    guard range.count <= 24, !range.contains(where: { buffer[$0] == UInt8(ascii: "/") }),
      [UInt8(ascii: "l"), UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "0")]
        .contains(buffer[range.lowerBound])
    else { return false }
    let text = self.text(range)
    return ["localhost", "localhost.localdomain", "local", "broadcasthost", "0.0.0.0"].contains(
      text)
      || text.hasPrefix("ip6-")
  }
}
