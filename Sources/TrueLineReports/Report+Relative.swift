import TrueLineModel

extension Report {
  /// The same with names of sources as they are called in a folder: forges look for them in the
  /// folder of the repository, and refuse absolute ones. Names of other places stay.
  func relative(to folder: String) -> Report {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    func own(_ name: String) -> String {
      name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
    var report = self
    for index in report.sources.indices {
      report.sources[index].name = own(report.sources[index].name)
      report.sources[index].container = report.sources[index].container.map(own)
    }
    for index in report.findings.indices {
      let source = report.findings[index].evidence?.source
      report.findings[index].evidence?.source = source.map(own)
      for place in report.findings[index].related.indices {
        let source = report.findings[index].related[place].place.source
        report.findings[index].related[place].place.source = source.map(own)
      }
    }
    for index in report.problems.indices {
      report.problems[index].source = own(report.problems[index].source)
    }
    return report
  }
}
