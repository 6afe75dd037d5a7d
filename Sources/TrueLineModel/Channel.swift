/// A way of contact in canonical form: two spellings of one channel are equal.
public struct Channel: Hashable, Sendable {
  /// What kind of contact; the raw value is its name in reports and lists.
  public enum Kind: String, Sendable, CaseIterable {
    case telegram, whatsapp, wechat, qq, line, signal, viber, zalo, messenger, skype, teams
    case discord, phone, ussd, sms, email, domain, url, image
    case qqGroup = "qq-group"
  }

  public var kind: Kind
  /// `telegram`: lower case, invitations `+Code` keep case; `whatsapp`, `phone`:
  /// E.164 where the country is certain, else digits; `ussd`: `*123#`; `domain`:
  /// registrable domain; others: see `TrueLineText`.
  public var value: String

  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}
