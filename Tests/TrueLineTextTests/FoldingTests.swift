import Testing
import TrueLineModel
import TrueLineText

/// The folded text as a string, the text itself where folding changes nothing.
func folded(_ text: String) -> String {
  guard let folded = Folding.fold(Array(text.utf8)) else { return text }
  return String(decoding: folded.bytes, as: UTF8.self)
}

func kinds(_ text: String) -> Disguise.Kinds {
  guard let folded = Folding.fold(Array(text.utf8)) else { return [] }
  return folded.disguises.reduce(into: []) { $0.formUnion($1.kinds) }
}

struct `Folding text` {
  @Test(arguments: [
    ("", ""), ("plain ASCII t.me/Example_Shop", "plain ASCII t.me/Example_Shop"),
    // Full-width, mathematical, circled, superscript, small capitals, keycaps, indicators.
    ("ｔ．ｍｅ／Ｅｘａｍｐｌｅ＿１", "t.me/Example_1"),
    ("𝟏𝟖𝟑𝟑 𝕥.𝓂𝖾", "1833 t.me"), ("①③⑧⓪⓪", "13800"), ("❶❸❽", "138"),
    ("ⓣⓔⓛⓔⓖⓡⓐⓜ", "telegram"), ("🅣🅔🅛🅔", "TELE"), ("🆃🅶", "TG"), ("t🅔legram", "tElegram"),
    ("⁺⁸⁵⁵", "⁺855"), ("ᵗᵉˡᵉ", "tele"), ("ᴛᴇʟᴇɢʀᴀᴍ", "telegram"),
    ("1️⃣3️⃣8️⃣", "138"), ("*️⃣123#️⃣", "*123#"), ("🇹🇬🇷🇦🇲", "TGRAM"), ("l̶i̶n̶e̶", "line"),
    // What only looks like it: numbered lists, notes, flags, units.
    ("①拨打1204 ②发短信", "①拨打1204 ②发短信"), ("①②③均可", "①②③均可"), ("①1204", "①1204"),
    ("1️⃣*123#", "1️⃣*123#"), ("1204¹ 10m²", "1204¹ 10m²"), ("🇰🇭🇹🇭Smart", "🇰🇭🇹🇭Smart"),
    ("Smart™ 1½ Nº", "Smart™ 1½ Nº"),
    // Invisible characters.
    ("t\u{200B}.m\u{2060}e/e\u{AD}x", "t.me/ex"), ("e\u{FE0E}x\u{202E}a", "exa"),
    ("\u{FEFF}ok", "ok"), ("សួស្តី\u{200B}ពិភពលោក", "សួស្តីពិភពលោក"),
    // Look-alikes, in Latin words only.
    ("tеlеgrаm", "telegram"), ("ТG", "TG"), ("Ꭲelegram", "Telegram"), ("ехamplе", "example"),
    ("Привет, Кот", "привет, кот"), ("Καλημέρα", "καλημέρα"),
    ("Подробностиflood-studio.example", "подробностиflood-studio.example"),
    ("сотрудникам TG", "сотрудникам TG"), ("5Gсеть", "5Gсеть"), ("сейчасflood", "сейчасflood"),
    // Chinese, Japanese, Korean, Thai, Vietnamese.
    ("銷號：柬埔寨（電話）", "销号:柬埔寨(电话)"), ("怎麽註銷，請聯繫！", "怎么注销，请联系！"),
    ("⽀付⼿机", "支付手机"), ("ｶﾞｲﾄﾞ", "ガイド"), ("ㅋㅋ", "ㅋㅋ"), ("น้ำ", "น้ำ"),
    ("Đăng Ký Việt Nam", "đăng Ký Việt Nam"), ("Vie\u{323}\u{302}t", "Việt"),
    ("Vie\u{302}\u{323}t", "Việt"), ("E\u{301}", "é"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    // Digits of other scripts.
    ("០១២ ๐๑๒ ०१२ ٠١٢", "012 012 012 012"), ("៛១០", "៛10"),
    // Signs.
    ("1－844–556‑7665", "1-844-556-7665"), ("✱ ＃ 137 ✱", "* # 137 *"), ("a\u{A0}b　c", "a b c"),
    ("＠ex：［1］；？", "@ex:[1]；？"), ("30～90天", "30~90天"), ("TG电报∶@ex", "TG电报:@ex"),
  ])
  func `reads every spelling as one`(_ written: String, _ expected: String) {
    #expect(folded(written) == expected)
  }

  @Test(
    arguments: [
      ("t\u{200B}me", .invisible), ("１２３", .fullWidth), ("𝟏①③", .styled),
      ("tеle", .lookAlike), ("銷", .traditional), ("㎏", .compatibility), ("1️⃣3️⃣", .styled),
      ("：－（）　\u{A0}", []), ("០១២", []), ("សួស្តី\u{200B}ពិ", []), ("Привет", []),
      ("☎\u{FE0F} 1204", []), ("Smart®\u{FE0F}?", []), ("می\u{200C}خواهم", []), ("ÉCOLE", []),
      ("a \u{200B}b", []),
    ] as [(String, Disguise.Kinds)])
  func `says what was undone, and only what nobody needs`(
    _ written: String, _ expected: Disguise.Kinds
  ) {
    #expect(kinds(written) == expected)
  }

  @Test func `leaves text alone that is folded already`() {
    let plain = "Smart 客服热线是1204，余额查询*1201#。é ж ①"
    #expect(Folding.fold(Array(plain.utf8)) == nil)
    #expect(Folding.fold([]) == nil)
    #expect(Folding.fold([0xFF, 0xE4, 0xB8, 0xC3, 0x28, 0xF8, 0x88]) == nil)
  }

  @Test func `leads back to the characters as written`() throws {
    let written = "致电：１３８ e\u{301} ｔ\u{200B}.me"
    let text = Array(written.utf8)
    let result = try #require(Folding.fold(text))
    let whole = String(decoding: result.bytes, as: UTF8.self)
    #expect(whole == "致电:138 é t.me")
    for (part, origin) in [
      ("138", "１３８"), ("3", "３"), ("é", "e\u{301}"), ("t.me", "ｔ\u{200B}.me"), ("t", "ｔ"),
      ("致电:", "致电："), (".me", ".me"),
    ] {
      let found = try #require(whole.utf8.firstRange(of: Array(part.utf8)))
      let lower = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
      let range = lower..<lower + part.utf8.count
      let back = result.map.origin(of: range)
      #expect(String(decoding: text[back], as: UTF8.self) == origin)
    }
  }
}

/// Laws of folding over generated text.
struct `Folding generated text` {
  /// Characters of every kind that folding treats in its own way, and of scripts it leaves.
  private static let parts: [String] =
    [
      "a", "B", "1", "9", "_", " ", "\n", ".", "/", "@", "#", "*", "é", "É", "ж", "Ж", "о", "О",
      "е",
      "К", "ο", "Α", "Ꭲ", "ա", "中", "國", "銷", "号", "，", "：", "１", "Ａ", "ｚ", "①", "⑩", "②", "ⓐ",
      "Ⓡ", "🅐", "⑴", "²", "³", "¹", "⁰", "₁", "ᵃ", "ᴛ", "𝟏", "𝐀", "ﬁ", "㎏", "½", "™", "…", "ﷺ",
      "\u{200B}", "\u{200D}", "\u{2060}", "\u{AD}", "\u{FE0F}", "\u{202E}", "\u{FEFF}", "\u{20E3}",
      "\u{301}", "\u{302}", "\u{323}", "\u{336}", "\u{3099}", "か", "ｶ", "ﾞ", "가", "ᄀ", "ᅡ", "ᆨ",
      "ㄱ",
      "🇰", "🇭", "🇹", "😀", "☎", "ក", "\u{17D2}", "០", "ไ", "ำ", "क", "़", "क़", "ي", "ﻲ", "٣",
      "⼿", "\u{2F800}", "İ", "ı", "ẞ", "ς", "K", "\u{A0}", "–", "✱", "1\u{FE0F}\u{20E3}",
    ]

