extension Sign {
  /// What the hand-set scale of pages says, as one more thing to be learned from.
  static let scaled: [Sign] = [
    Sign(
      "scale-warns", .against, "the rules for unofficial services accuse it",
      counts: Example("# Cancel a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧"),
      passes: Example("# The life of a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧")
    ) { contact, page in page.scaled[contact.channel] != nil },

    Sign(
      "scale-condemns", .against, "they do so beyond doubt",
      counts: Example("# Cancel a SIM card: Telegram ⟦@example_sim⟧\n\nA story."),
      passes: Example("# Cancel a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧")
    ) { contact, page in page.scaled[contact.channel] == .error },
  ]
}
