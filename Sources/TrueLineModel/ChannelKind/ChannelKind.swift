/// A kind of contact as one row: all that the program knows of a messenger stands in it.
///
/// How links, labelled ids, numbers and addresses are read is written once, elsewhere; a row says
/// what there is to read. From it follow anchors, canonical form, hosts, the names of lists, the
/// words of messages and the kind in reports. To add one: a file in `Kinds` and a line in
/// `ChannelKind.all`; what a language alone calls it (`cue.<id>`) is a word of that language.
///
/// A class, so that a channel carries one word for its kind, and two kinds are compared by it.
public final class ChannelKind: Sendable {
  /// Its name in reports, in lists (`block/<id>.txt`) and in the language files (`cue.<id>`).
  public let id: String
  /// What people call it, in a sentence and before a value: "Telegram", "the number".
  public let title: Phrase
  /// Who holds such contacts.
  public let holder: Holder
  /// Whether it is weighed as a contact, and counted as a way that a page leads.
  public let isWeighed: Bool
  /// What its ids look like, the first form that fits counts; all are canonical forms.
  public let ids: [IDForm]
  /// Whether messages write an `@` before its names.
  public let showsAt: Bool
  /// How a name behind one of its words is read; `nil` where words lead to links and numbers only.
  public let label: Label?
  /// What all languages call it, in small letters: beside these a text is searched for its ids.
  public let names: [Name]
  /// The links that lead to such a contact.
  public let links: [Links]
  /// The domain of who runs it, whose name others borrow; `nil` where that is an ordinary word or
  /// another's name.
  public let site: String?
  /// First parts of paths that are the messenger's own and no ids, in small letters.
  public let pathWords: Set<String>
  /// Accounts of the messenger itself and samples of documentation: contacts of nobody.
  public let reserved: Set<String>
  /// Other ways to write its hosts by which a text is searched for links: `t . me`.
  public let spellings: [String]
  /// Texts with what must be found, or found not to be one.
  public let examples: [Example]

  init(
    id: String, title: Phrase, holder: Holder, isWeighed: Bool = true, ids: [IDForm],
    showsAt: Bool = false,
    label: Label? = nil, names: [Name] = [], links: [Links] = [],
    site: String? = nil, pathWords: Set<String> = [],
    reserved: Set<String> = [], spellings: [String] = [], examples: [Example]
  ) {
    self.id = id
    self.title = title
    self.holder = holder
    self.isWeighed = isWeighed
    self.ids = ids
    self.showsAt = showsAt
    self.label = label
    self.names = names
    self.links = links
    self.site = site
    self.pathWords = pathWords
    self.reserved = reserved
    self.spellings = spellings
    self.examples = examples
  }

  /// A name of a kind, as a word of the languages.
  public struct Name: Sendable, ExpressibleByStringLiteral {
    public let words: String
    public let use: Use

    public enum Use: String, Sendable {
      case plain = ""
      /// Digits may touch it: `QQ12345`.
      case open
      /// An ordinary word too, which counts beside further evidence only.
      case weak
    }

    init(_ words: String, _ use: Use) {
      self.words = words
      self.use = use
    }

    public init(stringLiteral words: String) { self.init(words, .plain) }
  }

  /// Who holds a contact of a kind.
  public enum Holder: Sendable {
    /// Private people, whatever the page says of them.
    case people
    /// Many at once.
    case group
    /// Whom the number's shape tells: mobile ones are somebody's.
    case ofNumber
    /// Whom the mail host tells: free ones are somebody's.
    case ofMailbox
    /// A service, a site or a picture.
    case nobody
  }
}

extension ChannelKind: Hashable {
  public static func == (a: ChannelKind, b: ChannelKind) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension ChannelKind: CustomStringConvertible {
  public var description: String { id }
}

extension ChannelKind {
  /// The kind of an id, `nil` where there is none.
  public static func named(_ id: some StringProtocol) -> ChannelKind? { byID[String(id)] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// Whether one of its ids is a telephone number, so that lists and pages may write it in any
  /// spelling.
  public var goesByNumber: Bool {
    ids.contains { if case .number = $0 { true } else { false } }
  }

  /// Whether its numbers without a country are of one country.
  public var hasHome: Bool {
    ids.contains { if case .number(.some) = $0 { true } else { false } }
  }

  /// Whether it is a messenger that goes by telephone numbers: a word for it beside a number says
  /// what that number is.
  public var isNumberOfMessenger: Bool { holder == .people && goesByNumber }

  /// Whether digits alone can be an id that is no telephone number.
  public var goesByDigits: Bool {
    ids.contains { if case .digits = $0 { true } else { false } }
  }

  /// Whether nothing but digits is an id.
  public var goesByDigitsOnly: Bool {
    ids.allSatisfy { if case .digits = $0 { true } else { false } }
  }

  /// Whether its values hold a host, so that messages have to defang them.
  public var holdsHosts: Bool {
    ids.contains {
      switch $0 {
      case .email, .domain, .address: true
      default: false
      }
    }
  }

  /// The form of names of letters, `nil` where there is none.
  public var name: NameForm? {
    for case .name(let form) in ids { return form }
    return nil
  }
}
