import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Finds ids in the percent-encoded part of an address: adverts live in search queries of
/// trusted hosts.
enum EncodedIDs {
  /// Labels in the decoded text and the kind of what follows them.
  private static let labels: [(bytes: [UInt8], kind: Channel.Kind)] = {
    let words: [(String, Channel.Kind)] = [
      ("微信", .wechat), ("薇", .wechat), ("vx", .wechat), ("wx", .wechat), ("v信", .wechat),
      ("qq", .qq), ("q", .qq), ("扣扣", .qq), ("telegram", .telegram), ("tg", .telegram),
      ("电报", .telegram), ("飞机", .telegram),
    ]
    return words.map { (bytes: Array($0.0.utf8), kind: $0.1) }
  }()

  /// - Parameter range: of the encoded text; a finding points at all of it.
  static func find(in range: Range<Int>, page: Page) -> [ChannelSighting] {
    let decoded = decode(page.bytes[range])
    var found: [ChannelSighting] = []
    var index = 0
    while index < decoded.count {
      guard let label = labels.first(where: { starts($0.bytes, decoded, at: index) }),
        index == 0 || !decoded[index - 1].isASCIIWord
      else {
        index += 1
        continue
      }
      index += label.bytes.count
      guard let name = name(after: index, in: decoded, kind: label.kind) else { continue }
      index = name.upperBound
      let value = String(decoding: decoded[name], as: UTF8.self)
      var sighting = page.sighting(label.kind, value, at: range)
      sighting.traits.formUnion([.disguised, .called])
      sighting.disguise = "percent-encoded in an address"
      found.append(sighting)
    }
    return found
  }

  private static func name(
    after start: Int, in text: [UInt8], kind: Channel.Kind
  ) -> Range<Int>? {
    var index = start
    // Signs only: 【 ： + @
    while index < text.count, index - start < 10, !text[index].isASCIIWord {
      if 0xE4...0xE9 ~= text[index] { return nil }
      index += text[index] < 0x80 ? 1 : text[index].utf8Length
    }
    guard index < text.count else { return nil }
    let end = text.end(of: \.isASCIIWord, from: index, limit: index + 34)
    let digits = text[index..<end].allSatisfy(\.isASCIIDigit)
    if digits {
      guard case .ids(let lengths?)? = kind.label, lengths.contains(end - index) else { return nil }
      return index..<end
    }
    guard let form = kind.name, form.bareLengths.contains(end - index) else { return nil }
    // Ids behind a label of ideographs are told from words by a digit.
    if case .ids? = kind.label, !text[index..<end].contains(where: \.isASCIIDigit) { return nil }
    return index..<end
  }

  private static func starts(_ label: [UInt8], _ text: [UInt8], at index: Int) -> Bool {
    guard index + label.count <= text.count else { return false }
    return text[index..<index + label.count].elementsEqual(label)
  }

  /// Percent-decoded, ASCII letters in lower case.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
      {
        decoded.append((high << 4 | low).lowercasedASCII)
        index += 3
      } else {
        decoded.append(bytes[index].lowercasedASCII)
        index += 1
      }
    }
    return decoded
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    if byte.isASCIIDigit { return byte - 48 }
    let letter = byte | 0x20
    return 97...102 ~= letter ? letter - 87 : nil
  }
}
