/// The letters of an encoding of one byte a character, as its languages use them.
struct LetterRow: Sendable {
  /// How letters stand beside one another, which tells scripts apart whose bytes are the same.
  enum Script: Sendable {
    /// Words are of these letters alone, with capitals at their beginning or throughout.
    case cased
    /// Words are of these letters alone.
    case uncased
    /// Accented letters stand single among those of ASCII.
    case latin
    /// So, and tones are characters of their own behind a vowel.
    case latinWithTones
  }

  var encoding: CharacterEncoding
  var script: Script
  /// The commonest first, small ones; how common follows from the place, by Zipf's law.
  var letters: String
  /// A sentence by which the row is tested.
  var example: String
}

extension LetterRow {
  /// Ordered by label. Orders of letters are those of general frequency lists of Russian, Thai,
  /// Arabic, Hebrew, Vietnamese and the languages of Western Europe; a few places up or down
  /// change nothing.
  static let all = [
    LetterRow(
      encoding: .koi8r, script: .cased, letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
      example: "Пишите нам, мы ответим в течение дня."),
    LetterRow(
      encoding: .windows1251, script: .cased, letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ",
      example: "ПИШИТЕ НАМ, МЫ ОТВЕТИМ В ТЕЧЕНИЕ ДНЯ"),
    LetterRow(
      encoding: .windows1252, script: .latin, letters: "éäüàöèíñçóáãßêåøúæôâîûìòùõëï",
      example: "Le café près de l'église est fermé à Noël."),
    LetterRow(
      encoding: .windows1255, script: .uncased, letters: "יוהלארתבשמנדםחעפקטצכגסזןץךף",
      example: "הספרייה פתוחה בימי ראשון עד חמישי"),
    LetterRow(
      encoding: .windows1256, script: .uncased,
      letters: "اليمونرتبةعدسفهكقأحجشطصىخإذثضغزءئظآؤپچژگ",
      example: "المكتبة مفتوحة من الأحد إلى الخميس"),
    LetterRow(
      encoding: .windows1258, script: .latinWithTones,
      letters: "\u{301}\u{300}đư\u{323}âêôơ\u{309}ă\u{303}",
      example: "Thư viê\u{323}n mở cư\u{309}a tư\u{300} thư\u{301} hai"),
    LetterRow(
      encoding: .windows874, script: .uncased,
      letters: "านรอกเง่มยลวดทสตะั้ีบคหแใจพปิไขโุ์ืูถชผำซศณึฟษธญฐภ็ๆฎฉฮฬฏฤฆฒ",
      example: "ห้องสมุดเปิดทุกวัน ยกเว้นวันหยุด"),
  ]
}
