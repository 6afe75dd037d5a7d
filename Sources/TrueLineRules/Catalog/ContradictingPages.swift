import TrueLineModel

extension Rule {
  /// Flags carriers' facts about which the sources of a run disagree.
  static let contradictingPages = Rule(
    id: "contradicting-pages",
    title: "Sources of the run disagree about a carrier’s fact",
    severity: .warning,
    confidence: .medium,
    judges: .facts,
    rationale: """
      Pages made in numbers invent their facts anew each time. Where two disagree, one is
      wrong at least, whether or not the reference knows which.
      """,
    remedy: "Look the fact up and correct the page that has it wrong.",
    flags: [],
    passes: [],
    scope: .run { records in
      let entries = records.flatMap { record in
        record.statements.map { Contradiction.Entry($0, source: record.name) }
      }
      return Contradiction.all(in: entries).filter { $0.sources.count > 1 }.map { found in
        RunHit(
          found.message(where: .sources), subject: found.subject,
          related: found.entries.compactMap { entry in
            entry.place.map { place in
              var place = place
              place.source = entry.source
              return Related(role: .contradicts, place: place)
            }
          }, grounds: [])
      }
    }
  )
}
