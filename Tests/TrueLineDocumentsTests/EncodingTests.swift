import Testing
import TrueLineModel

@testable import TrueLineDocuments

struct `The encoding` {
  private static let chinese = "柬埔寨电话卡的客服热线是1204，我们在这里说明有效期和充值方法。"
  private static let traditional = "柬埔寨電話卡的客服熱線是1204，我們在這裡說明有效期和儲值方法。"
  private static let japanese = "プリペイドカードの番号は1204です。お客様のための案内をよく読んでください。"
  private static let korean = "고객센터 번호는 1204입니다. 요금제와 유효기간을 이곳에서 안내합니다."
  private static let russian =
    "Номер службы поддержки 1204, здесь мы объясняем срок действия карты."

  @Test(arguments: [
    (chinese, "GB18030", "gb18030"), (traditional, "BIG5-HKSCS", "big5"),
    (japanese, "CP932", "shift_jis"), (japanese, "EUC-JP", "euc-jp"),
    (korean, "UHC", "euc-kr"), (russian, "CP1251", "windows-1251"),
    (russian, "KOI8-R", "koi8-r"), (chinese, "UTF-8", "utf-8"),
    ("Line\n1204 is free\n" + chinese, "UTF-16LE", "utf-16le"),
    ("Line 1204", "UTF-16BE", "utf-16be"),
    ("Gebühr 5 € für café", "CP1252", "windows-1252"), (traditional, "GB18030", "gb18030"),
  ])
  func `is known by its bytes where nobody says it`(
    _ text: String, _ name: String, _ label: String
  ) throws {
    let bytes = try #require(encode(text, as: name))
    let decoded = DecodedSource(Source(name: "a", bytes: bytes))
    #expect(decoded.label == label)
    #expect(decoded.withText { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: LetterRow.all)
  func `of one byte a character is known by the letters of its row`(_ row: LetterRow) throws {
    let bytes = try #require(encode(row.example, as: row.encoding.iconvName))
    let decoded = DecodedSource(Source(name: "a", bytes: bytes))
    #expect(decoded.label == row.encoding.label)
    #expect(decoded.rival == nil)
    #expect(decoded.withText { String(decoding: $0, as: UTF8.self) } == row.example)
  }

  @Test(arguments: [
    (chinese, "GB18030", "gb18030"), (russian, "CP1251", "windows-1251"),
    ("ห้องสมุดเปิดทุกวัน", "CP874", "windows-874"),
  ])
  func `is known by text that stands behind 100 KB of ASCII`(
    _ text: String, _ name: String, _ label: String
  ) throws {
    let filler = [UInt8](String(repeating: "<!-- nothing to see -->\n", count: 5000).utf8)
    let bytes = filler + (try #require(encode(text, as: name))) + filler
    #expect(DecodedSource(Source(name: "a", bytes: bytes)).label == label)
  }

  @Test(arguments: [
    ("КУПЛЮ СИМ-КАРТЫ ДОРОГО", "CP1251", "windows-1251"),
    ("Buch «Über Öl» – 5 €", "CP1252", "windows-1252"), ("Más o menos", "CP1252", "windows-1252"),
    ("però così non è più città", "CP1252", "windows-1252"),
    ("não são nações irmãs", "CP1252", "windows-1252"), ("wait – “now”", "CP1252", "windows-1252"),
    ("Пишите Ольге Кузнецовой: цены «ниже рынка»", "CP1251", "windows-1251"),
    ("طباعة ونسخ كل يوم", "CP1256", "windows-1256"),
  ])
  func `is known by few words`(_ text: String, _ name: String, _ label: String) throws {
    let decoded = DecodedSource(Source(name: "a", bytes: try #require(encode(text, as: name))))
    #expect(decoded.label == label)
    #expect(decoded.rival == nil)
  }

  @Test func `is said to be a guess where another one reads as well`() throws {
    let word = try #require(encode("тема", as: "CP1251"))
    let unsure = DocumentReader.document(from: Source(name: "a.txt", bytes: word))
    #expect(!unsure.complete)
    #expect(unsure.problems.map(\.code) == ["encoding-unsure"])
    #expect(unsure.problems.first?.what.english.contains(unsure.encoding) == true)
    let declared = Source(name: "a.txt", bytes: word, encoding: "windows-1251")
    #expect(DocumentReader.document(from: declared).complete)
  }

  @Test(
    arguments: [
      ("UTF-32LE", [0xFF, 0xFE, 0, 0], "utf-32le"), ("UTF-32BE", [0, 0, 0xFE, 0xFF], "utf-32be"),
    ] as [(String, [UInt8], String)])
  func `is UTF-32 by its byte order mark`(
    _ name: String, _ mark: [UInt8], _ label: String
  ) throws {
    let bytes = mark + (try #require(encode("客服 1204 💪", as: name)))
    let source = Source(name: "a.txt", bytes: bytes)
    let document = DocumentReader.document(from: source)
    #expect(document.encoding == label)
    #expect(document.string(0..<document.flowEnd) == "客服 1204 💪⏎")
    let number = try #require(document.range(of: "1204"))
    #expect(document.sourceRange(of: number) == 16..<32)
  }

  @Test(arguments: [
    "<!-- <meta charset=koi8-r> -->", "<!--><!-- <meta charset=koi8-r> -->",
    "<!-- <?xml version='1.0' encoding='koi8-r'?> -->", "<!-- charset='koi8-r'",
  ])
  func `is not what stands in a comment`(_ comment: String) throws {
    let text = try #require(encode("Номер службы поддержки", as: "CP1251"))
    let bytes = [UInt8](comment.utf8) + text
    #expect(DecodedSource(Source(name: "a", bytes: bytes)).label == "windows-1251")
  }

  @Test(arguments: [
    ("gb2312", "gbk"), ("GBK", "gbk"), ("gb18030", "gb18030"), ("big5", "big5"),
    ("Shift_JIS", "shift_jis"), ("x-sjis", "shift_jis"), ("ks_c_5601-1987", "euc-kr"),
    ("iso-8859-1", "windows-1252"), ("us-ascii", "windows-1252"), ("iso-8859-5", "iso-8859-5"),
    ("windows-1256", "windows-1256"), ("utf-16", "utf-8"),
  ])
  func `is what a page says of itself`(_ declared: String, _ label: String) {
    for head in [
      "<meta charset='\(declared)'>",
      "<meta http-equiv=Content-Type content=\"text/html; charset=\(declared)\">",
      "<?xml version='1.0' encoding='\(declared)'?>",
    ] {
      let bytes = [UInt8](head.utf8) + [0xB2, 0xE2, 0xE9]
      let found = DecodedSource(Source(name: "a", bytes: bytes)).label
      #expect(label == "utf-8" ? !found.hasPrefix("utf-16") : found == label)
    }
  }

  @Test func `is a byte order mark's, then the transport's, then that of valid UTF-8`() {
    let mark = DecodedSource(
      Source(name: "a", bytes: [0xFF, 0xFE, 0x41, 0], encoding: "gbk"))
    #expect(mark.label == "utf-16le")
    let hint = DecodedSource(Source(name: "a", bytes: [UInt8]("é".utf8), encoding: "latin1"))
    #expect(hint.label == "windows-1252")
    let valid = DecodedSource(Source(name: "a", bytes: [UInt8]("<meta charset=gbk>é".utf8)))
    #expect(valid.label == "utf-8")
  }

  @Test func `stays UTF-8 with a bad byte, which harms only itself`() {
    let bytes = [UInt8]("<p>热线".utf8) + [0xE7, 0x83, 0x41, 0xFF] + [UInt8]("线1204".utf8)
    let source = Source(name: "a", bytes: bytes, format: .html)
    let document = DocumentReader.document(from: source)
    #expect(document.encoding == "utf-8")
    #expect(document.outline == ["paragraph: 热线\u{FFFD}A\u{FFFD}线1204"])
    #expect(document.original(of: "线1204", in: source) == "线1204")
    #expect(document.range(of: "A").map(document.sourceRange) == 11..<12)
  }

  @Test func `reads past bad bytes, NUL bytes and deep nesting`() throws {
    let line = "联系 &#116;.me/example<b>_1088</b> 办理"
    for noise: [UInt8] in [[0xFF], [0], [UInt8](String(repeating: "<div>", count: 300).utf8)] {
      let text = [UInt8]("<meta charset=gb2312><p>".utf8) + noise
      let bytes = text + (try #require(encode(line, as: "GB18030")))
      let source = Source(name: "a", bytes: bytes)
      let document = DocumentReader.document(from: source)
      let range = try #require(document.range(of: "t.me/example_1088"))
      #expect(document.encoding == "gbk")
      #expect(
        decode(Array(bytes[document.sourceRange(of: range)]), "gbk")
          == "&#116;.me/example<b>_1088")
    }
  }
}
