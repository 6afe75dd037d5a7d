/// An idea that a message speaks of, whatever the words: what is threatened, promised or asked for.
///
/// Honest messages have the same ideas; they weigh only together with whose contact it is.
public enum Concept: String, Hashable, Sendable, CaseIterable {
  /// An account, a card or a line is locked, or lapses.
  case lock
  /// A payment, a fee or a fine is due.
  case due
  /// A refund, a compensation, an allowance is to be had.
  case refund
  /// A parcel is held, or could not be delivered.
  case parcel
  /// Points or benefits lapse.
  case points
  case prize
  case gambling
  /// Somebody is to prove or renew who he is: KYC, 实名.
  case identity
  /// Data are to be checked or confirmed, in whatever words; honest notices ask for it, too.
  case proof
  /// Money is to be had, in whatever words; honest notices say so, too.
  case credit
  case job
  case investment
  /// A child, a friend or a superior writes from a new number.
  case relative
  case loan
  /// Accounts, cards or numbers are bought, sold or rented.
  case accountTrade
  /// A stranger's money is to be had: a legacy, a donation, a deal.
  case fortune
  /// The writer saw or has something that the reader would hide.
  case blackmail
  /// People who want to be met.
  case romance
  /// The reader is to do something: click, log in, write.
  case action
  case urgency
  /// The reader is spoken to as anybody's customer: "dear customer".
  case addressed
  /// What honest notices say: how to end them, that a code is nobody else's business.
  case courtesy
  /// Stands before the name of the house that writes: "dear", "from", 尊敬的.
  case beforeSender
  /// Stands behind the name of the house that writes: "alert", "customer", 用户.
  case behindSender

  // Things and states: said of each other in one clause, they make a concept. A message has a
  // thousand wordings for "your card is locked", and few words for card and for locked.
  /// A card, a line, an access.
  case ofAccount
  /// A bill, a fee, a fine.
  case ofPayment
  /// A delivery, a depot.
  case ofParcel
  /// Points, vouchers.
  case ofBenefits
  /// Data, papers, passwords.
  case ofDetails
  /// A refund, an allowance.
  case ofMoney
  /// Locked, closed, misused.
  case isStopped
  /// Unpaid, declined, overdue.
  case isFailing
  /// Waiting, returned, undelivered.
  case isHeld
  /// Expiring, reset to nought.
  case isLapsing
  /// To be checked, confirmed, renewed.
  case isToProve
  /// To be collected, granted, won.
  case isToClaim
  /// A job, tasks, work at home.
  case ofWork
  /// By the day, a commission.
  case ofPay
  /// SIM cards, accounts, codes of others.
  case ofLines
  /// Bought, sold, rented out.
  case isTraded

  /// A thing and a state that make a concept together.
  public struct Pair: Hashable, Sendable {
    public let thing: Concept
    public let state: Concept
    public let makes: Concept

    init(_ thing: Concept, _ state: Concept, _ makes: Concept) {
      self.thing = thing
      self.state = state
      self.makes = makes
    }
  }

  public static let pairs = [
    Pair(.ofAccount, .isStopped, .lock), Pair(.ofAccount, .isLapsing, .lock),
    Pair(.ofPayment, .isFailing, .due), Pair(.ofPayment, .isHeld, .due),
    Pair(.ofParcel, .isHeld, .parcel), Pair(.ofParcel, .isFailing, .parcel),
    Pair(.ofBenefits, .isLapsing, .points),
    Pair(.ofAccount, .isToProve, .proof), Pair(.ofDetails, .isToProve, .proof),
    Pair(.ofWork, .ofPay, .job), Pair(.ofLines, .isTraded, .accountTrade),
    Pair(.ofMoney, .isToClaim, .credit), Pair(.ofBenefits, .isToClaim, .credit),
  ]

  /// What is at stake for whoever does not act.
  public static let threats: [Concept] = [.lock, .due, .refund, .parcel, .identity]
  /// What is to be had, or lost, that nobody asked for; advertising lives on it, too.
  public static let promises: [Concept] = [.points, .prize]
  /// What makes people act against their interest.
  public static let pressures = threats + promises
  /// What makes them act, and what honest advertising and notices say as well.
  public static let temptations: [Concept] = [.proof, .credit]
  /// What mails promise and threaten besides.
  public static let lures: [Concept] = [.fortune, .blackmail, .romance]
  /// What strangers offer.
  public static let offers: [Concept] = [.job, .investment, .loan, .gambling]
}
