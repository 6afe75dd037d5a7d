import TrueLineLanguage
import TrueLineModel

/// A piece of a sentence that claims are made of: a carrier, a word with a meaning, a value.
struct Part {
  enum Kind {
    case subject(NamedCarrier)
    case everyCarrier
    /// Somebody who is no carrier: the police, a bank.
    case stranger
    case country(String)
    case predicate(Predicate, purpose: String?)
    case marker(Meaning.Marker)
    case way(Meaning.Way)
    case value(Value)
    /// A name in brackets right behind a carrier's: `CamGSM（CooTel）`.
    case bracketed(NamedCarrier)
    case sign(Sign)
  }

  /// Punctuation, as far as it orders what stands around it.
  enum Sign {
    case comma, colon, dash, open, close, question, conjunction
  }

  var kind: Kind
  /// In the folded text.
  var range: Range<Int>
}

/// A value as it stands, in canonical form.
enum Value: Equatable {
  /// Digits, with `+` where written.
  case number(String)
  /// A code, also as a carrier's pages write one without its closing `#`: `*133*`.
  case code(String)
  case domain(String)
  /// A name in quotes (or a link) or, not `quoted`, a run of capitalised words.
  case name(String, quoted: Bool)
  /// `30 d`, `50 USD`; two for a range.
  case quantity([String], isMoney: Bool)
  /// MCC-MNC: `456-06`.
  case network(String)
  case year(Int)
}

extension Value {
  /// Whether it can be the object of a claim by itself, which a run of capitals cannot.
  var isObject: Bool {
    switch self {
    case .number, .code, .domain, .network, .quantity: true
    case .name, .year: false
    }
  }
}

extension Part {
  var subject: NamedCarrier? {
    if case .subject(let subject) = kind { subject } else { nil }
  }

  var value: Value? {
    if case .value(let value) = kind { value } else { nil }
  }

  /// Whether it is a run of capitals that nobody here knows.
  var isName: Bool {
    if case .value(.name) = kind { true } else { false }
  }

  var marker: Meaning.Marker? {
    if case .marker(let marker) = kind { marker } else { nil }
  }

  var sign: Sign? {
    if case .sign(let sign) = kind { sign } else { nil }
  }

  var country: String? {
    if case .country(let code) = kind { code } else { nil }
  }

  /// Whether it can be whom a claim is about.
  var isParty: Bool {
    switch kind {
    case .subject, .everyCarrier, .stranger: true
    default: false
    }
  }
}

/// A sentence, read.
struct Sentence {
  /// In the folded text, without the mark that ends it.
  var range: Range<Int>
  var parts: [Part]
  /// The folded text that it stands in.
  var bytes: [UInt8]
  /// See `Vocabulary.firstRecentYear`.
  var firstRecentYear: Int?
  /// Whether it is a row of columns between tabs, with nothing to hand to the next one.
  var isRow = false
  /// Whether it ends with a question mark.
  var isQuestion = false
  /// Whether it ends with a colon, so that what follows belongs to it.
  var isIntroduction = false

  var isEmpty: Bool { parts.isEmpty }

  func has(_ marker: Meaning.Marker) -> Bool {
    parts.contains { $0.marker == marker }
  }
}

extension Part.Kind {
  /// Whether it is a place where carriers sell.
  var isShop: Bool {
    if case .way(.shop) = self { true } else { false }
  }
}
