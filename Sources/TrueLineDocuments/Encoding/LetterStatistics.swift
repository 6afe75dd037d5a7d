#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well bytes read as the letters of a row: a mean logarithm over bytes beyond ASCII.
///
/// 0 is what bytes drawn by chance would have. Text of the row's languages has 0.8 to 2;
/// East Asian text in two bytes a character stays below 0 in every row.
struct LetterStatistics: Sendable {
  /// For each row, in its order.
  static let all = LetterRow.all.compactMap(LetterStatistics.init)

  /// From here on bytes are text of the row.
  static let readable = 0.5
  /// What another reading must be worse by, over all bytes, to be out of the question: 20 to 1.
  static let certain = 3.0

  let encoding: CharacterEncoding
  private let script: LetterRow.Script
  /// The logarithm by byte from 0x80, against a byte drawn by chance.
  private var gains = [Double](repeating: LetterStatistics.strange, count: 128)
  private var small = [Bool](repeating: false, count: 128)
  private var capital = [Bool](repeating: false, count: 128)
  private var tone = [Bool](repeating: false, count: 128)

  /// For a byte that none of the letters has: one in 50 of what chance would bring.
  private static let strange = -4.0
  /// For a letter where none of its kind stands: a capital inside a word, a letter in a Latin one.
  private static let misplaced = -2.0
  /// For text of capitals alone, which is rarer.
  private static let shouted = -0.1
  /// Zipf's law, flattened at its head as letters are: the commonest is 5 times the 21st.
  private static let zipfOffset = 4.0

  init?(_ row: LetterRow) {
    encoding = row.encoding
    script = row.script
    guard let handle = iconv_open("UTF-8", encoding.iconvName),
      handle != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(handle) }
    let scalars = SingleByteTable(handle).scalars
    let letters = Array(row.letters.unicodeScalars)
    let total = letters.indices.reduce(0.0) { $0 + 1 / (Double($1) + Self.zipfOffset) }
    var ranks: [Unicode.Scalar: Int] = [:]
    for (rank, letter) in letters.enumerated() { ranks[letter] = rank }
    for (index, scalar) in scalars.enumerated() {
      guard let scalar else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let rank = ranks[lower] {
        gains[index] = log(128 / (Double(rank) + Self.zipfOffset) / total)
        small[index] = lower == scalar
        capital[index] = lower != scalar
        tone[index] = scalar.properties.generalCategory == .nonspacingMark
      } else if Self.isCommon(scalar) {
        gains[index] = 0
      }
    }
  }

  /// Signs that stand in text of any language: quotation marks, dashes, currencies.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .openPunctuation, .dashPunctuation,
      .otherPunctuation, .currencySymbol, .otherSymbol, .spaceSeparator:
      scalar.value < 0x2500
    default: false
    }
  }

  /// The mean over `bytes`, as `ByteStatistics.evidence` gives them; 0 without any beyond ASCII.
  func gain(_ bytes: [UInt8]) -> Double {
    var sum = 0.0
    var count = 0
    var hasSmall = false
    var before: UInt8 = 0x20
    for (at, byte) in bytes.enumerated() {
      defer { before = byte }
      guard byte >= 0x80 else { continue }
      let index = Int(byte) - 0x80
      count += 1
      sum += gains[index]
      hasSmall = hasSmall || small[index]
      if !stands(index, behind: before, before: at + 1 < bytes.count ? bytes[at + 1] : 0x20) {
        sum += Self.misplaced
      }
    }
    guard count > 0 else { return 0 }
    return sum / Double(count) + (script == .cased && !hasSmall ? Self.shouted : 0)
  }

  /// Whether a letter's neighbours are such as its script has.
  private func stands(_ index: Int, behind before: UInt8, before next: UInt8) -> Bool {
    switch script {
    case .cased where before >= 0x80 && capital[index]: return !small[Int(before) - 0x80]
    case .cased, .uncased:
      return before >= 0x80 || next >= 0x80 && !before.isASCIIAlphanumeric
    case .latin: return before < 0x80
    case .latinWithTones where tone[index]:
      return before >= 0x80
        ? small[Int(before) - 0x80] || capital[Int(before) - 0x80]
        : "aeiouy".utf8.contains(before | 0x20)
    case .latinWithTones: return true
    }
  }
}
