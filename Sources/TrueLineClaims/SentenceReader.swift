import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Reads a stretch of a page into sentences: words, names, values and punctuation in order.
///
/// One pass over the bytes; called only for blocks where a claim can stand.
struct SentenceReader {
  let page: Reading
  let names: NameJudge
  let values: ValueReader
  let grammar: Grammar
  let bytes: [UInt8]
  let end: Int
  var offset: Int
  var token: Int
  var mention: Int
  var start: Int
  /// Whether the line has tabs, so that the next line is another row and no part of it.
  var isRow = false
  var parts: [Part] = []
  var sentences: [Sentence] = []

  static func sentences(in range: Range<Int>, of page: Reading, names: NameJudge) -> [Sentence] {
    var reader = SentenceReader(range, page, names)
    reader.read()
    return reader.sentences
  }

  private init(_ range: Range<Int>, _ page: Reading, _ names: NameJudge) {
    self.page = page
    self.names = names
    grammar = page.lexicon.grammar
    bytes = page.bytes
    end = min(range.upperBound, page.bytes.count)
    offset = range.lowerBound
    start = range.lowerBound
    values = ValueReader(
      bytes: page.bytes, end: end, units: page.lexicon.units, numbers: page.numberReader,
      numberWords: page.lexicon.numberWords, grammar: page.lexicon.grammar)
    token = page.firstToken(from: range.lowerBound)
    mention = names.firstMention(from: range.lowerBound)
  }

  /// Parts of one sentence, at most: what has no full stop for longer is cut, since claims are
  /// read with their whole sentence in view.
  private static let partLimit = 160

  private mutating func read() {
    while offset < end {
      if parts.count >= Self.partLimit { finish(at: offset) }
      // Nothing that is read begins with a blank, or inside of a character.
      if bytes[offset] == 0x20 || bytes[offset] & 0xC0 == 0x80 {
        offset += 1
        continue
      }
      while token < page.tokens.count, page.tokens[token].range.lowerBound < offset { token += 1 }
      if readQuoted() || readHost() || readValue() || readToken() || readSign() || readLatin() {
        continue
      }
      offset += 1
    }
    finish(at: end)
  }

  mutating func finish(at last: Int, isQuestion: Bool = false, isIntroduction: Bool = false) {
    defer {
      parts.removeAll(keepingCapacity: true)
      start = offset
    }
    guard !parts.isEmpty else { return }
    joinAppNames(end: last)
    sentences.append(
      Sentence(
        range: start..<last, parts: parts, bytes: bytes,
        firstRecentYear: page.lexicon.vocabulary.firstRecentYear, isRow: isRow,
        isQuestion: isQuestion, isIntroduction: isIntroduction || parts.last?.sign == .colon))
  }

  /// A carrier's name behind "My" is a name, though it may be an ordinary word: "My au".
  private func nameOfApp(_ token: Token) -> Part.Kind? {
    guard let word = parts.last, word.marker == .own, bytes[word.range.upperBound] == 0x20,
      token.range.lowerBound == word.range.upperBound + Distance.blank,
      names.isCapital(at: word.range.lowerBound, in: page),
      let mention = names.mention(at: token.range), case .carrier(let ids) = mention.kind
    else { return nil }
    return .subject(
      NamedCarrier(words: names.written(token.range, in: page), candidates: ids))
  }

  /// "My au", "Mi Movistar": "my" before a carrier's name that ends what is said makes the name of
  /// an app, and the carrier in it nobody's subject.
  private mutating func joinAppNames(end: Int) {
    for index in parts.indices.dropFirst().reversed() where parts[index].subject != nil {
      let (word, name) = (parts[index - 1], parts[index])
      guard word.marker == .own, names.isCapital(at: word.range.lowerBound, in: page),
        name.range.lowerBound == word.range.upperBound + 1, bytes[word.range.upperBound] == 0x20
      else { continue }
      let next = parts[(index + 1)...].first { $0.range.lowerBound >= name.range.upperBound }
      var isCalledApp = false
      if index > 1, case .predicate(.app, _) = parts[index - 2].kind { isCalledApp = true }
      if index > 2, case .predicate(.app, _) = parts[index - 3].kind { isCalledApp = true }
      switch next?.kind {
      case nil, .sign, .marker(.copula), .marker(.contrast): break
      default: if !isCalledApp { continue }
      }
      if next == nil, !isCalledApp, end - name.range.upperBound > Distance.touching { continue }
      let joined = word.range.lowerBound..<name.range.upperBound
      parts.replaceSubrange(
        index - 1...index,
        with: [
          Part(kind: .value(.name(names.written(joined, in: page), quoted: true)), range: joined)
        ])
    }
  }

