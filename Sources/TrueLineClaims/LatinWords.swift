import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Words of Latin letters that the lexicon does not know: host names and names.
extension SentenceReader {
  /// A host name as a whole, before the names and numbers in it: `smart.com.kh`, `10086.cn`.
  mutating func readHost() -> Bool {
    guard bytes[offset].isASCIIAlphanumeric, offset == 0 || !isWordByte(offset - 1),
      let host = HostReading(bytes).host(at: offset), host.range.upperBound <= end,
      !host.isDefanged, let name = claimed(host)
    else { return false }
    if offset == 0 || bytes[offset - 1] != UInt8(ascii: "@") {
      append(.value(.domain(name)), to: host.range.upperBound)
    }
    offset = host.range.upperBound
    return true
  }

  /// Digits of the names that carriers take from their numbers: `189.cn`, `10086.cn`.
  private static let numericNames = 3...6

  /// A host as claims compare it; `nil` for amounts, file names and sentences that lack a blank:
  /// "hotline.Call".
  private func claimed(_ host: WrittenHost) -> String? {
    let labels = host.name.split(separator: ".")
    guard let first = labels.first, Domains.hasKnownTLD(host.name.utf8),
      !Domains.isFileNameLike(host.name.utf8), !Domains.endsInCapital(bytes[host.range])
    else { return nil }
    if first.utf8.allSatisfy(\.isASCIIDigit),
      labels.count > 2 || !Self.numericNames.contains(first.utf8.count)
    {
      return nil
    }
    return first == "www" ? String(host.name.dropFirst("www.".count)) : host.name
  }

  /// The end of a run of word bytes, without the signs that end it.
  private func runEnd(_ start: Int) -> Int? {
    var last = start
    while last < end, isWordByte(last) { last += 1 }
    while last > start, !bytes[last - 1].isASCIIAlphanumeric, bytes[last - 1] != UInt8(ascii: "+") {
      last -= 1
    }
    return last > start ? last : nil
  }

  /// A run of capitalised words that may be a name.
  mutating func readLatin() -> Bool {
    guard bytes[offset].isASCIILetter else {
      if bytes[offset] == UInt8(ascii: "&") { append(.sign(.conjunction), to: offset + 1) }
      return false
    }
    guard var last = runEnd(offset) else { return false }
    // A name inside the run comes first; `token` is none that begins before this place.
    var inner = token
    while inner < page.tokens.count, page.tokens[inner].range.lowerBound <= offset { inner += 1 }
    if inner < page.tokens.count { last = min(last, page.tokens[inner].range.lowerBound) }
    if names.isCapital(at: offset, in: page) {
      appendCapitalised(offset..<last)
    }
    offset = max(last, offset + 1)
    return true
  }

  func isWordByte(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"): return true
    default: return false
    }
  }

  /// "RED & Moi": a run of capitals goes on behind an ampersand between two blanks.
  private mutating func joinAmpersand(before start: Int) {
    guard start > 2, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: "&"),
      bytes[start - 3] == 0x20, parts.last?.sign == .conjunction,
      let run = parts.dropLast().last, run.range.upperBound == start - 3,
      case .value(.name(_, quoted: false)) = run.kind
    else { return }
    parts.removeLast()
    parts[parts.count - 1].range = run.range.lowerBound..<start - 1
  }

  /// Joins a word to the capitalised run, or the carrier's name, right before it.
  mutating func appendCapitalised(_ range: Range<Int>) {
    var joined = range
    joinAmpersand(before: range.lowerBound)
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: " ") {
      // Several parts may end there: a word's meanings, and the run that it belongs to.
      let before = range.lowerBound - 1
      for index in parts.indices.reversed().prefix(5) where parts[index].range.upperBound == before
      {
        if case .value(.name(_, quoted: false)) = parts[index].kind {
          joined = parts.remove(at: index).range.lowerBound..<range.upperBound
          break
        }
        if parts[index].subject != nil { joined = parts[index].range.lowerBound..<range.upperBound }
      }
    }
    parts.append(
      Part(kind: .value(.name(names.written(joined, in: page), quoted: false)), range: joined))
  }
}
