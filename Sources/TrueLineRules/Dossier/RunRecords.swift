import TrueLineModel

/// What a run keeps of its sources to look at them together: of most nothing, of no contact and no
/// statement more than a finding shows, so that memory is not that of the sources.
package struct RunRecords: Sendable {
  /// Places of one contact, and of one value of a carrier's fact, that a finding over a run shows.
  package static let places = 64
  /// Values of one fact that are kept: more are no contradiction but a list.
  private static let values = 64

  package private(set) var all: [SourceRecord] = []
  /// How many sources have each contact.
  private var contacts: [Channel: Int] = [:]
  /// How many sources state each value.
  private var statements: [Contradiction.Key: [String: Int]] = [:]

  package init() {}

  package mutating func add(_ record: SourceRecord) {
    var record = record
    record.statements = record.statements.filter { keeps($0, of: record.name) }
    for index in record.statements.indices { record.statements[index].opinion.grounds = [] }
    if !record.contacts.contains(where: { $0.level > .note }) {
      record.contacts = []
      record.sketch = nil
    }
    for index in record.contacts.indices {
      let count = contacts[record.contacts[index].channel, default: 0]
      contacts[record.contacts[index].channel] = count + 1
      if count >= Self.places { record.contacts[index].place = nil }
    }
    guard !record.contacts.isEmpty || !record.statements.isEmpty else { return }
    all.append(record)
  }

  private mutating func keeps(_ statement: SourceRecord.KeptClaim, of source: String) -> Bool {
    let entry = Contradiction.Entry(statement, source: source)
    guard entry.isComparable else { return false }
    var known = statements[entry.key, default: [:]]
    let count = known[entry.value, default: 0]
    guard count < Self.places, count > 0 || known.count < Self.values else { return false }
    known[entry.value] = count + 1
    statements[entry.key] = known
    return true
  }
}