  mutating func append(_ kind: Part.Kind, to last: Int) {
    parts.append(Part(kind: kind, range: offset..<last))
  }

  // MARK: Values

  private mutating func readValue() -> Bool {
    if let value = values.read(at: offset) {
      append(.value(value.value), to: value.end)
      offset = value.end
      return true
    }
    // Digits that are no value (a step, a percentage) are passed over as a whole.
    guard bytes[offset].isASCIIDigit else { return false }
    if let token = tokenHere, token.range.upperBound > offset { return false }
    while offset < end, bytes[offset].isASCIIDigit { offset += 1 }
    return true
  }

  // MARK: Words of the lexicon and names

  var tokenHere: Token? {
    guard token < page.tokens.count, page.tokens[token].range.lowerBound == offset else {
      return nil
    }
    return page.tokens[token]
  }

  /// A word of the lexicon or a name; the longer one where both begin here.
  private mutating func readToken() -> Bool {
    let token = tokenHere.flatMap { isForClaims($0) && $0.range.upperBound <= end ? $0 : nil }
    let word = grammar.word(at: offset, of: bytes, end: end)
    let first = parts.count
    let last = max(token?.range.upperBound ?? offset, word?.end ?? offset)
    guard last > offset else { return false }
    if let token, token.range.upperBound == last {
      if let name = names.name(at: token.range, in: page) ?? nameOfApp(token) {
        append(name, to: last)
      }
      append(page.meanings(of: token), to: last)
    }
    if let word, word.end == last { append(word.word.meanings, to: last) }
    joinToName(offset..<last, from: first)
    offset = last
    readBracket()
    return true
  }

  /// "Smart Online", "Smart Cancel Helper": words of the lexicon that are part of a name.
  private mutating func joinToName(_ range: Range<Int>, from first: Int) {
    guard bytes[range.lowerBound].isASCIILetter, names.isCapital(at: range.lowerBound, in: page),
      first > 0, first < parts.count,
      range.lowerBound - parts[first - 1].range.upperBound == Distance.blank
    else { return }
    for part in parts[first...] {
      switch part.kind {
      case .way, .predicate: break
      default: return
      }
    }
    switch parts[first - 1].kind {
    case .subject, .value(.name(_, quoted: false)): break
    default: return
    }
    // Before the word's meanings, so that what stands behind the word sees them first.
    let meanings = Array(parts[first...])
    parts.removeSubrange(first...)
    appendCapitalised(range)
    parts += meanings
  }

  /// Whether a token says something here; one that only cues channels hides no word in it.
  private func isForClaims(_ token: Token) -> Bool {
    if names.mention(at: token.range) != nil { return true }
    return page.meanings(of: token).contains { meaning in
      switch meaning {
      case .predicate, .marker, .way: true
      case .cue, .signal: false
      }
    }
  }

  private mutating func append(_ meanings: [Meaning], to last: Int) {
    for meaning in meanings {
      switch meaning {
      case .predicate(let predicate, let purpose):
        append(.predicate(predicate, purpose: purpose), to: last)
      case .marker(.everyCarrier): append(.everyCarrier, to: last)
      case .marker(.stranger): append(.stranger, to: last)
      case .marker(.conjunction): append(.sign(.conjunction), to: last)
      case .marker(let marker): if !marker.isAsked { append(.marker(marker), to: last) }
      case .way(let way): append(.way(way), to: last)
      case .cue, .signal: break
      }
    }
  }

  /// A bracket right behind a carrier's name that holds another name and nothing else.
  private mutating func readBracket() {
    guard parts.last?.subject != nil else { return }
    let open = bytes.skippingBlanks(from: offset, end: end)
    guard open < end, let sign = Punctuation.at(open, of: bytes, end: end), sign.kind == .open
    else { return }
    let first = open + sign.length
    guard let close = closing(from: first), let other = names.bracketed(first..<close, in: page)
    else { return }
    let last = close + (Punctuation.at(close, of: bytes, end: end)?.length ?? 1)
    parts.append(Part(kind: .bracketed(other), range: open..<last))
    offset = last
  }

  private func closing(from first: Int) -> Int? {
    var index = first
    while index < end, index - first < Distance.longestName {
      if let sign = Punctuation.at(index, of: bytes, end: end) {
        if sign.kind == .close { return index }
        if sign.kind == .open || sign.kind == .line { return nil }
        index += sign.length
      } else {
        index += 1
      }
    }
    return nil
  }
}
