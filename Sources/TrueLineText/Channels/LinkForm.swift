import TrueLineModel

/// One way in which an address leads to a contact, read from the notation of
/// `ChannelKind.Links`.
struct LinkForm: Sendable {
  /// What is read at a place of the address.
  enum Capture: Sendable {
    /// An id, with a sign that the link omits.
    case id(sign: String)
    /// An international telephone number.
    case number
    /// A code that stands behind its kind in the value.
    case code(prefix: String, isSmall: Bool)
  }

  enum Part: Sendable {
    case fixed(String)
    case any
    /// A part that begins so; the beginning belongs to what is read.
    case captured(start: String, Capture)
  }

  var kind: ChannelKind
  var parts: [Part] = []
  /// Names and values that have to stand in the query.
  var conditions: [(name: String, value: String)] = []
  var parameter: (name: String, Capture)?
  var fragment: (start: String, Capture)?
  /// What the first label of the host is read as.
  var label: Capture?

  /// How much of it is fixed; of several forms that fit, the one that says most counts.
  var precision: Int {
    conditions.count
      + parts.count {
        switch $0 {
        case .fixed: true
        case .any: false
        case .captured(let start, _): !start.isEmpty
        }
      }
  }

  init(_ kind: ChannelKind, path: String, below prefix: String, label: Bool) {
    self.kind = kind
    if label { self.label = .id(sign: "") }
    let (front, fragment) = Self.cut(path, at: UInt8(ascii: "#"))
    let (way, query) = Self.cut(front, at: UInt8(ascii: "?"))
    parts = (Self.parts(of: prefix) + Self.parts(of: way)).map { text in
      if text == "*" { return .any }
      guard let (start, capture) = Self.capture(text) else { return .fixed(text.lowercased()) }
      return .captured(start: start, capture)
    }
    for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
      let (name, value) = Self.cut(String(Substring(pair)), at: UInt8(ascii: "="))
      if let (_, capture) = Self.capture(value.isEmpty ? name : value) {
        parameter = (value.isEmpty ? "" : name, capture)
      } else {
        conditions.append((name, value))
      }
    }
    self.fragment = Self.capture(fragment)
  }

  /// Parts between slashes; those in braces are no slashes of a path.
  private static func parts(of path: String) -> [String] {
    var isInside = false
    let parts = path.utf8.split { byte in
      if byte == UInt8(ascii: "{") { isInside = true }
      if byte == UInt8(ascii: "}") { isInside = false }
      return byte == UInt8(ascii: "/") && !isInside
    }
    return parts.map { String(Substring($0)) }
  }

  private static func cut(_ text: String, at mark: UInt8) -> (String, String) {
    guard let place = text.utf8.firstIndex(of: mark) else { return (text, "") }
    return (String(text[..<place]), String(text[text.utf8.index(after: place)...]))
  }

  /// What `@{id}`, `{+id}`, `{number}`, `{qr/code}`, `{pa/id}` read.
  private static func capture(_ text: String) -> (start: String, Capture)? {
    guard text.utf8.last == UInt8(ascii: "}"),
      let open = text.utf8.firstIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let start = String(text[..<open])
    let inside = text[text.utf8.index(after: open)...].dropLast()
    if inside == "number" { return (start, .number) }
    if let slash = inside.utf8.firstIndex(of: UInt8(ascii: "/")) {
      return (
        start, .code(prefix: String(inside[..<slash]), isSmall: inside[slash...] == "/id")
      )
    }
    return (start, .id(sign: String(inside.dropLast(2))))
  }
}

extension LinkForm {
  /// The contact that an address leads to by this form.
  ///
  /// - Parameter segments: the host of a scheme's address counts as the first.
  func channel(_ address: WrittenURL, _ segments: [String]) -> Channel? {
    guard segments.count >= parts.count,
      conditions.allSatisfy({ address.parameter($0.name) == $0.value })
    else { return nil }
    var found: Channel?
    for (index, part) in parts.enumerated() {
      let segment = segments[index]
      switch part {
      case .any: continue
      case .fixed(let word): guard segment.lowercased() == word else { return nil }
      case .captured(let start, let capture):
        guard segment.hasPrefix(start), index > 0 || !kind.pathWords.contains(segment.lowercased())
        else { return nil }
        found = read(segment, as: capture)
        guard found != nil else { return nil }
      }
    }
    if let (name, capture) = parameter {
      let value =
        name.isEmpty
        ? String(decoding: Percent.decoded(address.query), as: UTF8.self)
        : address.parameter(name)
      return value.flatMap { read($0, as: capture) }
    }
    if let (start, capture) = fragment {
      let text = String(decoding: Percent.decoded(address.fragment), as: UTF8.self)
      guard text.hasPrefix(start) else { return nil }
      return read(start == "@" ? text : String(text.dropFirst(start.count)), as: capture)
    }
    if let label { return read(String(address.host.prefix { $0 != "." }), as: label) }
    return found
  }

  private func read(_ text: String, as capture: Capture) -> Channel? {
    switch capture {
    case .number: return Canonical.internationalNumber(text, kind)
    case .code(let prefix, let isSmall):
      return Canonical.code(kind, prefix, isSmall ? text.lowercased() : text)
    case .id(let sign):
      // A plus may have become a blank on its way through a form.
      let text = text.hasPrefix(" ") ? "+" + text.dropFirst() : text
      return Canonical.id(kind, Array((sign + text).utf8))
    }
  }
}
