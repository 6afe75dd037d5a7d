import CHTMLEvents
import TrueLineText

/// A start tag with the attributes that matter, as places in the source.
struct HTMLTag {
  /// An attribute's value as it stands, entities and all.
  struct Value {
    var bytes: UnsafeBufferPointer<UInt8>
    var origin: Int
  }

  /// `HTML_A` and its like.
  var id: UInt8
  var range: Range<Int>
  var level: UInt8
  var hides: Bool
  var isEmpty: Bool
  var href: Value?
  var src: Value?
  var alt: Value?
  /// Other text in attributes: a button's label, a page's description.
  var values: [Value] = []
  var refreshTarget: Value?
  /// What attributes hold that any element may have, by what they are (`HTML_LABEL` and its like).
  var places: [(what: UInt8, value: Value)] = []
  var rowSpan = 1
  var columnSpan = 1

  init(_ event: html_event, base: Int) {
    id = event.tag
    range = base + Int(event.start)..<base + Int(event.end)
    level = event.length
    hides = Int(event.flags) & HTML_HIDES != 0
    isEmpty = Int(event.flags) & HTML_EMPTY != 0
  }

  mutating func add(_ attribute: UInt8, _ value: Value) {
    switch Int(attribute) {
    case HTML_HREF: href = value
    case HTML_SRC: src = value
    case HTML_ALT: alt = value
    case HTML_ROWSPAN: rowSpan = span(value)
    case HTML_COLSPAN: columnSpan = span(value)
    case HTML_REFRESH: refreshTarget = target(ofRefresh: value)
    case HTML_ACTION, HTML_SCRIPTED, HTML_LABEL, HTML_DATA_ADDRESS, HTML_CFEMAIL:
      places.append((attribute, value))
    default: values.append(value)
    }
  }

  var breaksBlock: Bool { Self.breaksBlock(id) }

  static func breaksBlock(_ id: UInt8) -> Bool {
    switch Int(id) {
    case HTML_OTHER, HTML_A, HTML_AREA, HTML_BASE, HTML_BR, HTML_FRAME, HTML_IMG, HTML_INPUT,
      HTML_META:
      false
    default: true
    }
  }
}

/// A cell's reach, from 1 to the 1,000 columns that browsers allow.
private func span(_ value: HTMLTag.Value) -> Int {
  var number = 0
  for byte in value.bytes where byte.isASCIIDigit {
    number = min(number * 10 + Int(byte - 0x30), 1000)
  }
  return max(number, 1)
}

/// The address in `0; url=https://…`.
private func target(ofRefresh value: HTMLTag.Value) -> HTMLTag.Value? {
  let bytes = value.bytes
  guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
  let start = sign + 1
  return HTMLTag.Value(
    bytes: UnsafeBufferPointer(rebasing: bytes[start...]), origin: value.origin + start)
}
