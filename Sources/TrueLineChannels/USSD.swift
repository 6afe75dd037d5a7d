import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// USSD codes: `*123#`, `*1203*PIN#`, `#124#`.
  package static let ussd = Detector(
    id: "ussd",
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
    // Digits before the star belong to other text: "1*123#".
    guard let code = DialCode.read(at: start, in: bytes, limit: bytes.count, use: .any),
      code.range.upperBound == end, end == bytes.count || !bytes[end].isASCIIWord
    else { return [] }
    return [page.sighting(.ussd, code.value, at: code.range)]
  }
}
