import TrueLineModel

extension InputFormat {
  /// Mails one behind the other; each is a source of its own.
  public static let mailbox: InputFormat = InputFormat(
    id: "mbox", title: "a mailbox: mails one behind the other, each a source of its own",
    noun: "mailbox", endings: ["mbox", "mbx"], showsIn: MailboxReader.isMailbox,
    reading: .members(MailboxReader.init))
}
