import Testing
import TrueLineDocuments
import TrueLineModel
import TrueLineRandom

/// Contacts planted into pages in every disguise: what a filter misses, people still read.
struct `Planted contacts` {
  @Test func `are named with kind and value where they stand`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    var misses: [String] = []
    var count = 0
    for planted in Planting.all(&random) {
      for page in planted.pages(&random) {
        count += 1
        let source = Source(name: "page", bytes: page.bytes, format: page.format)
        let document = DocumentReader.document(from: source)
        let found = Sighted.channels(in: document)
        let isNamed = found.contains { sighting in
          let place = document.sourceRange(of: sighting.range)
          return sighting.channel == planted.channel && place.overlaps(page.planted)
            && place.lowerBound >= page.planted.lowerBound
            && place.upperBound <= page.planted.upperBound
        }
        if !isNamed { misses.append("\(planted.disguise): \(planted.written) in \(page.format)") }
      }
    }
    let named = Double(count - misses.count) / Double(count)
    print("planted \(count), named \(count - misses.count), seed \(seed)")
    #expect(named >= 0.98, "seed \(seed): \(misses.prefix(40))")
    #expect(count > 500)
  }
}

/// One contact as somebody wrote it, and what it is.
private struct Planting {
  var channel: Channel
  /// The label that stands before it, empty for links.
  var label: String
  /// The contact itself; may have entities and tags, then it is for HTML only.
  var written: String
  var disguise: String
  var isHTMLOnly = false

  struct Page {
    var bytes: [UInt8]
    var planted: Range<Int>
    var format: InputFormat
  }

  func pages(_ random: inout SplitMix) -> [Page] {
    var pages: [Page] = []
    for (before, after) in [
      ("关于手机卡的说明。需要办理请看下面。", "以上内容仅供参考，祝您一切顺利。"),
      ("Some words on cards and carriers. Read on.", "That is all there is to say today."),
    ] {
      let lead = label.isEmpty ? " " : " \(label)"
      if !isHTMLOnly {
        pages.append(page("# \(before)\n\n\(before)\(lead)", "\n\n\(after)\n", .markdown))
      }
      pages.append(
        page(
          "<!DOCTYPE html><meta charset=utf-8><title>\(before)</title><p>\(before)\(lead)",
          "</p><p>\(after)</p>", .html))
    }
    return pages
  }

  private func page(_ before: String, _ after: String, _ format: InputFormat) -> Page {
    let start = before.utf8.count
    return Page(
      bytes: Array((before + written + after).utf8), planted: start..<start + written.utf8.count,
      format: format)
  }

  // MARK: Every kind in every disguise

  static func all(_ random: inout SplitMix) -> [Planting] {
    names(&random) + links(&random) + numbers(&random) + others(&random)
  }

  private static func names(_ random: inout SplitMix) -> [Planting] {
    var all: [Planting] = []
    let labels: [(Channel.Kind, [String])] = [
      (.telegram, ["Telegram: ", "TG💪+ ", "【TG客服:", "电报：", "飞机号：", "Telegram搜索"]),
      (.wechat, ["微信：", "加薇 ", "V❤信：", "徽信号：", "WeChat: ", "vx："]),
      (.line, ["LINE ID: "]),
    ]
    for (kind, words) in labels {
      for label in words {
        for _ in 0..<2 {
          let name = "example_" + random.letters(5) + random.digits(2)
          let at = kind == .telegram ? "@" : ""
          for (disguise, form, isHTML) in disguises(of: name, &random) {
            all.append(
              Planting(
                channel: Channel(kind, name), label: label, written: at + form,
                disguise: disguise, isHTMLOnly: isHTML))
          }
        }
      }
    }
    return all
  }

