/// A way of contact in canonical form: two spellings of one channel are equal.
public struct Channel: Hashable, Sendable {
  public typealias Kind = ChannelKind

  public var kind: Kind
  /// `telegram`: lower case, invitations `+Code` keep case; `whatsapp`, `phone`:
  /// E.164 where the country is certain, else digits; `ussd`: `*123#`; `domain`:
  /// registrable domain; others: see the kind's own `ids` and `links`.
  public var value: String

  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}
