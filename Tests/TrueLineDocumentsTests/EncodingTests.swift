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
      let expected = label == "utf-8" ? ["windows-1252", "gb18030", "utf-8"] : [label]
      #expect(expected.contains(DecodedSource(Source(name: "a", bytes: bytes)).label))
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
