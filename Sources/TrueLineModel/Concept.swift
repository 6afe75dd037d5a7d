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

  /// What makes people act against their interest.
  public static let pressures: [Concept] = [
    .lock, .due, .refund, .parcel, .points, .prize, .identity,
  ]
  /// What mails promise and threaten besides.
  public static let lures: [Concept] = [.fortune, .blackmail, .romance]
  /// What strangers offer.
  public static let offers: [Concept] = [.job, .investment, .loan, .gambling]
}
