import TrueLineModel

/// Who says that a domain is an organisation's, or that everybody publishes on a host.
public struct OrganisationSource: Sendable, Equatable {
  /// As the tables name it: `2fa`.
  public var id: String
  public var title: String
  public var url: String
  public var licence: String
  /// A state or a day of it.
  public var version: String
}

extension Organisation {
  /// A line of `organisations.tsv`.
  init(_ line: TableLine) {
    let code = line.text(3)
    self.init(
      id: line.text(0), name: line.text(1), names: line.list(2),
      country: code.isEmpty ? nil : code, isCommonWord: line.text(4) == "y",
      carriers: line.list(5), domains: line.list(6))
  }
}
