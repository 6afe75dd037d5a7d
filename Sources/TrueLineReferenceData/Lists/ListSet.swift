import TrueLineModel
import TrueLineText

/// Blocklists and allowlists together, in one index.
///
/// A list's bytes are kept and an entry is a place in them: 100,000 hosts load in
/// well under 100 ms and are found in about 100 ns. Reason, origin and date are read
/// from the line when an entry has hit.
struct ListSet: Sendable {
  enum Role: Sendable { case block, allow }

  struct List: Sendable {
    var name: String
    var role: Role
    var bytes: Bytes
    /// What the list's name says all its values are.
    var kind: Channel.Kind?
  }

  struct Entry: Sendable {
    var list: Int32
    /// The value as written.
    var start: Int32
    var length: Int32
    var kind: Channel.Kind
    /// A host that does not speak for the hosts under it, as in hosts files.
    var isExact: Bool
    /// Whether the line names the kind in a field of its own, and the list's name does not count.
    var namesKind: Bool
  }

  private(set) var lists: [List] = []
  private(set) var entries: [Entry] = []
  private(set) var index = HashIndex()
  private(set) var problems: [ListProblem] = []
  /// Whether anything but domains is listed, so that a bare host needs one look-up only.
  private(set) var hasAddresses = false
  /// Whether accounts or numbers are listed, to which addresses may lead.
  private(set) var hasAccounts = false
  /// The kinds of the listed accounts and numbers, in the order of the lists.
  private(set) var kinds: [Channel.Kind] = []
  /// Whether look-ups pass over allowlists, to learn what these hide.
  var ignoresAllowlists = false

  /// Reads a list and gives back what was not taken.
  @discardableResult
  mutating func add(_ bytes: Bytes, name: String, role: Role) -> [ListProblem] {
    let number = lists.count
    lists.append(List(name: name, role: role, bytes: bytes, kind: Self.kind(ofName: name)))
    let before = problems.count
    bytes.withBuffer { buffer in
      var lines = 1
      for byte in buffer where byte == 0x0A { lines += 1 }
      index.reserve(lines)
      entries.reserveCapacity(entries.count + lines)
      var parser = ListParser(buffer, list: lists[number])
      parser.read { taken in
        index.enter(taken.hash, entries.count)
        note(taken.kind)
        entries.append(
          Entry(
            list: Int32(number), start: Int32(taken.range.lowerBound),
            length: Int32(taken.range.count), kind: taken.kind, isExact: taken.isExact,
            namesKind: taken.namesKind))
      }
      problems += parser.problems
    }
    return Array(problems[before...])
  }

  private mutating func note(_ kind: Channel.Kind) {
    switch kind {
    case .domain: break
    case .url, .image: hasAddresses = true
    default:
      hasAccounts = true
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  /// `telegram` for `block/telegram` and `lists/telegram.txt`.
  private static func kind(ofName name: String) -> Channel.Kind? {
    let file = name.split(separator: "/").last ?? ""
    return Channel.Kind.named(file.split(separator: ".").first ?? "")
  }

  /// Whether an entry's line has a host as it is compared, but for capitals of the host.
  func isWritten(_ entry: Entry, as host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard host.count == Int(entry.length) else { return false }
    return lists[Int(entry.list)].bytes.withBuffer { buffer in
      let written = buffer[Int(entry.start)..<Int(entry.start + entry.length)]
      return zip(written, host).allSatisfy { $0 == $1.lowercasedASCII }
    }
  }

  /// Whether a listed domain is written in its canonical form, as nearly all are.
  private func isPlain(_ entry: Entry, in list: List) -> Bool {
    guard entry.kind == .domain else { return false }
    return list.bytes.withBuffer { buffer in
      let written = buffer[Int(entry.start)..<Int(entry.start + entry.length)]
      guard let first = written.first, first.isASCIIAlphanumeric && !first.isASCIICapital,
        // A machine's address has many spellings.
        written.last?.isASCIIDigit == false, !written.starts(with: "www.".utf8)
      else { return false }
      return written.allSatisfy {
        $0.isASCIILabel && !$0.isASCIICapital || $0 == 0x2E
      } && written.last != 0x2E
    }
  }

  /// The canonical value of an entry, read again from its line.
  func channel(of entry: Entry) -> Channel? {
    let list = lists[Int(entry.list)]
    if isPlain(entry, in: list) {
      return Channel(.domain, list.bytes.text(Int(entry.start)..<Int(entry.start + entry.length)))
    }
    let text = list.bytes.text(Int(entry.start)..<Int(entry.start + entry.length))
    let kind = entry.namesKind ? entry.kind : list.kind
    if case .channel(let channel) = ListParser.value(text, kind) { return channel }
    return nil
  }

  /// What entries without a reason give as theirs.
  static let noReason = "no reason given"

  /// The entry as reports name it.
  func indicator(of entry: Entry) -> Indicator? {
    guard let channel = channel(of: entry) else { return nil }
    let fields = fields(of: entry)
    let reason = fields.reason.isEmpty ? fields.remark : fields.reason
    return Indicator(
      channel: channel, reason: reason.isEmpty ? Self.noReason : reason, origin: fields.origin,
      date: ListParser.isDate(fields.date) ? fields.date : "", list: lists[Int(entry.list)].name)
  }

  /// What stands behind a value in its line, as it is written.
  struct Fields {
    var date = ""
    var origin = ""
    var reason = ""
    /// What `#` leads, up to the end of the line.
    var remark = ""
  }

  /// The fields of an entry's line, those that are not there empty.
  func fields(of entry: Entry) -> Fields {
    let end = Int(entry.start + entry.length)
    let rest = lists[Int(entry.list)].bytes.withBuffer { buffer in
      let line = buffer[end...].prefix { $0 != 0x0A && $0 != 0x0D }
      return String(decoding: UnsafeBufferPointer(rebasing: line), as: UTF8.self)
    }
    var fields = Fields()
    for (index, written) in rest.split(separator: "\t", omittingEmptySubsequences: false)
      .enumerated()
    {
      let field = written.drop { $0 == " " }
      if field.hasPrefix("#") || !fields.remark.isEmpty {
        let separator = fields.remark.isEmpty ? "" : " "
        fields.remark += separator + field.drop { $0 == "#" || $0 == " " }
        continue
      }
      switch index {
      case 1: fields.date = String(field)
      case 2: fields.origin = String(field)
      case 3: fields.reason = String(field)
      default: break
      }
    }
    return fields
  }

  /// The first entry with a hash that `fits`, allowlists before blocklists or not at all.
  func entry(_ hash: UInt64, where fits: (Entry) -> Bool) -> Entry? {
    var found: Entry?
    index.each(hash) { number in
      let entry = entries[number]
      guard fits(entry) else { return true }
      if lists[Int(entry.list)].role == .allow {
        guard !ignoresAllowlists else { return true }
        found = entry
        return false
      }
      if found == nil { found = entry }
      return true
    }
    return found
  }
}
