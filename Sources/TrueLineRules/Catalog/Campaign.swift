import TrueLineModel
import TrueLineText

extension Rule {
  /// Puts together sources of a run that share a channel, a picture or a template.
  static let campaign = Rule(
    id: "campaign",
    title: "One contact or template recurs over several sources",
    severity: .warning,
    confidence: .high,
    judges: .channels,
    rationale: """
      Campaigns make pages by the thousand and keep one account. Sources are put together by a \
      contact that a rule above a note named, or by near-duplicate text: sketches of 64 bits \
      (SimHash) that differ in at most 3. The message has a line for a blocklist.
      """,
    remedy: "Report the account once, with all its pages; list it so that the next page is found.",
    flags: [],
    passes: [],
    scope: .run(campaigns)
  )
}

/// Bits in which sketches of near-duplicates differ at most.
private let sketchDistance = 3

private func campaigns(_ records: [SourceRecord]) -> [RunHit] {
  var groups: [Channel: [Int]] = [:]
  var order: [Channel] = []
  for (index, record) in records.enumerated() {
    var seen: Set<Channel> = []
    for contact in record.contacts where contact.level > .note {
      guard seen.insert(contact.channel).inserted else { continue }
      if groups[contact.channel] == nil { order.append(contact.channel) }
      groups[contact.channel, default: []].append(index)
    }
  }
  // Contacts that recur in the same sources are one campaign.
  var campaigns: [(sources: [Int], channels: [Channel])] = []
  var known: [[Int]: Int] = [:]
  for channel in order {
    guard let sources = groups[channel], sources.count >= 2 else { continue }
    if let index = known[sources] {
      campaigns[index].channels.append(channel)
    } else {
      known[sources] = campaigns.count
      campaigns.append((sources, [channel]))
    }
  }
  return campaigns.compactMap { hit($0.sources, $0.channels, records) }
    + templates(records, without: campaigns.map(\.sources))
}

private func hit(_ sources: [Int], _ channels: [Channel], _ records: [SourceRecord]) -> RunHit? {
  guard let channel = channels.first else { return nil }
  let names = sources.map { records[$0].name }
  let entries = channels.map { "\($0.kind.id):\(Defanging.defang($0.value))" }
  let contacts: Phrase =
    channels.count == 1 ? "the same contact" : "the same \(channels.count) contacts"
  return RunHit(
    """
    \(names.count) sources send their readers to \(contacts). For a blocklist: \
    \(entries.joined(by: .items))
    """,
    subject: .channel(channel), related: places(of: channel, sources, records),
    grounds: [.reason("the same contact in \(names.count) sources")],
    campaign: Campaign(
      channels: channels, sources: names, similarity: similarity(sources, records)))
}

private func places(
  of channel: Channel, _ sources: [Int], _ records: [SourceRecord]
) -> [Related] {
  sources.prefix(RunRecords.places).compactMap { index in
    guard var place = records[index].contacts.first(where: { $0.channel == channel })?.place else {
      return nil
    }
    place.source = records[index].name
    return Related(role: .occurrence, place: place)
  }
}

/// The mean likeness of the sketches to the first; `nil` where texts are too short to compare.
private func similarity(_ sources: [Int], _ records: [SourceRecord]) -> Double? {
  let sketches = sources.compactMap { records[$0].sketch }
  guard sketches.count >= 2, let first = sketches.first else { return nil }
  let distance = sketches.dropFirst().reduce(0) { $0 + ($1 ^ first).nonzeroBitCount }
  return 1 - Double(distance) / Double(64 * (sketches.count - 1))
}

/// Near-duplicates among sources that have findings and share no contact.
private func templates(_ records: [SourceRecord], without known: [[Int]]) -> [RunHit] {
  // Four bands of 16 bits: two sketches at most 3 bits apart agree in one of them.
  var bands: [UInt64: [Int]] = [:]
  var leader: [Int: Int] = [:]
  for (index, record) in records.enumerated() {
    guard let sketch = record.sketch, record.contacts.contains(where: { $0.level > .note }) else {
      continue
    }
    var found: Int?
    for band in 0..<4 {
      let key = UInt64(band) << 32 | (sketch >> UInt64(band * 16) & 0xFFFF)
      for other in bands[key] ?? [] where found == nil {
        if let near = records[other].sketch, (near ^ sketch).nonzeroBitCount <= sketchDistance {
          found = leader[other] ?? other
        }
      }
      if (bands[key]?.count ?? 0) < 64 { bands[key, default: []].append(index) }
    }
    leader[index] = found ?? index
  }
  var groups: [Int: [Int]] = [:]
  for (index, first) in leader { groups[first, default: []].append(index) }
  // What a source is in already: a group within one of them says nothing new.
  var memberships: [Int: [Int]] = [:]
  for (number, sources) in known.enumerated() {
    for index in sources { memberships[index, default: []].append(number) }
  }
  return groups.keys.sorted().compactMap { first -> RunHit? in
    let sources = (groups[first] ?? []).sorted()
    guard sources.count >= 2, !isWithinOne(sources, memberships),
      let contact = records[first].contacts.first
    else { return nil }
    let related = sources.prefix(RunRecords.places).compactMap { index -> Related? in
      guard var place = records[index].contacts.first?.place else { return nil }
      place.source = records[index].name
      return Related(role: .occurrence, place: place)
    }
    var channels: [Channel] = []
    var seen: Set<Channel> = []
    for index in sources {
      for contact in records[index].contacts where contact.level > .note {
        if seen.insert(contact.channel).inserted { channels.append(contact.channel) }
      }
    }
    return RunHit(
      "\(sources.count) sources have nearly the same text with \(channels.count) contacts in it.",
      subject: .channel(contact.channel), related: related,
      grounds: [.reason("their sketches differ in at most \(sketchDistance) of 64 bits")],
      campaign: Campaign(
        channels: channels, sources: sources.map { records[$0].name },
        similarity: similarity(sources, records)))
  }
}

/// Whether all these sources are in one group of those that each is in.
private func isWithinOne(_ sources: [Int], _ memberships: [Int: [Int]]) -> Bool {
  guard let first = sources.first else { return false }
  var shared = Set(memberships[first] ?? [])
  for source in sources.dropFirst() where !shared.isEmpty {
    shared.formIntersection(memberships[source] ?? [])
  }
  return !shared.isEmpty
}
