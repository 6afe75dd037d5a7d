extension ChannelKind {
  /// All kinds, by id; a file in `Kinds` each.
  public static let all: [ChannelKind] = [
    discord, domain, email, image, kakaotalk, line, messenger, phone, qq, qqGroup, signal, skype,
    sms, teams,
    telegram, url, ussd, viber, wechat, whatsapp, zalo,
  ]
}
