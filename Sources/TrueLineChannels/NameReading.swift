import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// The name of an account as it stands behind or before the word that announces it.
struct AnnouncedName {
  /// The name alone, without `@`.
  var range: Range<Int>
  /// Whether an `@` stands before it.
  var hasAt: Bool
  /// Blanks between the `@` and the name.
  var blanks = 0
  /// What of it stands on the next line (see `CutName`).
  var rest: Range<Int>?
  /// The name with its `@` and its rest.
  var place: Range<Int> {
    (hasAt ? range.lowerBound - 1 - blanks : range.lowerBound)..<(rest ?? range).upperBound
  }
  /// Whether a colon, bracket or other sign leads to it.
  var isMarked: Bool
  /// Whether nothing but signs follows it on its line.
  var endsLine: Bool
}

/// Reads names of accounts near a word like "Telegram", over whatever stands between.
struct NameReading {
  let page: Page
  let bytes: [UInt8]
  /// Which bytes a name may have besides letters, digits and `_`.
  var allowsDash = false
  var allowsDot = false

  init(_ page: Page, allowsDash: Bool = false, allowsDot: Bool = false) {
    self.page = page
    self.bytes = page.bytes
    self.allowsDash = allowsDash
    self.allowsDot = allowsDot
  }

  /// Bytes between a label and its name, at most.
  private static let reach = 64
  /// Ideographs between a label and an `@`, at most.
  private static let ideographLimit = 8

