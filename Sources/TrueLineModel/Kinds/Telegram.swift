extension ChannelKind {
  /// Accounts, bots, groups and channels by name, and invitations `+Code`.
  ///
  /// Names have 5 to 32 letters, digits and underscores and begin with a letter; bought ones may
  /// have 4 (https://core.telegram.org/method/account.checkUsername). Links:
  /// https://core.telegram.org/api/links; an invitation of digits only is a telephone number.
  public static let telegram = ChannelKind(
    id: "telegram",
    title: "Telegram",
    holder: .people,
    ids: [
      .invitation(7...64),
      .name(NameForm(4...32, first: .letter, endsInUnderscore: false)),
    ],
    showsAt: true,
    label: .handle,
    names: [Name("telegram", .open)],
    links: [
      Links(
        on: ["t.me", "telegram.me", "telegram.dog"],
        ["s/{id}", "boost/{id}", "joinchat/{+id}", "{id}"]),
      Links(on: ["{id}.t.me"], [""]),
      Links(
        on: ["tg:"],
        ["resolve?domain={id}", "boost?domain={id}", "resolve?phone={+id}", "join?invite={+id}"]),
      Links(on: ["web.telegram.org"], ["#@{id}"], isSite: true),
    ],
    site: "telegram.org",
    pathWords: [
      "a", "addemoji", "addlist", "addstickers", "addtheme", "bg", "boost", "c", "confirmphone",
      "contact", "giftcode", "invoice", "iv", "joinchat", "k", "login", "m", "nft", "proxy", "s",
      "setlanguage", "share", "socks", "z",
    ],
    reserved: [
      "botfather", "telegram", "spambot", "username", "channel", "channelname", "your_channel",
      "yourusername", "telegramtips", "gmail", "media", "joinchat", "share", "durov", "bot",
      "mychannel", "example", "your_bot", "mybot", "userinfobot", "getidsbot",
    ],
    spellings: [
      "t . me", "t. me/", "t .me", "t dot me", "t (dot) me", "t [dot] me", "t[dot]me", "t(dot)me",
    ],
    examples: [
      Example("write to ⟦t.me/Example_Shop⟧ now", "example_shop"),
      Example("[TG💪+ ⟦@example_sim⟧ ![Image](", "example_sim"),
      Example("TG客服:⟦@example_bot⟧】", "example_bot"),
      Example("Telegram : ⟦ExampleKildare⟧", "examplekildare"),
      Example("飞机 ⟦@example_\nsim⟧", "example_sim"),
      Example("Telegram: ⟦@examplesim\n5577⟧, any time", "examplesim5577"),
      Example("Telegram: ⟦@examplesim⟧\n2024 edition", "examplesim"),
      Example("Telegram: ⟦@examplesim⟧\nbakery", "examplesim"),
      Example("https://⟦t.me/s/example_sim⟧)", "example_sim"),
      Example("⟦tg://resolve?domain=example_sim⟧", "example_sim"),
      Example("join ⟦t.me/+ExampleCode1⟧", "+ExampleCode1"),
      Example("write to ⟦t dot me slash example_sim⟧", "example_sim"),
      Example("write to ⟦t[dot]me/example_sim⟧", "example_sim"),
      Example("https://⟦t.me/boost/example_sim⟧", "example_sim"),
      Example("start https://⟦t.me/example_bot⟧?start=1", "example_bot"),
      "telegram搜索@BotFather",
      "Telegram: supports bots.",
      "https://t.me/share/url?url=x",
    ])
}
