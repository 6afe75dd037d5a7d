import CHTMLEvents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What bytes look like where nothing says what they are.
enum ByteStatistics {
  /// UTF-16 without a mark: zero bytes at every other place, as ASCII has there.
  static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
    let limit = min(bytes.count, 4096) & ~1
    guard limit >= 4, let base = bytes.baseAddress, memchr(base, 0, limit) != nil else {
      return nil
    }
    var zeros = (even: 0, odd: 0)
    for at in 0..<limit where bytes[at] == 0 {
      if at & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = limit / 2
    let (few, many) = (min(zeros.even, zeros.odd), max(zeros.even, zeros.odd))
    // A page with a zero byte here and there is still UTF-8; East Asian UTF-16
    // has few zero bytes, but is not UTF-8 either.
    guard many >= 4, few * 16 <= many,
      many * 10 >= units * 4
        || (few == 0 && many * 50 >= units && !isMostlyUTF8(bytes) && bytes.count & 1 == 0)
    else { return nil }
    return zeros.odd > zeros.even ? .utf16le : .utf16be
  }

  /// Whether good sequences of UTF-8 beyond ASCII outweigh bad ones; in other encodings one
  /// in ten is good by chance.
  static func isMostlyUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = bytes.count
    var good = 0
    var bad = 0
    var at = 0
    while at < limit, let base = bytes.baseAddress {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let width = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2
      if at + width <= bytes.count, utf8_valid_prefix(base + at, width) == width {
        good += 1
        at += width
      } else {
        // One bad start and what was to follow it are one mistake.
        bad += 1
        repeat { at += 1 } while at < limit && bytes[at] & 0xC0 == 0x80
      }
    }
    return good > bad
  }

  /// The likeliest encoding by the bytes beyond ASCII, wherever they stand, and a second one
  /// that is about as likely.
  static func likely(
    _ source: UnsafeBufferPointer<UInt8>
  ) -> (encoding: CharacterEncoding, rival: CharacterEncoding?) {
    let words = evidence(source)
    let count = Double(words.count { $0 >= 0x80 })
    // A page of a few accented letters is Latin, as browsers take it to be.
    let singles = LetterStatistics.all.map { row in
      let gain = row.gain(words)
      let isDefault = row.encoding == .windows1252
      return (
        row.encoding, gain, gain * count + (isDefault ? LetterStatistics.certain : 0)
      )
    }.sorted { $0.2 > $1.2 }
    if let best = singles.first, best.1 >= LetterStatistics.readable {
      let rival = singles.dropFirst().first { best.2 - $0.2 < LetterStatistics.certain }
      return (best.0, rival?.0)
    }
    let doubles = words.withUnsafeBufferPointer { words in
      let end = words.count
      return [
        (CharacterEncoding.gb18030, gb(words, end)), (.big5, big5(words, end)),
        (.shiftJIS, shiftJIS(words, end)), (.eucJP, eucJP(words, end)), (.eucKR, eucKR(words, end)),
      ]
    }.sorted { $0.1 > $1.1 }
    guard let best = doubles.first, best.1 > leastShare else { return (.windows1252, nil) }
    let rival = doubles.dropFirst().first { (best.1 - $0.1) * count / 2 < certainCharacters }
    return (best.0, rival?.0)
  }

  /// The share of common characters that text in two bytes a character has at least.
  private static let leastShare = 0.6
  /// Common characters that one of two encodings must have more of to be the better guess.
  private static let certainCharacters = 1.0
  /// Bytes of evidence that say enough.
  private static let enough = 256 * 1024

  /// The runs of bytes beyond ASCII of the whole source, each with its neighbours.
  ///
  /// A single byte of ASCII inside a run may be the second half of a character; two are its end.
  static func evidence(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var at = 0
    while at < source.count, words.count < enough {
      guard source[at] >= 0x80 else {
        at += 1
        continue
      }
      if at > 0 { words.append(source[at - 1]) }
      while at < source.count, words.count < enough,
        source[at] >= 0x80 || at + 1 < source.count && source[at + 1] >= 0x80
          || source[at - 1] >= 0x80
      {
        words.append(source[at])
        at += 1
      }
      words.append(0x20)
    }
    return words
  }

  /// The share of two-byte characters that are common ones, less bad bytes;
  /// `weigh` says what a pair is worth, `nil` for none at all.
  private static func share(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, singles: ClosedRange<UInt8>? = nil,
    weigh: (UInt8, UInt8) -> Double?
  ) -> Double {
    var total = 0.0
    var sum = 0.0
    var at = 0
    while at < limit {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      total += 1
      if singles?.contains(lead) == true {
        at += 1
        sum += 0.5
      } else if at + 1 < bytes.count, let weight = weigh(lead, bytes[at + 1]) {
        sum += weight
        at += 2
      } else {
        sum -= 2
        at += 1
      }
    }
    return total > 0 ? sum / total : 0
  }

  /// GB 2312's first level (B0A1 to D7F9) holds the common characters, and its
  /// second half (from C9) more than a third of running text; Korean stops at C8.
  private static func gb(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Double {
    var upper = 0.0
    var common = 0.0
    let score = share(bytes, limit) { lead, trail in
      guard lead >= 0x81, lead != 0xFF, trail >= 0x30, trail != 0x7F, trail != 0xFF else {
        return nil
      }
      if trail < 0x40 { return trail <= 0x39 ? 0 : nil }
      guard trail >= 0xA1 else { return 0 }
      if lead >= 0xB0, lead <= 0xD7 {
        common += 1
        if lead >= 0xC9 { upper += 1 }
        return 1
      }
      return lead >= 0xA1 && lead <= 0xA3 ? 1 : 0
    }
    return common > 0 && upper * 20 < common ? score * 0.9 : score
  }

  private static func big5(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Double {
    share(bytes, limit) { lead, trail in
      guard lead >= 0x81, lead != 0xFF,
        (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)
      else { return nil }
      if lead >= 0xA4, lead <= 0xC6 { return lead < 0xC6 || trail < 0x7F ? 0.98 : 0 }
      return lead >= 0xA1 && lead < 0xA4 ? 0.98 : 0
    }
  }

  private static func shiftJIS(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Double {
    var kana = 0.0
    var pairs = 0.0
    let score = share(bytes, limit, singles: 0xA1...0xDF) { lead, trail in
      guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead),
        (0x40...0xFC).contains(trail), trail != 0x7F
      else { return nil }
      pairs += 1
      if lead == 0x82, trail >= 0x9F { kana += 1 }
      if lead == 0x83, trail <= 0x96 { kana += 1 }
      return lead <= 0x97 ? 1 : 0
    }
    return kana * 10 > pairs ? score : score * 0.5
  }

  private static func eucJP(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Double {
    var kana = 0.0
    var pairs = 0.0
    let score = share(bytes, limit) { lead, trail in
      guard lead == 0x8E || lead == 0x8F || lead >= 0xA1, trail >= 0xA1, trail != 0xFF else {
        return nil
      }
      pairs += 1
      if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      return lead <= 0xCF ? 1 : 0
    }
    return kana * 10 > pairs ? score * 1.1 : 0
  }

  private static func eucKR(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Double {
    share(bytes, limit) { lead, trail in
      guard lead >= 0x81, lead != 0xFF, trail >= 0x41, trail != 0xFF else { return nil }
      guard trail >= 0xA1 else { return 0 }
      if lead >= 0xB0, lead <= 0xC8 { return 1 }
      return lead >= 0xA1 && lead <= 0xA3 ? 0.9 : -0.5
    }
  }
}
