extension Sign {
  /// How a contact is written, and the page around it.
  static let spellings: [Sign] = [
    Sign(
      "disguised", 3, "it is written so that filters miss it",
      slot: .spelling,
      counts: "# Notes\n\nNorton help ☎ ⟦+1 8:0:0@5:5:5@0:1:0:0⟧ call now",
      passes: "# Notes\n\nNorton help ☎ ⟦+1 800 555 0100⟧ call now"
    ) { contact, _ in contact.traits.contains(.disguised) },

    Sign(
      "odd", 1, "it is oddly written",
      slot: .spelling,
      counts: "# Notes\n\nCall customer care: ⟦1–800–555–0100⟧",
      passes: "# Notes\n\nCall customer care: ⟦1-800-555-0100⟧"
    ) { contact, _ in contact.disguise != nil },

    Sign(
      "evasive-page", 2, "the page writes words in letters that filters miss",
      isPromise: true,
      counts: Example("# Notes\n\n𝐂𝐚𝐧𝐜𝐞𝐥 𝐲𝐨𝐮𝐫 𝐜𝐚𝐫𝐝 𝐭𝐨𝐝𝐚𝐲, Telegram: ⟦@example_sim⟧", .warning),
      passes: "# Notes\n\n𝐂𝐚𝐧𝐜𝐞𝐥 your card today, Telegram: ⟦@example_sim⟧"
    ) { _, page in page.surroundings.isEvasive },
  ]
}
