import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Words of Latin letters that the lexicon does not know: host names and names.
extension SentenceReader {
  /// A host name as a whole, before the names in it: `smart.com.kh`.
  mutating func readDomain() -> Bool {
    guard bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit,
      offset == 0 || !isWordByte(offset - 1), let last = runEnd(offset, dots: true),
      let domain = domain(offset..<last)
    else { return false }
    if offset == 0 || bytes[offset - 1] != UInt8(ascii: "@") {
      append(.value(.domain(domain)), to: last)
    }
    offset = last
    return true
  }

  /// A host whose name is a number: `10086.cn`, `189.cn`.
  mutating func readNumericDomain() -> Bool {
    guard bytes[offset].isASCIIDigit, offset == 0 || !isWordByte(offset - 1),
      let last = runEnd(offset, dots: true)
    else { return false }
    let text = String(decoding: bytes[offset..<last].map(\.lowercasedASCII), as: UTF8.self)
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count == 2, (3...6).contains(labels[0].utf8.count),
      labels[0].utf8.allSatisfy(\.isASCIIDigit), labels[1].utf8.allSatisfy(\.isASCIILetter),
      Domains.hasKnownTLD(text.utf8), !Domains.isFileNameLike(text.utf8)
    else { return false }
    append(.value(.domain(text)), to: last)
    offset = last
    return true
  }

  /// The end of a run of word bytes; `nil` where one with dots is wanted and it has none.
  func runEnd(_ start: Int, dots wanted: Bool) -> Int? {
    var last = start
    var dots = 0
    while last < end, isWordByte(last) {
      if bytes[last] == UInt8(ascii: ".") { dots += 1 }
      last += 1
    }
    while last > start, !bytes[last - 1].isASCIILetter, !bytes[last - 1].isASCIIDigit,
      bytes[last - 1] != UInt8(ascii: "+")
    {
      if bytes[last - 1] == UInt8(ascii: ".") { dots -= 1 }
      last -= 1
    }
    return last > start && (!wanted || dots > 0) ? last : nil
  }

  /// A run of capitalised words that may be a name.
  mutating func readLatin() -> Bool {
    guard bytes[offset].isASCIILetter else {
      if bytes[offset] == UInt8(ascii: "&") { append(.sign(.conjunction), to: offset + 1) }
      return false
    }
    guard var last = runEnd(offset, dots: false) else { return false }
    // A name inside the run comes first.
    if let inner = page.tokens(in: offset + 1..<max(offset + 1, last)).first {
      last = min(last, inner.range.lowerBound)
    }
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

  /// Joins a word to the capitalised run, or the carrier's name, right before it.
  mutating func appendCapitalised(_ range: Range<Int>) {
    var joined = range
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

  /// A host name: labels of letters, digits and hyphens, the last one of letters only.
  func domain(_ range: Range<Int>) -> String? {
    let text = String(decoding: bytes[range].map(\.lowercasedASCII), as: UTF8.self)
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last,
      (2...12).contains(last.utf8.count), last.utf8.allSatisfy(\.isASCIILetter),
      labels[0].utf8.contains(where: \.isASCIILetter), Domains.hasKnownTLD(text.utf8),
      !Domains.isFileNameLike(text.utf8)
    else { return nil }
    if Domains.endsInCapital(bytes[range]) { return nil }
    return labels.first == "www" ? String(text.dropFirst(4)) : text
  }
}
