import TrueLineModel

extension Reference {
  /// Whether no list may name a host, whatever was found on one of its pages: many share it, or it
  /// is an organisation's own, and who blocks it blocks them all.
  ///
  /// A name of one's own below a shared host (`someone.pages.example`) may be named.
  public func spares(host: String) -> Bool {
    if SharedHosts.contains(host) || owner(ofHost: host) != nil { return true }
    guard let standing = standing(ofHost: host) else { return false }
    return !standing.isAnybodys || standing.host == host || "www." + standing.host == host
  }

  /// Those of a report's bare hosts that no list may name: `Report.sparedHosts`.
  public func sparedHosts(in report: Report) -> Set<String> {
    var spared: Set<String> = []
    for findings in report.sources.map(\.findings) + [report.findings] {
      for finding in findings where finding.level > .note {
        guard case .channel(let channel) = finding.subject, let host = channel.bareHost,
          spares(host: host)
        else { continue }
        spared.insert(host)
      }
    }
    return spared
  }
}
