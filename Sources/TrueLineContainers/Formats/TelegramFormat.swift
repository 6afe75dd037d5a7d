import TrueLineModel
import TrueLineText

extension InputFormat {
  /// What Telegram Desktop writes as `result.json`, of one chat or of an account.
  public static let telegram: InputFormat = InputFormat(
    id: "telegram", title: "a chat that Telegram Desktop exported as `result.json`", noun: "chat",
    borrowedEndings: ["json"], showsIn: { JSONMarks.show(["\"messages\"", "\"chats\""], in: $0) },
    reading: .members(TelegramReader.init))
}

/// What gives a kind of JSON away.
enum JSONMarks {
  /// Bytes that are looked through: an account's export begins with lists of other things.
  private static let reach = 1 << 16

  /// Whether it begins as an object and one of the keys stands near its beginning.
  static func show(_ keys: [String], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(reach)
    guard let first = head.first(where: { !$0.isBlankOrMark }), first == UInt8(ascii: "{") else {
      return false
    }
    return keys.contains { head.holds($0.utf8) }
  }
}

extension UInt8 {
  /// White space, or a byte of the mark that UTF-8 may begin with.
  fileprivate var isBlankOrMark: Bool {
    self <= 0x20 || self == 0xEF || self == 0xBB || self == 0xBF
  }
}
