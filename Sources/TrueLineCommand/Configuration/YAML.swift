import CYAML

/// A value of a YAML file, with its place.
///
/// libyaml reads it: the Swift packages over it bring Foundation along, which makes every start
/// of the command a third slower and the binary 50 MB larger.
struct YAMLNode {
  indirect enum Content {
    case scalar(String)
    case list([YAMLNode])
    case pairs([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  /// From 1.
  var line: Int
  var column: Int
}

/// Why a YAML file cannot be read.
struct YAMLMistake: Error {
  var line: Int
  var column: Int
  var what: String
}

extension YAMLNode {
  /// Settings are no deeper; a file that repeats itself by aliases could be of any depth and size.
  private static let deepest = 16
  private static let most = 100_000

  /// The first document of a file, `nil` for an empty one.
  static func read(_ bytes: [UInt8]) throws(YAMLMistake) -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw YAMLMistake(line: 1, column: 1, what: "no memory is left")
    }
    defer { yaml_parser_delete(&parser) }
    var document = yaml_document_t()
    let isRead = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return yaml_parser_load(&parser, &document) == 1
    }
    guard isRead else { throw mistake(of: parser, in: bytes) }
    defer { yaml_document_delete(&document) }
    guard let root = yaml_document_get_root_node(&document) else { return nil }
    var left = most
    return try node(root, of: &document, depth: 0, &left)
  }

  private static func mistake(of parser: yaml_parser_t, in bytes: [UInt8]) -> YAMLMistake {
    let what = parser.problem.map { String(cString: $0) } ?? "no YAML"
    if parser.error == YAML_READER_ERROR {
      let before = bytes.prefix(parser.problem_offset)
      return YAMLMistake(line: before.count { $0 == 0x0A } + 1, column: 1, what: what)
    }
    let mark = parser.problem_mark
    return YAMLMistake(line: Int(mark.line) + 1, column: Int(mark.column) + 1, what: what)
  }

  private static func node(
    _ raw: UnsafeMutablePointer<yaml_node_t>, of document: inout yaml_document_t, depth: Int,
    _ left: inout Int
  ) throws(YAMLMistake) -> YAMLNode {
    let mark = raw.pointee.start_mark
    let (line, column) = (Int(mark.line) + 1, Int(mark.column) + 1)
    left -= 1
    guard depth < deepest, left > 0 else {
      throw YAMLMistake(line: line, column: column, what: "more than any settings need")
    }
    var content = Content.scalar("")
    switch raw.pointee.type {
    case YAML_SEQUENCE_NODE:
      let items = raw.pointee.data.sequence.items
      var list: [YAMLNode] = []
      for index in UnsafeBufferPointer(start: items.start, count: items.top - items.start) {
        guard let item = yaml_document_get_node(&document, index) else { continue }
        list.append(try node(item, of: &document, depth: depth + 1, &left))
      }
      content = .list(list)
    case YAML_MAPPING_NODE:
      let raw = raw.pointee.data.mapping.pairs
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for pair in UnsafeBufferPointer(start: raw.start, count: raw.top - raw.start) {
        guard let key = yaml_document_get_node(&document, pair.key),
          let value = yaml_document_get_node(&document, pair.value)
        else { continue }
        pairs.append(
          (
            try node(key, of: &document, depth: depth + 1, &left),
            try node(value, of: &document, depth: depth + 1, &left)
          ))
      }
      content = .pairs(pairs)
    default:
      let scalar = raw.pointee.data.scalar
      content = .scalar(
        String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
    }
    return YAMLNode(content: content, line: line, column: column)
  }
}
