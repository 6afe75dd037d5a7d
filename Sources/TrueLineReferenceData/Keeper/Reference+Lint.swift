import TrueLineModel
import TrueLineText

extension Reference {
  /// What a careful keeper would not let pass, file by file: order, provenance, age,
  /// facts that contradict each other, closed sets that nothing supports; and the tables of
  /// organisations.
  ///
  /// Form is checked when a file is read. `file` asks for one file's problems only; it
  /// is still held against all others. A file without any source is its owner's own
  /// word, such as a bank's: nobody asks it for provenance or order.
  public func lint(file: String? = nil) -> [ReferenceError] {
    let problems = files.filter { file == nil || $0.name == file }.flatMap { file in
      let isPublished = file.facts.contains { !details(of: $0).sources.isEmpty }
      return (isPublished ? orderProblems(in: file) + sourceProblems(in: file) : [])
        + ageProblems(in: file) + closedProblems(in: file) + contradictions(in: file)
    }
    let all = file == nil ? problems + organisationProblems() : problems
    return all.sorted { ($0.file, $0.line, $0.what) < ($1.file, $1.line, $1.what) }
  }

  private func details(of fact: StoredFact) -> Fact { self.fact(fact) }

  private func problem(
    _ file: ReferenceFile, _ place: Int, _ what: String, _ cure: String
  ) -> ReferenceError {
    ReferenceError(file: file.name, line: file.line(at: place), what: what, cure: cure)
  }

  /// Facts stand by carrier, in the order of the carriers, then `cc/*`, then the
  /// regulator; by id within each.
  private func orderProblems(in file: ReferenceFile) -> [ReferenceError] {
    var problems: [ReferenceError] = []
    var seen: Set<String> = []
    let order = file.carriers.filter { $0.sector != "regulator" }.map(\.carrier.id)
    func rank(_ id: String) -> Int {
      order.firstIndex(of: id) ?? (Countries.isEveryCarrier(id) ? order.count : order.count + 1)
    }
    for fact in file.facts where !seen.insert(fact.id).inserted {
      problems.append(
        problem(file, fact.place, "“\(fact.id)” stands here twice", "give each fact its own id"))
    }
    for (one, next) in zip(file.facts, file.facts.dropFirst()) {
      let (a, b) = (rank(one.carrier), rank(next.carrier))
      guard a > b || a == b && one.id > next.id else { continue }
      problems.append(
        problem(file, next.place, "“\(next.id)” stands after “\(one.id)”", "swap them"))
    }
    return problems
  }

  /// Every fact names pages that anyone can open, as many as its status says.
  private func sourceProblems(in file: ReferenceFile) -> [ReferenceError] {
    file.facts.flatMap { stored in
      let fact = details(of: stored)
      var found: [(String, String)] = []
      if fact.sources.isEmpty {
        found.append(("“\(fact.id)” names no source", "add a page that says it, or leave it out"))
      }
      for source in fact.sources {
        if !source.url.hasPrefix("https://"), !source.url.hasPrefix("http://") {
          found.append(("“\(fact.id)”: nobody can open “\(source.url)”", "give a web address"))
        }
        if source.publisher.isEmpty {
          found.append(("“\(fact.id)”: a source without a publisher", "say whose page it is"))
        }
      }
      let pages = Set(fact.sources.map(\.url)).count
      if fact.status == .corroborated, pages == 1 {
        found.append(
          ("“\(fact.id)” is corroborated by one page", "add another, or call it single-source"))
      }
      if fact.values.isEmpty, fact.status != .unknown, fact.status != .disputed {
        found.append(("“\(fact.id)” has no values", "add them, or call it unknown"))
      }
      return found.map { problem(file, stored.place, $0.0, $0.1) }
    }
  }

  private func ageProblems(in file: ReferenceFile) -> [ReferenceError] {
    file.facts.compactMap { fact in
      guard DayForm.isDay(fact.checked) else {
        return problem(
          file, fact.place, "“\(fact.id)”: “\(fact.checked)” is no day", "write 2026-01-31")
      }
      guard isTooOld(fact) else { return nil }
      return problem(
        file, fact.place, "“\(fact.id)” was last checked on \(fact.checked)",
        "read its sources again and set “checked”")
    }
  }

  /// A closed set has a reason, and a firm value to be complete with.
  private func closedProblems(in file: ReferenceFile) -> [ReferenceError] {
    file.closed.flatMap { set in
      let name = "the closed set \(set.kind.rawValue) of \(set.carrier)"
      var found: [(String, String)] = []
      if set.why.utf8.count < 10 {
        found.append(("\(name) has no reason", "say in “why” what makes it complete"))
      }
      let holdsFirm = stored(about: set.carrier).contains {
        $0.kind == set.kind && $0.isFirm && !$0.values.isEmpty
          && (set.purpose == nil || $0.purpose == set.purpose)
      }
      if !holdsFirm {
        found.append(("\(name) holds no verified or corroborated value", "leave it open"))
      }
      return found.map { problem(file, set.place, $0.0, $0.1) }
    }
  }
}

/// The form of a day in data files.
enum DayForm {
  static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == 0x2D : byte.isASCIIDigit
      }
  }
}
