import TrueLineModel
import TrueLineText

extension Sign {
  /// What kind of contact it is, and how its place is marked.
  static let kinds: [Sign] = [
    Sign(
      "kind-account", .against, "it is a private account of a messenger",
      of: .accounts,
      counts: "# Notes\n\nTelegram: ⟦@example_shop⟧", passes: "# Notes\n\nMail: ⟦a@shop.example⟧"
    ) { contact, _ in contact.channel.kind.holder == .people },

    Sign(
      "kind-group", .clearing, "it is a group, not somebody",
      of: .accounts,
      counts: "# Notes\n\nQQ群: ⟦123456789⟧", passes: "# Notes\n\nQQ: ⟦123456789⟧"
    ) { contact, _ in contact.channel.kind.holder == .group },

    Sign(
      "kind-mobile", .against, "it is a mobile number",
      of: .numbers,
      counts: "# Notes\n\nCall ⟦+62 812 555 0123⟧", passes: "# Notes\n\nCall ⟦+1 800 555 0100⟧"
    ) { contact, _ in NumberShape(contact.channel.value) == .mobile },

    Sign(
      "kind-toll-free", .against, "it is a number that anybody can rent",
      of: .numbers,
      counts: "# Notes\n\nCall ⟦+1 800 555 0100⟧", passes: "# Notes\n\nCall ⟦+1 202 555 0123⟧"
    ) { contact, _ in NumberShape(contact.channel.value) == .tollFree },

    Sign(
      "kind-chat-number", .against, "it is the number of a chat",
      of: .numbers,
      counts: "# Notes\n\nWhatsApp: ⟦+1 202 555 0123⟧", passes: "# Notes\n\nCall ⟦+1 202 555 0123⟧"
    ) { contact, _ in contact.channel.kind != .phone },

    Sign(
      "kind-free-mail", .against, "it is a mailbox where anybody has one",
      of: .accounts,
      counts: "# Notes\n\nMail: ⟦shop@gmail.com⟧", passes: "# Notes\n\nMail: ⟦a@shop.example⟧"
    ) { contact, _ in contact.channel.kind == .email && contact.isPrivate },

    Sign(
      "kind-own-mail", .clearing, "it is a mailbox at a domain of its own",
      of: .accounts,
      counts: "# Notes\n\nMail: ⟦a@shop.example⟧", passes: "# Notes\n\nMail: ⟦shop@gmail.com⟧"
    ) { contact, _ in contact.channel.kind == .email && !contact.isPrivate },

    Sign(
      "called", .against, "a word calls its reader to write or to call",
      counts: "# Notes\n\nContact ⟦@example_shop⟧ on Telegram",
      passes: "# Notes\n\nSee ⟦https://t.me/example_shop⟧"
    ) { contact, _ in contact.traits.contains(.called) },

    Sign(
      "linked", .against, "a link leads to it",
      counts: "# Notes\n\n[Write](⟦https://t.me/example_shop⟧)",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, _ in contact.traits.contains(.linked) },

    Sign(
      "said-own", .against, "the words around it call it a company’s own",
      counts: "# Notes\n\nOfficial Telegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, _ in contact.traits.contains(.saidOfficial) },

    Sign(
      "unseen", .against, "it stands where no reader sees it",
      counts:
        "<!doctype html><title>Notes</title><p>A story.</p><!-- Telegram: ⟦@example_shop⟧ -->",
      passes: "<!doctype html><title>Notes</title><p>Telegram: ⟦@example_shop⟧</p>"
    ) { contact, _ in contact.traits.contains(.hidden) && !contact.traits.contains(.visible) },

    Sign(
      "in-quotes", .clearing, "it stands in a quotation, or beside words that warn of it",
      counts:
        "# Notes\n\nTelegram: ⟦@example_shop⟧\n\n> Scammers write from Telegram: @example_shop",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧\n\n> Scammers write."
    ) { contact, _ in
      contact.isQuoted
    },

    Sign(
      "in-code", .clearing, "it stands in code",
      counts: "# Notes\n\n```\nhttps://t.me/⟦example_shop⟧\n```",
      passes: "# Notes\n\nhttps://t.me/⟦example_shop⟧"
    ) { contact, _ in contact.traits.contains(.code) },
  ]
}
