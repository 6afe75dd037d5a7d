/// An encoding that pages come in, by its label of the WHATWG Encoding Standard.
struct CharacterEncoding: Equatable, Sendable {
  /// How a bad byte is told from the next good one.
  enum Kind: Sendable {
    case utf8, utf16, utf32, multiByte, singleByte
    /// Escape sequences switch between sets, so that decoding can only begin at the start.
    case stateful
  }

  /// The standard's name in lower case, as reports give it.
  var label: String
  /// The system's name: the larger set that browsers read under that label.
  var iconvName: String
  var kind: Kind

  static let utf8 = CharacterEncoding(label: "utf-8", iconvName: "UTF-8", kind: .utf8)
  static let utf16le = CharacterEncoding(label: "utf-16le", iconvName: "UTF-16LE", kind: .utf16)
  static let utf16be = CharacterEncoding(label: "utf-16be", iconvName: "UTF-16BE", kind: .utf16)
  /// No label of the standard: browsers do not read it, mail programs and editors write it.
  static let utf32le = CharacterEncoding(label: "utf-32le", iconvName: "UTF-32LE", kind: .utf32)
  static let utf32be = CharacterEncoding(label: "utf-32be", iconvName: "UTF-32BE", kind: .utf32)
  static let gb18030 = CharacterEncoding(label: "gb18030", iconvName: "GB18030", kind: .multiByte)
  static let big5 = CharacterEncoding(label: "big5", iconvName: "BIG5-HKSCS", kind: .multiByte)
  static let shiftJIS = CharacterEncoding(
    label: "shift_jis", iconvName: "CP932", kind: .multiByte)
  static let eucJP = CharacterEncoding(label: "euc-jp", iconvName: "EUC-JP", kind: .multiByte)
  static let eucKR = CharacterEncoding(label: "euc-kr", iconvName: "UHC", kind: .multiByte)
  static let windows1251 = single("windows-1251", "CP1251")
  static let windows1252 = single("windows-1252", "CP1252")
  static let windows1255 = single("windows-1255", "CP1255")
  static let windows1256 = single("windows-1256", "CP1256")
  static let windows1258 = single("windows-1258", "CP1258")
  static let windows874 = single("windows-874", "CP874")
  static let koi8r = single("koi8-r", "KOI8-R")

  private static func single(_ label: String, _ iconvName: String) -> CharacterEncoding {
    CharacterEncoding(label: label, iconvName: iconvName, kind: .singleByte)
  }

  /// The encoding that a label means in a page or a header, `nil` for an unknown one.
  static func named(_ label: some Sequence<UInt8>) -> CharacterEncoding? {
    let name = String(
      decoding: label.filter { !isBlankByte($0) }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
      as: UTF8.self)
    switch name {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": return .utf8
    case "utf-16", "utf-16le", "ucs-2", "unicode", "iso-10646-ucs-2", "csunicode":
      return .utf16le
    case "utf-16be", "unicodefffe": return .utf16be
    case "utf-32", "utf-32le": return .utf32le
    case "utf-32be": return .utf32be
    case "gb18030": return .gb18030
    case "gbk", "gb2312", "gb_2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312",
      "csiso58gb231280", "iso-ir-58", "cp936", "ms936", "windows-936", "euc-cn":
      return CharacterEncoding(label: "gbk", iconvName: "GB18030", kind: .multiByte)
    case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950": return .big5
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "windows-31j",
      "ms932", "cp932":
      return .shiftJIS
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": return .eucJP
    case "iso-2022-jp", "csiso2022jp":
      return CharacterEncoding(
        label: "iso-2022-jp", iconvName: "ISO-2022-JP", kind: .stateful)
    case "euc-kr", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601",
      "windows-949", "cseuckr", "csksc56011987", "iso-ir-149", "cp949", "uhc":
      return .eucKR
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591",
      "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "ansi_x3.4-1968", "cp819",
      "x-user-defined":
      return .windows1252
    case "windows-874", "tis-620", "iso-8859-11", "iso8859-11", "dos-874":
      return .windows874
    case "iso-8859-9", "latin5", "l5", "windows-1254", "cp1254", "x-cp1254":
      return single("windows-1254", "CP1254")
    case "koi8-r", "koi8", "koi8_r", "cskoi8r", "koi": return .koi8r
    case "koi8-u", "koi8-ru": return single("koi8-u", "KOI8-U")
    case "ibm866", "cp866", "866", "csibm866": return single("ibm866", "CP866")
    case "macintosh", "mac", "x-mac-roman", "csmacintosh": return single("macintosh", "MACINTOSH")
    case "x-mac-cyrillic", "x-mac-ukrainian": return single("x-mac-cyrillic", "MAC-CYRILLIC")
    default: return family(name)
    }
  }

  /// `windows-1250` to `-1258` and `iso-8859-2` to `-16`.
  private static func family(_ name: String) -> CharacterEncoding? {
    for prefix in ["windows-125", "x-cp125", "cp125"] where name.hasPrefix(prefix) {
      guard let digit = name.dropFirst(prefix.count).first, name.count == prefix.count + 1,
        let number = digit.wholeNumberValue, number <= 8
      else { return nil }
      return single("windows-125\(number)", "CP125\(number)")
    }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-"] where name.hasPrefix(prefix) {
      let tail = name.dropFirst(prefix.count).prefix(while: \.isNumber)
      guard let number = Int(tail), [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].contains(number)
      else { return nil }
      return single("iso-8859-\(number)", "ISO-8859-\(number)")
    }
    return nil
  }
}
