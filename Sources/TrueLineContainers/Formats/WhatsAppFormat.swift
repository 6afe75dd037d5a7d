import TrueLineModel

extension InputFormat {
  /// What WhatsApp exports of a chat: `WhatsApp Chat with X.txt`, `_chat.txt`.
  public static let whatsApp: InputFormat = InputFormat(
    id: "whatsapp", title: "a chat that WhatsApp exported as text", noun: "chat",
    showsIn: WhatsAppReader.isChat, reading: .members(WhatsAppReader.init))
}
