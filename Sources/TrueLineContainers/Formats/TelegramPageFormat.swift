import TrueLineModel

extension InputFormat {
  /// What Telegram Desktop writes as `messages.html`.
  public static let telegramPage: InputFormat = InputFormat(
    id: "telegram-html", title: "a chat that Telegram Desktop exported as `messages.html`",
    noun: "chat", borrowedEndings: ["html", "htm"], showsIn: TelegramPageReader.isExport,
    reading: .members(TelegramPageReader.init))
}
