import TrueLineModel

extension Canonical {
  /// A WeChat id in small letters: 6 to 20 letters, digits, `_` and `-` behind a letter; or a
  /// QQ or phone number that serves as one.
  package static func wechat(id: [UInt8]) -> Channel? {
    if id.allSatisfy(\.isASCIIDigit), (5...13).contains(id.count) {
      return Channel(.wechat, String(decoding: id, as: UTF8.self))
    }
    if id.first == 0x2B { return number(id, .wechat) }
    guard (6...20).contains(id.count), id[0].isASCIILetter,
      id.allSatisfy({ $0.isASCIIWord || $0 == 0x2D })
    else { return nil }
    return Channel(.wechat, String(decoding: id.map(\.lowercasedASCII), as: UTF8.self))
  }

  /// A QQ number of a person or of a group: 5 to 12 digits, the first not 0.
  package static func qq(number: [UInt8], isGroup: Bool = false) -> Channel? {
    guard (5...12).contains(number.count), number[0] != 0x30, number.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return Channel(isGroup ? .qqGroup : .qq, String(decoding: number, as: UTF8.self))
  }

  /// Links of WeChat and QQ.
  static func chinese(_ address: WrittenURL) -> Channel? {
    let segments = address.segments
    let first = segments.first ?? ""
    let second = segments.count > 1 ? segments[1] : nil
    switch address.host {
    case "u.wechat.com": return code(.wechat, "u", first)
    case "weixin.qq.com":
      return first == "r" || first == "g" ? code(.wechat, first, second) : nil
    case "work.weixin.qq.com":
      return first == "kfid" || first == "ca" ? code(.wechat, first, second) : nil
    case "qm.qq.com":
      if first == "q" { return code(.qq, "q", second) }
      return code(.qqGroup, "k", address.parameter("k"))
    case "jq.qq.com", "qun.qq.com": return code(.qqGroup, "k", address.parameter("k"))
    case "shang.qq.com": return code(.qqGroup, "idkey", address.parameter("idkey"))
    case "wpa.qq.com", "wpa1.qq.com", "wpd.b.qq.com":
      return address.parameter("uin").flatMap { qq(number: Array($0.utf8)) }
    case "user.qzone.qq.com": return qq(number: Array(first.utf8))
    default: return chineseScheme(address)
    }
  }

  private static func chineseScheme(_ address: WrittenURL) -> Channel? {
    switch address.scheme {
    case "weixin":
      // `weixin://dl/chat?example_id`
      guard address.host == "dl", address.segments.first == "chat" else { return nil }
      let id = Percent.decoded(address.query)
      return wechat(id: id)
    case "tencent", "mqqapi", "mqqwpa":
      guard let number = address.parameter("uin") else { return nil }
      return qq(number: Array(number.utf8), isGroup: address.parameter("card_type") == "group")
    default: return nil
    }
  }
}
