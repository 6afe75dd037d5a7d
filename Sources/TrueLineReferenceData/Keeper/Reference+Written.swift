import TrueLineModel
import TrueLineText

extension Reference {
  /// What is known about a contact as somebody writes it: `@name`, `t.me/name`, a
  /// number, a host, an address, or `kind:value`.
  ///
  ///     try reference.opinion(onWritten: "@example_desk").channel.value   // "example_desk"
  public func opinion(
    onWritten text: String, in context: JudgingContext = JudgingContext()
  ) throws(ReferenceError) -> (channel: Channel, opinion: Opinion) {
    // Short numbers are no list entries, and may well be a carrier's own.
    if Digits.isNumber(text), (2...6).contains(Digits.of(text).utf8.count) {
      let channel = Channel(.phone, Digits.of(text))
      return (channel, opinion(on: channel, in: context))
    }
    switch ListValue.detect(text) {
    case .channel(let channel):
      return (channel, opinion(on: channel, in: context))
    case .refused(let reason, let cure):
      throw ReferenceError(file: text, line: 0, what: reason, cure: cure)
    }
  }

  /// Who made what is inside the binary, and under which licences.
  public static var notice: String {
    EmbeddedFiles.all.first { $0.name == "NOTICE" }
      .map { String(decoding: $0.bytes.buffer, as: UTF8.self) } ?? ""
  }

  /// The licences and origins that stand at the head of each embedded table and list.
  public static var attributions: [(file: String, lines: [String])] {
    EmbeddedFiles.all.compactMap { file in
      let head = file.bytes.buffer.prefix { $0 != UInt8(ascii: "{") }.prefix(4096)
      let lines = head.split(separator: UInt8(ascii: "\n"))
        .prefix { $0.first == UInt8(ascii: "#") }
        .map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
      return lines.isEmpty ? nil : (file.name, Array(lines))
    }
  }
}
