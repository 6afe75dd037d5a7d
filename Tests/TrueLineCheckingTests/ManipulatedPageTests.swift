import Testing
import TrueLineChecking
import TrueLineModel
import TrueLineReferenceData

/// What the points that come along make of pages of our own, and of the same pages changed as an
/// owner or a spammer would change them.
///
/// The sentences are not those that training makes its variants with.
struct `The points that come along` {
  private static let checker = Checker(reference: .builtIn(lists: false))

  private static let honest = [
    """
    # Example Charts

    A library that draws charts from tables. Install it with the package manager of your choice, then \
    read the first chapter of the handbook. Bugs go to the tracker, patches are welcome.

    Licensed under the MIT License. Home: https://charts.example/start, mail team@charts.example
    """,
    """
    # Bakery on the Square

    Fresh bread every morning from six o'clock, cakes to order, coffee by the window. We have baked \
    here since 1974, and our flour comes from the mill in the valley.

    Visit us: 3 Market Street. Telephone +1 202 555 0147. hello@bakery.example, https://bakery.example/cakes
    """,
    """
    # 隐私政策

    我们非常重视您的个人信息保护。本政策说明我们如何收集、使用和保存您的信息，以及您如何查询、更正和删除这些信息。

    您可以通过电子邮件 privacy@app.example 与我们联系，我们将在十五个工作日内答复。网址：https://app.example/privacy
    """,
    """
    # Police warn of callers who ask for codes

    The police of the county report more calls in which strangers pose as a bank. Nobody should give \
    away a code, officers said on Monday. Two people were arrested last week.

    More on this: https://news.example/police, editor@news.example
    """,
    """
    # Chess club, autumn programme

    Training on Tuesdays at seven in the school, open evening on the first Friday of the month. \
    Beginners are welcome, boards are there.

    Write to board@chess.example or see https://chess.example/programme
    """,
  ]

  private static let scams = [
    "# WhatsApp accounts for sale\n\nOld verified accounts, instant delivery, best price. Telegram: @example_shop88",
    "# 代办注销手机卡\n\n不用去营业厅，包注销成功，先办后付。联系 Telegram：@example_kefu88",
    "# Example Loan customer care number +1 800 555 0100\n\nCall the helpline +1 800 555 0100 for a refund. Customer care +1 800 555 0100, 24 hours.",
    "# Receive SMS codes online\n\nVirtual numbers for WhatsApp and Telegram registration, cheap price. Write to @example_codes77 on Telegram",
    "# Recover your lost crypto\n\nOur hackers get your money back today. WhatsApp: +1 202 555 0123, Telegram: @example_recovery99",
  ]

  @Test func `leave honest pages alone`() {
    #expect(alarms(Self.honest) == [])
  }

  @Test func `find scams without a list`() {
    #expect(alarms(Self.scams).count == Self.scams.count)
  }

  @Test(arguments: [
    "Say hello to me, Telegram: @example_frida", "Community chat: https://t.me/example_circle",
    "Reception: +1 202 555 0181, weekdays from nine to five.",
  ])
  func `leave a page alone that adds how its owner is reached`(_ line: String) {
    #expect(alarms(Self.honest.map { $0 + "\n\n" + line }) == [])
  }

  @Test func `leave a page alone that shows a trick and says what it is`() {
    let warning = """


      > A reader got this: “Verified accounts for sale, write to Telegram @example_seller now”. \
      It is a fraud; do not answer.
      """
    #expect(alarms(Self.honest.map { $0 + warning }) == [])
  }

  @Test func `leave a page alone that lists words of fraud`() {
    let words = "\n\nFiltered words: casino, loan, refund, verified account, prize, urgent, OTP."
    #expect(alarms(Self.honest.map { $0 + words }) == [])
  }

  @Test(arguments: ["behind", "before", "project", "claim", "hyphens"])
  func `find many scams that hide`(_ way: String) {
    let other = Self.honest[4].split(separator: "\n").dropFirst().prefix(2).joined(separator: "\n")
    let hidden = Self.scams.map { scam -> String in
      switch way {
      case "behind": return scam + "\n\n" + other
      case "before":
        return "# Chess club\n\n" + other + "\n\n" + scam
      case "project": return scam + "\n\n## License\n\nMIT. Issues and patches are welcome."
      case "claim": return scam + "\n\nThis is our official contact; beware of imitators."
      default:
        return scam.replacing("refund", with: "re-fund").replacing("accounts", with: "acc-ounts")
      }
    }
    #expect(alarms(hidden).count >= Self.scams.count - 3)
  }

  /// The pages that have a warning or an error about a contact, by their first lines.
  private func alarms(_ pages: [String]) -> [String] {
    pages.filter { page in
      Self.checker.check(Source(name: "page.md", bytes: Array(page.utf8))).report.findings
        .contains { $0.level > .note }
    }.map { String($0.prefix { $0 != "\n" }) }
  }
}
