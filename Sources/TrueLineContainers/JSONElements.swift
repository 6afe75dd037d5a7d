import TrueLineModel
import TrueLineText

/// The objects in arrays of a certain name, wherever they stand in a JSON text of any length:
/// the `messages` of chats, the `entries` of a log.
///
/// Of the text around them only short strings and numbers are kept, so that memory is that of one
/// object. What is no JSON ends as it begins to be: broken off, with what came before.
final class JSONElements {
  struct Element {
    /// The object's bytes; `nil` for one that is too large.
    var bytes: [UInt8]?
    /// The name of what holds the array (its `name`, else its `id`), as far as it came before.
    var owner: String?
  }

  /// Bytes of a name that are kept.
  private static let longestScalar = 1024
  /// No export lies deeper.
  private static let depth = 64

  private let stream: BufferedStream
  private let array: [UInt8]
  /// What is open around the place: whether it is an array of the name, and what it is called.
  private struct Level {
    var isArray: Bool
    var isWanted = false
    var key: [UInt8] = []
    var name: String?
    var id: String?
  }
  private var levels: [Level] = []
  private var buffer: [UInt8] = []
  private var at = 0

  init(_ stream: any ByteStream, array: String) {
    self.stream = BufferedStream(stream)
    self.array = Array(array.utf8)
  }

  /// The next object, `nil` behind the last.
  func next() throws(StreamFailure) -> Element? {
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "{"):
        if levels.last?.isWanted == true { return try element() }
        try push(Level(isArray: false))
      case UInt8(ascii: "["):
        let isWanted = levels.last.map { !$0.isArray && $0.key == array } ?? false
        try push(Level(isArray: true, isWanted: isWanted))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        at += 1
      case UInt8(ascii: "\""):
        let text = try string(keeping: Self.longestScalar)
        try take(text)
      case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: ":"):
        at += 1
      default:
        try takeScalar()
      }
    }
    if !levels.isEmpty { throw .brokenJSON }
    return nil
  }

  private func push(_ level: Level) throws(StreamFailure) {
    guard levels.count < Self.depth else { throw .brokenJSON }
    levels.append(level)
    at += 1
  }

  /// A key, or a string that is a value.
  private func take(_ text: [UInt8]) throws(StreamFailure) {
    guard let last = levels.indices.last, !levels[last].isArray else { return }
    while let byte = try peek(), byte.isASCIIWhitespace { at += 1 }
    if try peek() == UInt8(ascii: ":") {
      levels[last].key = text
      return
    }
    if levels[last].key == Array("name".utf8) { levels[last].name = Self.decoded(text) }
  }

  /// A number or a word.
  private func takeScalar() throws(StreamFailure) {
    var word: [UInt8] = []
    while let byte = try peek(), byte.isASCIILabel || byte == UInt8(ascii: ".") || byte == 0x2B {
      if word.count < Self.longestScalar { word.append(byte) }
      at += 1
    }
    guard !word.isEmpty else { throw .brokenJSON }
    guard let last = levels.indices.last, levels[last].key == Array("id".utf8) else { return }
    levels[last].id = String(decoding: word, as: UTF8.self)
  }

  /// The object at the place, its bytes as they stand there.
  private func element() throws(StreamFailure) -> Element {
    var bytes = BoundedBytes(limit: MemberLimits.bytes)
    var depth = 0
    var start = at
    var isInString = false
    repeat {
      if at == buffer.count {
        bytes.append(buffer[start..<at])
        guard try fill() else { throw .brokenJSON }
        start = at
      }
      let byte = buffer[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "\\") where isInString:
        if at == buffer.count {
          bytes.append(buffer[start..<at])
          guard try fill() else { throw .brokenJSON }
          start = at
        }
        at += 1
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString: depth -= 1
      default: break
      }
    } while depth > 0
    bytes.append(buffer[start..<at])
    let owner = levels.dropLast().last
    var element = Element(bytes: nil, owner: owner?.name ?? owner?.id)
    if case .bytes(let whole) = bytes.content { element.bytes = whole }
    return element
  }

  /// The bytes between quotation marks, the first of them, and goes behind them.
  private func string(keeping limit: Int) throws(StreamFailure) -> [UInt8] {
    var kept: [UInt8] = []
    at += 1
    while let byte = try peek(), byte != UInt8(ascii: "\"") {
      if kept.count < limit { kept.append(byte) }
      at += 1
      if byte == UInt8(ascii: "\\"), let escaped = try peek() {
        if kept.count < limit { kept.append(escaped) }
        at += 1
      }
    }
    guard try peek() != nil else { throw .brokenJSON }
    at += 1
    return kept
  }

  private static func decoded(_ text: [UInt8]) -> String? {
    let quoted = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
    return quoted.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes, file: "")
      return try? reader.string()
    }
  }

  private func peek() throws(StreamFailure) -> UInt8? {
    if at == buffer.count, try !fill() { return nil }
    return buffer[at]
  }

  private func fill() throws(StreamFailure) -> Bool {
    buffer = try stream.piece(1 << 16)
    at = 0
    return !buffer.isEmpty
  }
}

extension StreamFailure {
  static let brokenJSON = StreamFailure(
    code: "damaged", what: "it is no JSON, or breaks off; what came before this place was read",
    cure: "Export it anew.")
}
