import TrueLineModel

extension Reference {
  /// Adds a user's blocklist; `name` is how messages and grounds call it.
  ///
  /// Gives back the lines that were not taken, each with reason and cure; a file of
  /// which no line can be taken is an error. The forms: see `ListParser`.
  @discardableResult
  public mutating func add(
    blocklist bytes: [UInt8], name: String
  ) throws(ReferenceError) -> [ListProblem] {
    try add(bytes, name, .block)
  }

  /// Adds a user's allowlist: what stands on it is never reported.
  @discardableResult
  public mutating func add(
    allowlist bytes: [UInt8], name: String
  ) throws(ReferenceError) -> [ListProblem] {
    try add(bytes, name, .allow)
  }

  /// Of so many bytes one may be zero in a text.
  private static let zeroShare = 16

  private mutating func add(
    _ bytes: [UInt8], _ name: String, _ role: ListSet.Role
  ) throws(ReferenceError) -> [ListProblem] {
    // Text of two bytes a letter, or none at all; a single zero is a slip.
    guard bytes.count(where: { $0 == 0 }) * Self.zeroShare <= bytes.count else {
      throw ReferenceError(
        file: name, line: 0, what: "this is no text", cure: "give a list in UTF-8, a value a line")
    }
    let before = lists.entries.count
    let problems = lists.add(.loaded(bytes), name: name, role: role)
    if lists.entries.count == before, let first = problems.first {
      throw ReferenceError(
        file: name, line: first.line,
        what: "no line can be used; the first is “\(first.entry)”: \(first.reason)",
        cure: first.cure)
    }
    return problems
  }

  /// The lines of all lists that were not taken.
  public var listProblems: [ListProblem] { lists.problems }

  /// How many values are listed.
  public var listedCount: Int { lists.entries.count }
}