  /// The name that a label announces behind it.
  func name(after label: Range<Int>) -> AnnouncedName? {
    // `wechat_redirect` is a word of programs.
    if label.upperBound < bytes.count, bytes[label.upperBound] == UInt8(ascii: "_") { return nil }
    let block = page.block(at: label.lowerBound)
    var limit = min(block.range.upperBound, label.upperBound + Self.reach)
    // A label that ends its block announces the next line.
    if block.range.upperBound - label.upperBound <= 4 {
      limit = min(page.document.flowEnd, bytes.count, label.upperBound + 24)
    }
    var index = label.upperBound
    var isMarked = false
    var ideographs = 0
    var words = 0
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") {
        let start = index + 1
        let end = nameEnd(from: start, limit: limit + 40)
        if end - start >= 3 { return announced(start..<end, hasAt: true, isMarked: true) }
        if let name = apart(from: index, limit: limit) { return name }
        index += 1
        isMarked = true
      } else if byte.isASCIIWord {
        let end = nameEnd(from: index, limit: limit + 40)
        let isWord = isWord(at: index)
        // "WeChat/Telegram: name" is one label, "解封微信，联系QQ：1" two.
        if isWord, index - label.upperBound > 4 { return nil }
        if isFiller(index..<end) || isWord {
          words += 1
          guard words <= 3 else { return nil }
          index = max(end, index + 1)
          continue
        }
        // "telegram em:@name": a word of the sentence that leads to the name.
        if let sign = sign(behind: end, limit: limit) {
          words += 1
          guard words <= 3 else { return nil }
          index = sign
          continue
        }
        guard ideographs == 0 || isMarked else { return nil }
        return announced(index..<end, hasAt: false, isMarked: isMarked)
      } else if byte < 0x80 {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
          if index + 1 < limit, bytes[index + 1].isASCIIWhitespace { return nil }
        case UInt8(ascii: ","):
          isMarked = false
        case 0x20, 0x09, 0x0D, 0x0A: break
        default: isMarked = true
        }
        index += 1
      } else {
        let length = byte.utf8Length
        if isIdeograph(byte), !isStroke(at: index) {
          if let end = page.reading.lexicon.fillers.end(at: index, of: bytes, limit: bytes.count) {
            index = end
            continue
          }
          ideographs += 1
          guard ideographs <= Self.ideographLimit else { return nil }
          isMarked = false
        } else if endsSentence(at: index, limit: limit) {
          return nil
        } else if isLetterOfOtherScript(byte) {
          words += 1
          guard words <= 14 else { return nil }
          isMarked = false
        } else {
          isMarked = true
        }
        index += length
      }
    }
    return nil
  }

  /// `@ name`: a name of five bytes and more behind a blank, where a label announces it.
  func apart(from sign: Int, limit: Int) -> AnnouncedName? {
    let start = sign + 2
    guard start < limit, bytes[sign + 1] == 0x20 else { return nil }
    let end = nameEnd(from: start, limit: limit + 40)
    guard end - start >= 5 else { return nil }
    var name = announced(start..<end, hasAt: true, isMarked: true)
    name?.blanks = 1
    return name
  }

  /// An `@` behind a word, over a colon and a blank at most.
  private func sign(behind word: Int, limit: Int) -> Int? {
    let index = bytes.end(
      of: { $0 == UInt8(ascii: ":") || $0 == 0x20 }, from: word, limit: min(limit, word + 3))
    guard index > word, index < limit, bytes[index] == UInt8(ascii: "@") else { return nil }
    return index
  }

  /// The `@name` that stands right before a label: `@name (Telegram)`.
  func name(before label: Range<Int>) -> AnnouncedName? {
    let block = page.block(at: label.lowerBound)
    let low = max(block.range.lowerBound, label.lowerBound - 12)
    var end = bytes.start(
      of: { !$0.isASCIIWord && $0 < 0x80 }, before: label.lowerBound, limit: low)
    for word: StaticString in ["on", "via"] where bytes.has(word, before: end) {
      let start = end - word.utf8CodeUnitCount
      guard start > low, bytes[start - 1] == 0x20 else { continue }
      end = bytes.start(of: { !$0.isASCIIWord && $0 < 0x80 }, before: start, limit: low)
    }
    let start = bytes.start(of: \.isASCIIWord, before: end, limit: max(0, end - 34))
    guard start > 0, bytes[start - 1] == UInt8(ascii: "@"), end - start >= 4 else { return nil }
    if start > 1, bytes[start - 2].isASCIIWord { return nil }
    return announced(start..<end, hasAt: true, isMarked: true)
  }

  func announced(_ range: Range<Int>, hasAt: Bool, isMarked: Bool) -> AnnouncedName? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x2D || bytes[end - 1] == 0x2E { end -= 1 }
    let range = range.lowerBound..<end
    // What is cut is another name, and nobody's.
    if Joint.isCut(at: end, in: bytes) { return nil }
    // A mail address or a host is no name.
    if end < bytes.count {
      if bytes[end] == UInt8(ascii: "@") { return nil }
      if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, bytes[end + 1].isASCIILetter,
        !hasAt
      {
        return nil
      }
      if bytes[end] == UInt8(ascii: ":"), bytes.has("//", at: end + 1) { return nil }
      if bytes[end] == UInt8(ascii: "/"), !hasAt { return nil }
      if bytes[end] == UInt8(ascii: "(") { return hasAt ? name(range, hasAt, isMarked) : nil }
    }
    return name(range, hasAt, isMarked)
  }

  private func name(_ range: Range<Int>, _ hasAt: Bool, _ isMarked: Bool) -> AnnouncedName {
    var index = range.upperBound
    let limit = min(bytes.count, range.upperBound + 24)
    while index < limit, bytes[index] != 0x0A, bytes[index] < 0x80, !bytes[index].isASCIIWord {
      index += 1
    }
    let block = page.block(at: range.lowerBound)
    let endsLine = index >= block.range.upperBound || index < limit && bytes[index] == 0x0A
    let rest = hasAt || isMarked ? CutName.rest(of: range, on: page) : nil
    return AnnouncedName(
      range: range, hasAt: hasAt, rest: rest, isMarked: isMarked, endsLine: endsLine)
  }

  func nameEnd(from start: Int, limit: Int) -> Int {
    var index = start
    let stop = min(limit, bytes.count)
    while index < stop {
      let byte = bytes[index]
      if byte.isASCIIWord || (allowsDash && byte == 0x2D) || (allowsDot && byte == 0x2E) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// The ideograph 丨 between a label and its name is drawn as a line, and means nothing.
  private func isStroke(at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE4 && bytes[index + 1] == 0xB8
      && bytes[index + 2] == 0xA8
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    page.reading.lexicon.fillers.contains(range, of: bytes)
  }

  /// Whether a word of the lexicon begins there that is itself a label: "WeChat/Telegram: …".
  private func isWord(at offset: Int) -> Bool {
    let index = page.firstToken(from: offset)
    guard index < page.tokens.count, page.tokens[index].range.lowerBound == offset else {
      return false
    }
    return page.meanings(of: page.tokens[index]).contains {
      if case .cue(.channel) = $0 { true } else { false }
    }
  }

  /// Whether a sign beyond ASCII ends a sentence; one that asks or exclaims does so before a blank,
  /// since names stand right behind it, too: "加微信！example".
  private func endsSentence(at index: Int, limit: Int) -> Bool {
    guard let sign = Punctuation.at(index, of: bytes, end: bytes.count) else { return false }
    let next = index + sign.length
    return sign.kind == .stop
      || sign.kind.endsSentence && next < limit && bytes[next].isASCIIWhitespace
  }

  private func isIdeograph(_ lead: UInt8) -> Bool { 0xE4...0xE9 ~= lead }

  private func isLetterOfOtherScript(_ lead: UInt8) -> Bool {
    // Latin with marks, Greek, Cyrillic, Arabic, Thai, Khmer, Hangul.
    (0xC3...0xDF ~= lead) || lead == 0xE0 || lead == 0xE1 || 0xEA...0xED ~= lead
  }
}
