/// An amount with its unit: `30 d`, `50 USD`, `1.5 GB`.
struct Quantity: Equatable {
  var amount: Double
  /// `d` for all periods; else as written, upper case.
  var unit: String

  /// How far two amounts may lie apart, for periods told in months or years.
  private var slack = 0.0

  /// Reads `<number> <unit>`; a range or words give `nil`.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = Double(parts[0]), amount.isFinite else { return nil }
    switch parts[1] {
    case "h": self.init(amount / 24, "d", 0)
    case "d": self.init(amount, "d", 0)
    case "w": self.init(amount * 7, "d", 0)
    // 28 to 31 days; six months are said of 180 and of 183 days.
    case "mo": self.init(amount * 30.4, "d", amount * 2.4)
    case "y": self.init(amount * 365, "d", amount * 5)
    default: self.init(amount, parts[1].uppercased(), 0)
    }
  }

  private init(_ amount: Double, _ unit: String, _ slack: Double) {
    self.amount = amount
    self.unit = unit
    self.slack = slack
  }

  func isSame(_ other: Quantity) -> Bool {
    unit == other.unit && abs(amount - other.amount) <= max(slack, other.slack) + 0.000_001
  }
}
