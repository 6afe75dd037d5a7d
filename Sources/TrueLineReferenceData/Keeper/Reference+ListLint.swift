import TrueLineModel

extension Reference {
  /// What is wrong with lists beyond lines that cannot be read, list by list.
  ///
  /// Every list: a value that stands there twice, one that a fact shows to be a carrier's
  /// own, and one that is both blocked and allowed. Published lists (`block/telegram`, as
  /// `Blocklists/README.md` has them) are also held to their form: four fields, a day,
  /// canonical values, bytewise order.
  public func lintLists() -> [ListProblem] {
    var problems = lists.problems
    for (number, list) in lists.lists.enumerated() {
      let entries = lists.entries.filter { $0.list == number }
      problems += contentProblems(of: list, entries)
      if list.name.hasPrefix("block/") || list.name.hasPrefix("allow/") {
        problems += formProblems(of: list, entries)
      }
    }
    return problems.sorted { ($0.list, $0.line, $0.reason) < ($1.list, $1.line, $1.reason) }
  }

  private func contentProblems(
    of list: ListSet.List, _ entries: [ListSet.Entry]
  ) -> [ListProblem] {
    var problems: [ListProblem] = []
    var seen: Set<Channel> = []
    for entry in entries {
      guard let channel = lists.channel(of: entry) else { continue }
      if !seen.insert(channel).inserted {
        problems.append(problem(list, entry, "it stands here twice", "take one out"))
      }
      guard list.role == .block else { continue }
      if let owner = officialOwner(of: channel) {
        problems.append(
          problem(
            list, entry, "it is \(owner.name)’s own contact (\(owner.id))",
            "take it out, or correct the fact"))
      }
      if let other = lists.entry(for: channel), lists.lists[Int(other.list)].role == .allow {
        problems.append(
          problem(
            list, entry, "\(lists.lists[Int(other.list)].name) allows it, and that wins",
            "take it out of one of them"))
      }
    }
    return problems
  }

  private func officialOwner(of channel: Channel) -> Carrier? {
    var bare = self
    bare.lists = ListSet()
    let opinion = bare.opinion(on: channel)
    return opinion.verdict == .allowed ? opinion.carrier : nil
  }

  private func formProblems(
    of list: ListSet.List, _ entries: [ListSet.Entry]
  ) -> [ListProblem] {
    var problems: [ListProblem] = []
    var last = ""
    for entry in entries {
      let written = list.bytes.text(Int(entry.start)..<Int(entry.start + entry.length))
      // Addresses may keep their scheme: people copy and open them.
      let bare = written.hasPrefix("https://") ? String(written.dropFirst(8)) : written
      if let channel = lists.channel(of: entry), channel.value != bare {
        problems.append(
          problem(list, entry, "it is not canonical", "write it as \(channel.value)"))
      }
      if !last.utf8.lexicographicallyPrecedes(written.utf8), !last.isEmpty {
        problems.append(problem(list, entry, "it stands after “\(last)”", "sort by bytes"))
      }
      last = written
      guard let indicator = lists.indicator(of: entry) else { continue }
      let date = lists.fields(of: entry).date
      if !DayForm.isDay(date) {
        problems.append(problem(list, entry, "“\(date)” is no day", "write 2026-01-31"))
      }
      if indicator.origin.isEmpty || indicator.reason == ListSet.noReason {
        problems.append(
          problem(
            list, entry, "origin or reason is missing",
            "say where it was seen and what it did, with tabs between"))
      }
    }
    return problems
  }

  private func problem(
    _ list: ListSet.List, _ entry: ListSet.Entry, _ reason: String, _ cure: String
  ) -> ListProblem {
    let line = list.bytes.withBuffer { buffer in
      // CRLF ends one line.
      (0..<Int(entry.start)).reduce(1) { line, at in
        let isEnd = buffer[at] == 0x0A || buffer[at] == 0x0D && buffer[at + 1] != 0x0A
        return isEnd ? line + 1 : line
      }
    }
    let text = list.bytes.text(Int(entry.start)..<Int(entry.start + min(entry.length, 100)))
    return ListProblem(list: list.name, line: line, entry: text, reason: reason, cure: cure)
  }
}
