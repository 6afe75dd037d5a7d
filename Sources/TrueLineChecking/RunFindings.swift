import TrueLineModel

/// Findings over a run, one for each rule and subject.
///
/// One about the same subject by the same rule, such as a template whose first contact heads
/// another campaign too, adds its words and places: a fingerprint stands once in a report.
struct RunFindings {
  private(set) var all: [Finding] = []
  private var indexes: [String: Int] = [:]

  mutating func add(_ finding: Finding) {
    guard let index = indexes[finding.fingerprint] else {
      indexes[finding.fingerprint] = all.count
      return all.append(finding)
    }
    all[index].message = [all[index].message, finding.message].joined(by: .sentences)
    for related in finding.related where !all[index].related.contains(related) {
      guard all[index].related.count < Triage.relatedLimit else { break }
      all[index].related.append(related)
    }
    for ground in finding.grounds where !all[index].grounds.contains(ground) {
      all[index].grounds.append(ground)
    }
  }
}
