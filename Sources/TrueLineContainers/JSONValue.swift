import TrueLineModel
import TrueLineText

/// A small JSON value: a message, an entry, a line.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// A number, `true`, `false` or `null`, as it is written.
  case word(String)

  /// `nil` for what is no JSON.
  init?(_ bytes: [UInt8]) {
    let value = bytes.withUnsafeBufferPointer { bytes -> JSONValue? in
      var reader = JSONReader(bytes, file: "")
      guard let value = try? Self.read(&reader, depth: 0) else { return nil }
      reader.skipBlanks()
      return reader.at == bytes.count ? value : nil
    }
    guard let value else { return nil }
    self = value
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string; `nil` for all else.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The text of a string, or a number as it is written.
  var scalar: String? {
    switch self {
    case .string(let text): text
    case .word(let word) where word != "null": word
    default: nil
    }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// As deep as the reader passes over values.
  private static let depth = 64

  private static func read(
    _ reader: inout JSONReader, depth: Int
  ) throws(PlacedError) -> JSONValue {
    reader.skipBlanks()
    guard depth < Self.depth else { throw reader.error("nested too deep", "no file needs this") }
    switch reader.at < reader.bytes.count ? reader.bytes[reader.at] : 0 {
    case UInt8(ascii: "{"):
      var members: [String: JSONValue] = [:]
      try reader.object { (reader, key) throws(PlacedError) in
        members[String(decoding: key, as: UTF8.self)] = try read(&reader, depth: depth + 1)
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try reader.array { (reader) throws(PlacedError) in
        elements.append(try read(&reader, depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "\""):
      return .string(try reader.string())
    default:
      let range = try reader.skip()
      return .word(
        String(decoding: UnsafeBufferPointer(rebasing: reader.bytes[range]), as: UTF8.self))
    }
  }
}
