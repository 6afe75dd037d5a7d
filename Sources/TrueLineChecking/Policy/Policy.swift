import TrueLineModel

/// What the user makes of findings: their levels, what is accepted, what is hidden and why.
///
/// It looks at findings when they are made, and changes nothing about how they are found: turning a
/// rule off brings no other one forth.
public struct Policy: Sendable {
  /// The last one that speaks of a rule and a source holds.
  public var levels: [LevelChange] = []
  /// The first one that hides a finding is the one that is used.
  public var suppressions: [SuppressionRow] = []
  /// Whether suppressions in the sources hold: only of a user's own pages.
  public var isOwn = false
  /// Whether what is suppressed is left out; else it is shown with its suppression, for audits.
  public var hidesSuppressed = true
  public var baseline: Baseline?
  /// Whether all that is found is accepted from now on.
  public var updatesBaseline = false
  /// What changed in files, by the names of sources; `nil` where all is judged. What is not in it
  /// has not changed.
  public var changes: [String: ChangedLines]?
  /// Which sources the run was to look at: only there is something missed.
  public var coverage = Coverage()

  public init() {}

  /// The day until which suppressions must reach to hold: the reference's, never the clock's.
  func isExpired(_ suppression: Suppression, on day: String) -> Bool {
    suppression.until.map { $0 < day } == true
  }
}

/// Which sources a run was to look at, as far as names tell.
public struct Coverage: Sendable {
  /// Folders, relative to the project; empty text for the project itself.
  public var folders: [String]

  public init(folders: [String] = []) { self.folders = folders }

  var isWhole: Bool { folders.contains("") }

  func holds(_ source: String) -> Bool {
    isWhole || folders.contains { source.hasPrefix($0 + "/") }
  }
}

/// What a policy did to a source or a run; sums up over sources.
struct PolicyLedger: Sendable {
  var hidden = HiddenFindings()
  /// Indexes of suppressions that hid something.
  var used: Set<Int> = []
  /// Everything that a baseline would hold.
  var entries: [Baseline.Entry] = []

  static func += (all: inout PolicyLedger, more: PolicyLedger) {
    all.hidden += more.hidden
    all.used.formUnion(more.used)
    all.entries += more.entries
  }
}

extension Policy {
  /// The findings of a source, or of a run, that are left, with what was done to the others.
  ///
  /// `source` is the name that fingerprints know, `nil` for a run; `page` holds what is suppressed
  /// in the source itself.
  func judged(
    _ findings: [Finding], in source: String?, page: inout PageSuppressions, day: String,
    changes: ChangedLines?, isMember: Bool
  ) -> (left: [Finding], ledger: PolicyLedger) {
    var ledger = PolicyLedger()
    var left: [Finding] = []
    for finding in findings {
      var finding = finding
      guard apply(levels: &finding, in: source) else {
        ledger.hidden.off += 1
        continue
      }
      if let suppression = suppression(
        of: &finding, in: source, page: &page, day: day, &ledger)
      {
        guard !hidesSuppressed else {
          ledger.hidden.suppressed += 1
          continue
        }
        finding.suppression = suppression
      }
      if baseline != nil { ledger.entries.append(Baseline.Entry(finding, in: source ?? "")) }
      if updatesBaseline || baseline?.fingerprints.contains(finding.fingerprint) == true {
        ledger.hidden.baseline += 1
        continue
      }
      if self.changes != nil, !finding.turn(to: changes, isMember: isMember, self.changes ?? [:]) {
        ledger.hidden.unchanged += 1
        continue
      }
      left.append(finding)
    }
    return (left, ledger)
  }

  /// Gives a finding its level; whether it is left.
  private func apply(levels finding: inout Finding, in source: String?) -> Bool {
    guard let change = levels.last(where: { $0.concerns(finding.rule, in: source) }) else {
      return true
    }
    guard let level = change.level else { return false }
    finding.level = level
    return true
  }

  private func suppression(
    of finding: inout Finding, in source: String?, page: inout PageSuppressions, day: String,
    _ ledger: inout PolicyLedger
  ) -> Suppression? {
    if let own = page.suppression(of: &finding, isExpired: { isExpired($0, on: day) }) {
      return own
    }
    for (index, row) in suppressions.enumerated()
    where !isExpired(row.suppression, on: day) && row.hides(finding, in: source) {
      ledger.used.insert(index)
      return row.suppression
    }
    return nil
  }
}

extension Finding {
  /// Whether one of its places lies in what changed; the first that does becomes its evidence, so
  /// that a reader is sent there.
  fileprivate mutating func turn(
    to changes: ChangedLines?, isMember: Bool, _ all: [String: ChangedLines]
  ) -> Bool {
    guard let evidence else {
      // A finding of a run: each of its places names its source.
      return related.contains { related in
        guard let name = related.place.source else { return false }
        return all[name.fileName]?.touch(related.place, isMember: name != name.fileName) == true
      }
    }
    guard let changes else { return false }
    if changes.touch(evidence, isMember: isMember) { return true }
    if promoteOccurrence(where: { changes.touch($0, isMember: isMember) }) { return true }
    return related.contains { changes.touch($0.place, isMember: isMember) }
  }

  /// Makes the first occurrence that fits the evidence, and the evidence an occurrence.
  mutating func promoteOccurrence(where fits: (Place) -> Bool) -> Bool {
    guard let evidence,
      let index = related.firstIndex(where: { $0.role == .occurrence && fits($0.place) })
    else { return false }
    self.evidence = related[index].place
    related[index].place = evidence
    return true
  }
}
