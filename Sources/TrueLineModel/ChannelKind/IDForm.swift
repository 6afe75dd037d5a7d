extension ChannelKind {
  /// What an id looks like, and with it its canonical form.
  public enum IDForm: Sendable {
    /// A name, in small letters unless the form says otherwise.
    case name(NameForm)
    /// So many digits that are no telephone number; with `leadingZero` the first may be 0.
    case digits(ClosedRange<Int>, leadingZero: Bool)
    /// A telephone number: E.164 where the country is certain; one written without a country is
    /// of `home` (ISO code), where that is given.
    case number(home: String?)
    /// A number with its plus only, since digits alone are something else.
    case plusNumber
    /// `+Code`, an invitation that keeps its case: word bytes and `-`, so many of them.
    case invitation(ClosedRange<Int>)
    case email
    /// `*123#`.
    case dialCode
    /// A registrable domain.
    case domain
    /// Any address.
    case address

    /// A telephone number.
    public static var number: IDForm { .number(home: nil) }
  }

  /// Which letters, digits and signs make a name.
  public struct NameForm: Sendable {
    public enum First: Sendable { case letter, letterOrDigit, any }
    /// What a sign before the name says: nothing, or that it is an account of a company.
    public enum At: Sendable { case dropped, kept, none }

    /// Bytes without `@`.
    public var lengths: ClosedRange<Int>
    /// ASCII signs that a name has beside letters and digits.
    public var signs: String
    public var first: First
    public var at: At
    /// A sign that is written before a name and dropped: `~` of LINE.
    public var droppedSign: Character?
    /// Whether it may end in `_`.
    public var endsInUnderscore: Bool
    public var keepsCase: Bool

    init(
      _ lengths: ClosedRange<Int>, signs: String = "_", first: First = .any, at: At = .dropped,
      droppedSign: Character? = nil, endsInUnderscore: Bool = true, keepsCase: Bool = false
    ) {
      self.lengths = lengths
      self.signs = signs
      self.first = first
      self.at = at
      self.droppedSign = droppedSign
      self.endsInUnderscore = endsInUnderscore
      self.keepsCase = keepsCase
    }

    /// The lengths of a name that no `@` marks: where one is usual, the shortest names need it.
    public var bareLengths: ClosedRange<Int> {
      at == .dropped ? (lengths.lowerBound + 1)...lengths.upperBound : lengths
    }
    /// Whether names have a hyphen.
    public var hasDash: Bool { signs.utf8.contains(UInt8(ascii: "-")) }
    /// Whether names have a full stop.
    public var hasDot: Bool { signs.utf8.contains(UInt8(ascii: ".")) }
  }
}
