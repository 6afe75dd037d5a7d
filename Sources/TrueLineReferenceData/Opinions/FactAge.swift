import TrueLineModel

/// When a fact is too old to speak.
///
/// What counts is the day its sources were read: that a network closed in 1999
/// stays true, and that a page of last year still stands was seen on that day.
enum FactAge {
  /// Carriers change hotlines, codes and plans every few years, seldom faster;
  /// after three nobody should be accused on the strength of a fact.
  static let years = 3

  /// A fact that nobody has checked for so many years is told with its day, and is the keeper's next
  /// task: carriers change something every year.
  static let yearsUntilStale = 1

  /// The oldest day that still counts on a day: `2023-11-21` for `2026-11-21`.
  ///
  /// Days are `YYYY-MM-DD` or shorter and compare as texts; what is no day ages nothing.
  static func oldest(at day: String, years: Int = years) -> String {
    guard let year = Int(day.prefix(4)) else { return "" }
    return "\(year - years)\(day.dropFirst(4))"
  }

  static func isTooOld(_ checked: String, at day: String) -> Bool { checked < oldest(at: day) }
}

extension Reference {
  /// The day that ages are measured against.
  public var judgingDay: String { asOf ?? date }

  /// The day that a fact's age is measured against: see `asOf`.
  func judgingDay(of fact: StoredFact) -> String {
    asOf ?? max(builtInDate, entries[fact.file].head.date)
  }

  func isTooOld(_ fact: StoredFact) -> Bool {
    FactAge.isTooOld(fact.checked, at: judgingDay(of: fact))
  }

  /// Why facts are told with their day: "checked on 2026-11-21", where the newest of those that
  /// refute was checked a year ago and more; `nil` else.
  func staleness(of facts: [StoredFact]) -> Phrase? {
    guard let newest = facts.max(by: { $0.checked < $1.checked }),
      newest.checked
        < FactAge.oldest(at: judgingDay(of: newest), years: FactAge.yearsUntilStale)
    else { return nil }
    return "what it rests on was checked on \(newest.checked)"
  }

  /// A sentence for the user where everything known is too old to judge by, else `nil`.
  public var ageWarning: String? {
    guard date < FactAge.oldest(at: judgingDay) else { return nil }
    return "the reference was last checked on \(date), more than \(FactAge.years) years before "
      + "\(judgingDay): nothing is judged by it"
  }

  /// The facts that are young enough, and those that are not.
  func byAge(_ facts: [StoredFact]) -> (current: [StoredFact], old: [StoredFact]) {
    // Facts of one file have one day, for which the oldest is worked out once.
    var known: (day: String, oldest: String) = ("", "")
    var old: [StoredFact] = []
    let current = facts.filter { fact in
      let day = judgingDay(of: fact)
      if day != known.day { known = (day, FactAge.oldest(at: day)) }
      if fact.checked < known.oldest { old.append(fact) }
      return fact.checked >= known.oldest
    }
    return (current, old)
  }

  /// The judgement where only old facts are left.
  func tooOld(_ facts: [StoredFact], of carrier: String) -> CarrierOpinion {
    let day = facts.map(judgingDay(of:)).max() ?? judgingDay
    return CarrierOpinion(
      verdict: .unknown, carrier: carrier, facts: facts,
      reasons: ["the facts are more than \(FactAge.years) years old on \(day) and not used"])
  }
}
