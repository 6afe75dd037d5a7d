import TrueLineModel
import TrueLineText

/// Reads the answers that a browser logged (HTTP Archive 1.2), each by its address.
///
/// The log has bodies with their transfer undone, in UTF-8, or in base64 as they are.
final class HARReader: MemberReader {
  private let elements: JSONElements
  private var number = 0

  init(_ container: Container) { elements = JSONElements(container.stream, array: "entries") }

  func next() throws(StreamFailure) -> Member? {
    guard let element = try elements.next() else { return nil }
    number += 1
    guard let bytes = element.bytes else {
      return Member(name: "\(number)", content: .skipped(.tooLarge(limit: MemberLimits.bytes)))
    }
    guard let entry = JSONValue(bytes) else {
      return Member(name: "\(number)", content: .failed(.brokenJSON))
    }
    let url = entry["request"]?["url"]?.string
    let content = entry["response"]?["content"]
    let declared = content?["mimeType"]?.string ?? ""
    let text = content?["text"]?.string ?? ""
    let isPacked = content?["encoding"]?.string == "base64"
    return .answer(
      name: url ?? "\(number)", declared: declared,
      body: isPacked ? Base64.decoded(text.utf8) : Array(text.utf8),
      encoding: isPacked ? MediaType.charset(of: declared) : "utf-8", url: url)
  }
}

extension Member {
  /// What a server gave for an address.
  static func answer(
    name: String, declared: String, body: [UInt8], encoding: String?, url: String?
  ) -> Member {
    let type = MediaType.name(of: declared)
    if let what = MediaType.accessory(type) {
      return Member(name: name, content: .passedOver(why: what))
    }
    if body.isEmpty {
      return Member(name: name, content: .passedOver(why: "answers without a body"))
    }
    return Member(name: name, content: .bytes(body), url: url, type: type, encoding: encoding)
  }
}

/// Base64 (RFC 4648), of which everything else is passed over.
enum Base64 {
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text {
      guard let value = value(of: byte) else { continue }
      bits = (bits << 6 | value) & 0xFFFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