  /// What is folded or not for its neighbours' sake. Where two kinds of it meet, one round may
  /// not see what became of the other, so the law holds for each kind by itself.
  private static let kinds: [Set<String>] = [
    ["①", "⑩", "②", "ⓐ", "Ⓡ", "🅐", "⑴"], ["²", "³", "¹", "⁰", "₁"], ["🇰", "🇭", "🇹"],
    ["1\u{FE0F}\u{20E3}", "\u{20E3}"],
    ["ж", "Ж", "о", "О", "е", "К", "ο", "Α", "Ꭲ", "ա", "ς"],
  ]

  @Test(arguments: kinds)
  func `changes nothing a second time`(_ kind: Set<String>) {
    var random = Generator()
    let others = Self.kinds.filter { $0 != kind }.reduce(into: Set()) { $0.formUnion($1) }
    let parts = Self.parts.filter { !others.contains($0) }
    for _ in 0..<15_000 {
      let text = random.text(of: parts, upTo: 10)
      guard let once = Folding.fold(Array(text.utf8)) else { continue }
      #expect(
        Folding.fold(once.bytes) == nil,
        "seed \(random.seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
      #expect(once.bytes != Array(text.utf8))
    }
  }

  @Test func `leads every character back to whole characters, in order and without a gap`() {
    var random = Generator()
    for _ in 0..<20_000 {
      let text = Array(random.text(of: Self.parts, upTo: 12).utf8)
      guard let folded = Folding.fold(text) else { continue }
      let seed = random.seed
      #expect(folded.map.origin(of: 0..<folded.bytes.count).upperBound <= text.count)
      var offset = 0
      var reached = 0
      while offset < folded.bytes.count {
        let end = offset + folded.bytes.scalar(at: offset).length
        let origin = folded.map.origin(of: offset..<end)
        #expect(origin.upperBound <= text.count && !origin.isEmpty, "seed \(seed)")
        #expect(starts(origin.lowerBound, text) && starts(origin.upperBound, text), "seed \(seed)")
        #expect(origin.upperBound >= reached, "seed \(seed)")
        // What stands between two characters was dropped, so it is invisible by itself.
        if origin.lowerBound > reached {
          let gap = Folding.fold(Array(text[reached..<origin.lowerBound]))
          #expect(gap?.bytes.isEmpty == true, "seed \(seed)")
        }
        reached = origin.upperBound
        offset = end
      }
      var last = 0..<0
      for disguise in folded.disguises {
        #expect(disguise.range.upperBound <= folded.bytes.count)
        #expect(disguise.range.lowerBound >= last.lowerBound)
        #expect(disguise.range.upperBound >= last.upperBound)
        last = disguise.range
      }
    }
  }

  @Test func `takes any bytes`() {
    var random = Generator()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random) | (Bool.random(using: &random) ? 0x80 : 0)
      }
      if let folded = Folding.fold(bytes) {
        #expect(folded.map.origin(of: 0..<folded.bytes.count).upperBound <= bytes.count)
      }
    }
  }

  private func starts(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }
}