  /// A name in the letters that filters do not know.
  private static func disguises(
    of name: String, _ random: inout SplitMix
  ) -> [(String, String, Bool)] {
    [
      ("plain", name, false),
      ("capitals", name.uppercased(), false),
      ("zero-width", split(name, "\u{200B}", &random), false),
      ("word joiner", split(name, "\u{2060}", &random), false),
      ("full-width", name.mapScalars { $0 > 0x20 ? $0 + 0xFEE0 : $0 }, false),
      ("mathematical", name.mapScalars(mathematical), false),
      (
        "look-alike", String(name.map { ["a": "а", "e": "е", "p": "р", "x": "х"][$0] ?? $0 }), false
      ),
      ("entities", name.unicodeScalars.map { "&#\($0.value);" }.joined(), true),
      ("cut by <br>", name.prefix(8) + "<br>" + name.dropFirst(8), true),
      ("cut by paragraphs", name.prefix(7) + "</p>\n<p>" + name.dropFirst(7), true),
      ("tags", split(name, "</b><b>", &random), true),
    ]
  }

  private static func mathematical(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: 0x1D5BA + scalar - 0x61
    case 0x30...0x39: 0x1D7CE + scalar - 0x30
    default: scalar
    }
  }

  private static func split(_ name: String, _ sign: String, _ random: inout SplitMix) -> String {
    let at = Int.random(in: 2..<name.count - 2, using: &random)
    return String(name.prefix(at)) + sign + String(name.dropFirst(at))
  }

  private static func links(_ random: inout SplitMix) -> [Planting] {
    var all: [Planting] = []
    for _ in 0..<4 {
      let name = "example_" + random.letters(6)
      for (disguise, form) in [
        ("plain", "https://t.me/\(name)"), ("preview", "https://t.me/s/\(name)"),
        ("bare", "t.me/\(name)"), ("other host", "telegram.me/\(name)"),
        ("scheme", "tg://resolve?domain=\(name)"), ("blanks", "t . me/\(name)"),
        ("defanged", "t[.]me/\(name)"), ("hxxp", "hxxps://t[.]me/\(name)"),
        ("parameter", "https://t.me/\(name)?start=abc"),
        ("full-width", "ｔ．ｍｅ／\(name)"),
      ] {
        all.append(
          Planting(
            channel: Channel(.telegram, name), label: "", written: form,
            disguise: "link, \(disguise)"))
      }
      let digits = "1202555" + random.digits(4)
      for form in ["https://wa.me/\(digits)", "https://api.whatsapp.com/send?phone=\(digits)"] {
        all.append(
          Planting(
            channel: Channel(.whatsapp, "+" + digits), label: "", written: form,
            disguise: "link, WhatsApp"))
      }
      let code = random.letters(8).uppercased()
      let others: [(Channel.Kind, String, String)] = [
        (.wechat, "https://u.wechat.com/\(code)", "u/\(code)"),
        (.line, "https://lin.ee/\(code)", "lin.ee/\(code)"),
        (.discord, "https://discord.gg/\(code)", code),
        (.messenger, "https://m.me/\(name)", name),
        (.viber, "viber://chat?number=%2B\(digits)", "+" + digits),
        (.signal, "https://signal.me/#p/+\(digits)", "+" + digits),
      ]
      for (kind, form, value) in others {
        all.append(
          Planting(
            channel: Channel(kind, value), label: "", written: form, disguise: "link, \(kind)"))
      }
    }
    return all
  }

  private static func numbers(_ random: inout SplitMix) -> [Planting] {
    var all: [Planting] = []
    for label in ["call ", "客服电话：", "customer care number ", "WhatsApp: ", "📞 "] {
      let area = ["800", "844", "855", "866"].randomElement(using: &random) ?? "800"
      let line = "0" + random.digits(3)
      let value = "+1\(area)555\(line)"
      let kind: Channel.Kind = label.hasPrefix("WhatsApp") ? .whatsapp : .phone
      let groups = ["1", area, "555", line]
      let forms: [(String, String)] = [
        ("plain", groups.joined(separator: "-")), ("dots", groups.joined(separator: ".")),
        ("bullets", groups.joined(separator: " • ")), ("blanks", groups.joined(separator: " ")),
        ("long dashes", groups.joined(separator: "–")), ("tildes", groups.joined(separator: "~")),
        ("underscores", groups.joined(separator: "_")), ("plus", "+1 (\(area)) 555-\(line)"),
        ("open bracket", "+(1-\(area)-555-\(line)"), ("square", "+[1-\(area)-555-\(line)]"),
        ("at signs", "+1@\(area)@555@\(line)"), ("doubled", groups.joined(separator: "--")),
        ("words", groups.joined(separator: " ").inEnglishWords),
        ("Chinese words", groups.joined().inChineseWords),
        ("half in words", "1-\(area)-" + "555 \(line)".inEnglishWords),
        ("letter O", "1-\(area)-555-\(line.replacingFirst("0", "O"))"),
        ("mathematical", groups.joined(separator: "-").mapScalars(mathematical)),
        ("full-width", groups.joined(separator: "-").mapScalars { $0 > 0x2F ? $0 + 0xFEE0 : $0 }),
      ]
      for (disguise, form) in forms {
        all.append(
          Planting(
            channel: Channel(kind, value), label: label, written: form,
            disguise: "number, \(disguise)"))
      }
    }
    return all
  }

  private static func others(_ random: inout SplitMix) -> [Planting] {
    var all: [Planting] = []
    for label in ["QQ：", "QQ客服:", "扣扣：", "【Q"] {
      let number = "1" + random.digits(8)
      for (disguise, form) in [
        ("plain", number), ("full-width", number.mapScalars { $0 + 0xFEE0 }),
        ("mathematical", number.mapScalars(mathematical)),
      ] {
        all.append(
          Planting(
            channel: Channel(.qq, number), label: label, written: form, disguise: "QQ, \(disguise)")
        )
      }
    }
    for _ in 0..<6 {
      let name = random.letters(7)
      for (disguise, form) in [
        ("plain", "\(name).top"), ("link", "https://www.\(name).top/a"),
        ("defanged", "\(name)[.]top"), ("hxxp", "hxxp://\(name).top"),
      ] {
        all.append(
          Planting(
            channel: Channel(.domain, "\(name).top"), label: "", written: form,
            disguise: "domain, \(disguise)"))
      }
      all.append(
        Planting(
          channel: Channel(.domain, "\(name).com"), label: "", written: "\(name) . c o m",
          disguise: "domain, blanks"))
      for (disguise, form) in [
        ("plain", "\(name)@shop.example"), ("at", "\(name)[at]shop.example"),
      ] {
        all.append(
          Planting(
            channel: Channel(.email, "\(name)@shop.example"), label: "Email: ", written: form,
            disguise: "mail, \(disguise)"))
      }
      all.append(
        Planting(
          channel: Channel(.ussd, "*1\(random.digits(3))#"), label: "拨打", written: "",
          disguise: "USSD"
        ).withWrittenValue())
    }
    return all
  }

  private func withWrittenValue() -> Planting {
    var planting = self
    planting.written = channel.value
    return planting
  }
}

extension String {
  fileprivate func mapScalars(_ change: (UInt32) -> UInt32) -> String {
    String(
      String.UnicodeScalarView(unicodeScalars.compactMap { Unicode.Scalar(change($0.value)) }))
  }

  fileprivate var inEnglishWords: String {
    let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return compactMap(\.wholeNumberValue).map { words[$0] }.joined(separator: " ")
  }

  fileprivate var inChineseWords: String {
    compactMap(\.wholeNumberValue).map { String(Array("〇一二三四五六七八九")[$0]) }.joined()
  }

  fileprivate func replacingFirst(_ old: Character, _ new: Character) -> String {
    guard let index = firstIndex(of: old) else { return self }
    return String(self[..<index]) + String(new) + String(self[self.index(after: index)...])
  }
}

extension SplitMix {
  fileprivate mutating func letters(_ count: Int) -> String {
    String((0..<count).map { _ in "abcdefghikmnopqrstuvwxz".randomElement(using: &self) ?? "a" })
  }

  fileprivate mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in "23456789".randomElement(using: &self) ?? "2" })
  }
}
