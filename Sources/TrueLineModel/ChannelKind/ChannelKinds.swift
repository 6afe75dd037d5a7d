extension ChannelKind {
  /// All kinds, by id; a file in `Kinds` each.
  public static let all: [ChannelKind] = [
    discord, domain, email, icq, image, instagram, kakaotalk, line, matrix, messenger, phone, qq,
    qqGroup, session, signal, skype, sms, snapchat, teams, telegram, threads, tiktok, url, ussd,
    viber, wechat, whatsapp, zalo,
  ]
}
