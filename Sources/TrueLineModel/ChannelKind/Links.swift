extension ChannelKind {
  /// Addresses that lead to a contact: each of the paths on each of the hosts.
  ///
  /// A host may go on as a path (`line.me/r`), be a scheme (`tg:`), or hold the id itself
  /// (`{id}.t.me`). A path is written as it stands in an address, with what is read in braces:
  ///
  ///     {id}            an id of the kind                       t.me/example_shop
  ///     {+id} {@id}     an id with a sign that the link omits   t.me/joinchat/AbCd -> +AbCd
  ///     {number}        an international telephone number       wa.me/12025550123
  ///     {qr/code}       a code: the value is `qr/AbC`, with its case
  ///     {pa/id}         the same in small letters
  ///     *               any one part
  ///
  /// Parts of a path that follow count for nothing; a query or a fragment (`#p/{number}`) is
  /// looked for behind any path where none is written. What has more fixed parts is tried first.
  public struct Links: Sendable {
    public var hosts: [String]
    public var paths: [String]
    /// Whether the hosts hold other pages, too, so that an address there may be anything.
    public var isSite: Bool

    init(on hosts: [String], _ paths: [String], isSite: Bool = false) {
      self.hosts = hosts
      self.paths = paths
      self.isSite = isSite
    }
  }

  /// How a name behind a word is told from the words of a sentence.
  public enum Label: Sendable {
    /// `Telegram: @name`; without `@` only behind a sign and unlike a word.
    case handle
    /// 微信：name, QQ：1，2: one id, or a list of numbers.
    case ids(digits: ClosedRange<Int>?)
    /// The label is a word of the language, too: `LINE id: name`.
    case word(lengths: ClosedRange<Int>)
    /// The name follows a colon at once: `Skype: live:name`.
    case colon
    /// The name stands alone on its line: `Teams: name`.
    case line(lengths: ClosedRange<Int>)

    /// Whether a name that was read so is looked for in the rest of the page.
    public var isRepeated: Bool {
      switch self {
      case .handle, .ids, .word: true
      case .colon, .line: false
      }
    }
  }

  /// A text and the contact in it.
  public struct Example: Sendable, ExpressibleByStringLiteral {
    /// The contact between ⟦ and ⟧ where there is one.
    public var text: String
    /// Its canonical value, `nil` where nothing in the text is a contact of the kind.
    public var value: String?

    init(_ text: String, _ value: String) {
      self.text = text
      self.value = value
    }

    /// A text that holds no contact of the kind.
    public init(stringLiteral text: String) {
      self.text = text
      value = nil
    }
  }
}
