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
  }

  private(set) var lists: [List] = []
  private(set) var entries: [Entry] = []
  private(set) var index = HashIndex()
  private(set) var problems: [ListProblem] = []
  /// Whether anything but domains is listed, so that a bare host needs one look-up only.
  private(set) var hasAddresses = false
  /// Whether accounts or numbers are listed, to which addresses may lead.
  private(set) var hasAccounts = false
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
      parser.read { start, length, kind, isExact, hash in
        index.enter(hash, entries.count)
        switch kind {
        case .domain: break
        case .url, .image: hasAddresses = true
        default: hasAccounts = true
        }
        entries.append(
          Entry(
            list: Int32(number), start: Int32(start), length: Int32(length), kind: kind,
            isExact: isExact))
      }
      problems += parser.problems
    }
    return Array(problems[before...])
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
        !written.starts(with: "www.".utf8)
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
    if case .channel(let channel) = ListParser.value(text, list.kind) { return channel }
    return nil
  }

  /// What entries without a reason give as theirs.
  static let noReason = "no reason given"

  /// The entry as reports name it.
  func indicator(of entry: Entry) -> Indicator? {
    guard let channel = channel(of: entry) else { return nil }
    let list = lists[Int(entry.list)]
    let line = list.bytes.withBuffer { buffer in
      var end = Int(entry.start + entry.length)
      while end < buffer.count, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
      let rest = UnsafeBufferPointer(rebasing: buffer[Int(entry.start + entry.length)..<end])
      return String(decoding: rest, as: UTF8.self)
    }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    return Indicator(
      channel: channel, reason: field(3).isEmpty ? Self.noReason : field(3),
      origin: field(2), date: field(1), list: list.name)
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
