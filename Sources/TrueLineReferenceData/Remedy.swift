import TrueLineModel

extension Reference {
  public func remedy(for carrier: Carrier) -> Phrase? {
    var parts: [Phrase] = []
    let (current, _) = byAge(stored(about: carrier.id))
    let lines = current.filter { $0.kind == .hotline && $0.isSupported && $0.purpose == nil }
    let firm = lines.filter(\.isFirm)
    let numbers = numbers(of: firm.isEmpty ? lines : firm)
    if !numbers.isEmpty {
      parts.append("Call \(numbers.joined(by: .or)), \(carrier.named)'s own help line.")
    } else if let site = current.first(where: { $0.kind == .domain && $0.isSupported }),
      let host = site.values.first
    {
      parts.append("Ask \(carrier.named) on its own site, \(host).")
    }
    if let report = reportChannels(country: carrier.country).first {
      let name = report.name["en"] ?? report.name.values.sorted().first ?? ""
      parts.append("Report it to: \(name: name, native: report.name), \(report.contact).")
    }
    return parts.isEmpty ? nil : parts.joined(by: .sentences)
  }

  /// Up to two numbers of facts, short ones, then verified ones first, one spelling each.
  private func numbers(of facts: [StoredFact]) -> [String] {
    let sorted = facts.enumerated().sorted { a, b in
      (a.element.status.rank, a.offset) < (b.element.status.rank, b.offset)
    }
    var numbers: [String] = []
    for fact in sorted.map(\.element) {
      let national = fact.values.filter { !$0.hasPrefix("+") }
      for value in national.isEmpty ? fact.values : national where !numbers.contains(value) {
        numbers.append(value)
      }
    }
    // A short number is free mostly and easy to check; two are enough to call one.
    let short = numbers.filter { $0.utf8.count < 7 }
    return Array((short + numbers.filter { $0.utf8.count >= 7 }).prefix(2))
  }

  /// Where to report in a country, most fitting first; empty where nothing is known.
  public func reportChannels(country: String) -> [ReportChannel] {
    countries[country].map { entries[$0].content.file.reports } ?? []
  }
}
