import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// USSD codes: `*123#`, `*1203*PIN#`, `#124#`.
  package static let ussd = Detector(
    id: "ussd",
    title: "USSD code",
    anchors: ["0#", "1#", "2#", "3#", "4#", "5#", "6#", "7#", "8#", "9#", "pin#", "number#"],
    examples: [
      "dial ⟦*123#⟧": "*123#",
      "充值拨打⟦*1203*PIN#⟧": "*1203*PIN#",
      "check ⟦#124#⟧ today": "#124#",
    ]
  ) { hit, page in
    let bytes = page.bytes
    let end = hit.range.upperBound
    let start = bytes.start(
      of: { $0.isASCIIWord || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") },
      before: end - 1, limit: max(0, end - 40))
    var first = start
    while first < end - 1, bytes[first] != UInt8(ascii: "*"), bytes[first] != UInt8(ascii: "#") {
      first += 1
    }
    // Digits before the star belong to other text: "1*123#".
    guard first < end - 2, first == start else { return [] }
    let body = bytes[first + 1..<end - 1]
    guard body.count <= 36, let lead = body.first, lead.isASCIIDigit || lead == 0x2A,
      body.contains(where: \.isASCIIDigit)
    else { return [] }
    if end < bytes.count, bytes[end].isASCIIWord { return [] }
    let value = String(
      decoding: bytes[first..<end].lazy.map { $0.isASCIILetter ? $0 & 0xDF : $0 }, as: UTF8.self)
    return [page.sighting(.ussd, value, at: first..<end)]
  }
}
