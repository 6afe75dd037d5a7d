import TrueLineModel

extension Canonical {
  /// A code that is dialled: `*123#`, `#124#`, `*1203*PIN#`.
  ///
  /// Blanks go; words that stand for what the reader fills in become `PIN`, `AMOUNT` or
  /// `NUMBER`, in any language and with any brackets around them.
  ///
  ///     ussd(Array("* 1203 * <14位密码> #".utf8))?.value   // "*1203*PIN#"
  package static func ussd(_ written: some Collection<UInt8>) -> Channel? {
    guard (3...96).contains(written.count) else { return nil }
    let text = written.filter { !$0.isASCIIWhitespace }
    guard text.count >= 3, text[0] == 0x2A || text[0] == 0x23, text.last == 0x23 else {
      return nil
    }
    var code: [UInt8] = []
    var hasDigits = false
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x2A || byte == 0x23 {
      guard let part = part(text[start..<index], isFirst: !hasDigits) else { return nil }
      hasDigits = hasDigits || part.first?.isASCIIDigit == true
      code += part
      code.append(byte)
      start = index + 1
    }
    guard hasDigits, code.count <= 48 else { return nil }
    return Channel(.ussd, String(decoding: code, as: UTF8.self))
  }

  /// Digits as they are, a placeholder by its meaning, `nil` for anything else.
  private static func part(_ part: ArraySlice<UInt8>, isFirst: Bool) -> [UInt8]? {
    if part.allSatisfy(\.isASCIIDigit) { return part.count <= 20 ? Array(part) : nil }
    if isFirst { return nil }
    let word = part.map(\.lowercasedASCII)
    if let name = slot(word) { return Array(name.utf8) }
    let brackets: [UInt8] = [0x3C, 0x3E, 0x5B, 0x5D, 0x28, 0x29, 0x7B, 0x7D]
    let inside = word.filter { !brackets.contains($0) }
    // `XXXX`, `____`, `....`: something to fill in.
    let isBlank = !inside.isEmpty && inside.allSatisfy { [0x78, 0x5F, 0x2E, 0x2D].contains($0) }
    return isBlank ? Array("PIN".utf8) : nil
  }

  /// What the reader of a code fills in for a word in small letters: `PIN`, `AMOUNT` or `NUMBER`;
  /// `nil` for a word that says none of them.
  package static func slot(_ word: [UInt8]) -> String? {
    slots.first { $0.words.contains { word.holds($0.utf8) } }?.name
  }

  /// In this order: "手机号" before "号", "card number" before "number", "号码" before "码".
  private static let slots: [(name: String, words: [String])] = [
    ("AMOUNT", ["amount", "amt", "money", "金额", "额", "sum", "jumlah", "nominal"]),
    ("NUMBER", ["phone", "mobile", "msisdn", "手机", "电话", "对方", "recipient", "受话"]),
    (
      "PIN",
      [
        "pin", "密码", "卡密", "卡号", "code", "voucher", "secret", "serial", "card", "digit", "充值",
        "位", "លេខ", "mã", "รหัส", "kode",
      ]
    ),
    ("NUMBER", ["number", "号", "no."]),
    ("PIN", ["码"]),
  ]
}
