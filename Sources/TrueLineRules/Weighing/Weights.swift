/// A sign that speaks against a contact, how much it counts, and how a report puts it.
struct Weight: Sendable, Equatable {
  var points: Int
  var words: String
}

/// The signs that are weighed: all there are, so that a reader can add them up.
///
/// A contact is an error from `errorPoints`, a warning from `warningPoints`, and
/// only where the page promises something through it: no number of other signs
/// makes a promise. What a page says of its own honesty takes nothing away.
enum Weights {
  static let errorPoints = 6
  static let warningPoints = 4

  // What is promised
  static let offerInOpening = Weight(
    points: 3, words: "the opening offers accounts, numbers or codes for sale")
  static let serviceInOpening = Weight(
    points: 2, words: "the opening promises a service on somebody's line, account or money")
  static let offerBeside = Weight(points: 2, words: "an offer for sale stands beside it")
  static let serviceBeside = Weight(
    points: 1, words: "a service on somebody's line stands beside it")
  static let offerOnPage = Weight(points: 1, words: "the page offers accounts, numbers or codes")
  static let numbersForSale = Weight(
    points: 1, words: "what is offered are lines and numbers, or codes for them")
  static let helpLineBeside = Weight(points: 1, words: "it is called a help line")
  static let helpLineOnPage = Weight(points: 1, words: "the page speaks of a help line")
  static let helpLineInOpening = Weight(points: 1, words: "the opening speaks of a help line")
  static let trouble = Weight(points: 1, words: "the page speaks of locked or lapsing accounts")

  // Whose it is
  static let isPrivate = Weight(
    points: 1, words: "private people hold such contacts, not companies")
  static let privateHelpLine = Weight(
    points: 2, words: "a company's help line does not live on a private number or account")
  static let notTheCarriers = Weight(
    points: 1, words: "a carrier is named, and this is not among its contacts")

  static let falseFact = Weight(
    points: 2, words: "the page states a false fact about a company")
  static let falseFacts = Weight(
    points: 4, words: "the page states several false facts about companies")
  static let borrowedName = Weight(
    points: 3, words: "the account's name borrows a company's name, and is not the company's")

  // Where it stands
  static let inOpening = Weight(points: 2, words: "it stands in the first line")
  static let early = Weight(points: 1, words: "it stands in the first paragraph")
  static let inClosing = Weight(points: 1, words: "it stands in the last line")
  static let repeated = Weight(points: 3, words: "it is repeated three times or more")
  static let repeatedPlainly = Weight(
    points: 1, words: "it is repeated, plainly and below the headings")
  static let twice = Weight(points: 1, words: "it is repeated")

  static let onlyLinked = Weight(points: 1, words: "only a link leads to it; no word names it")

  // How it is written
  static let disguised = Weight(points: 3, words: "it is written so that filters miss it")
  static let odd = Weight(points: 1, words: "it is oddly written")
  static let evasivePage = Weight(
    points: 2, words: "the page writes words in letters that filters miss")

  // What only addresses have
  static let saidOfficial = Weight(
    points: 3,
    words: "the link is called the official site and carries no name of anybody named here")
  static let referral = Weight(points: 1, words: "the address pays its owner for visitors")
  static let throwAway = Weight(points: 1, words: "domains of this ending are cheap to throw away")
  static let unresolved = Weight(points: 1, words: "nobody sees where a short address leads")
  static let onlyWayOut = Weight(points: 1, words: "it is the page's only way out")

  /// All of them with their points, for `trueline rules`.
  static var table: String {
    let all = [
      offerInOpening, serviceInOpening, offerBeside, serviceBeside, offerOnPage,
      numbersForSale, helpLineBeside,
      helpLineOnPage, helpLineInOpening, trouble, isPrivate, privateHelpLine, notTheCarriers,
      falseFact, falseFacts, borrowedName, inOpening, early, inClosing,
      repeated, repeatedPlainly, twice, onlyLinked, disguised, odd, evasivePage, saidOfficial,
      referral, throwAway,
      unresolved,
      onlyWayOut,
    ]
    return all.map { "\($0.points) \($0.words)" }.joined(separator: "; ")
  }
}
