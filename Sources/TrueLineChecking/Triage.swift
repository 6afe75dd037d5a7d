import TrueLineDocuments
import TrueLineModel
import TrueLineRules

/// Makes findings of the rules' hits: one for each rule and subject of a source, the first
/// place as its evidence, the others beside it.
struct Triage {
  /// Places of one finding that a report holds; a page that repeats itself a
  /// thousand times needs no thousand places.
  static let relatedLimit = 64

  private let rules: [Rule]
  private let source: Source
  private let relativeName: String
  private var findings: [Finding] = []
  private var indexes: [Key: Int] = [:]
  /// What rules say where nothing is allowlisted.
  private var withoutAllowlists: Set<Key> = []
  private var statements: [SourceRecord.KeptClaim] = []
  private var stated: Set<String> = []
  private var sketch = Sketch()
  /// `nil` where nobody asked for what was read.
  private var sightings: SightingsRecord?
  /// Made at the first finding: most sources have none.
  private var places: PlaceFinder?

  private struct Key: Hashable {
    var rule: Rule.ID
    var subject: Subject
  }

  init(rules: [Rule], source: Source, relativeName: String, keepsSightings: Bool = false) {
    sightings = keepsSightings ? SightingsRecord() : nil
    self.rules = rules
    self.source = source
    self.relativeName = relativeName
  }

  /// Asks every rule about a document of the source.
  mutating func add(_ dossier: Dossier) {
    places?.turn(to: dossier.document)
    let document = dossier.document
    Self.ask(rules, dossier) { rule, hit in add(hit, of: rule, in: document) }
    addStatements(of: dossier)
    if sightings != nil || findings.contains(where: { $0.level > .note }) {
      sketch.add(dossier.document)
    }
    if var sightings {
      sightings.add(dossier) { locate($0, in: dossier.document) }
      self.sightings = sightings
    }
  }

  /// Asks every rule about the same document, judged without the allowlists: to count what
  /// these hide, not to report it.
  mutating func addHidden(_ dossier: Dossier) {
    Self.ask(rules, dossier) { rule, hit in
      withoutAllowlists.insert(Key(rule: rule.id, subject: hit.subject))
    }
  }

  /// Rules are asked in the order of the catalogue; later ones know what earlier ones said.
  private static func ask(
    _ rules: [Rule], _ dossier: Dossier, _ take: (Rule, Hit) -> Void
  ) {
    // By place, since a rule is many fields, and most have no hit.
    for index in rules.indices {
      guard case .source(let judge) = rules[index].scope else { continue }
      for hit in judge(dossier) {
        take(rules[index], dossier.consented(hit, of: rules[index]))
        dossier.note(hit.subject, reportedBy: rules[index])
      }
    }
  }

  private mutating func add(_ hit: Hit, of rule: Rule, in document: Document) {
    let place = locate(hit.evidence, in: document)
    let key = Key(rule: rule.id, subject: hit.subject)
    var others: [Related] = []
    for related in hit.related.prefix(Self.relatedLimit) {
      // In a list every line is one more place, not the target of something.
      let role = document.format.isList && related.role == .linkTarget ? .occurrence : related.role
      Self.add(Related(role: role, place: locate(related.range, in: document)), to: &others)
    }
    if let index = indexes[key] {
      for other in [Related(role: .occurrence, place: place)] + others
      where findings[index].related.count < Self.relatedLimit
        && findings[index].evidence != other.place
      {
        Self.add(other, to: &findings[index].related)
      }
      return
    }
    indexes[key] = findings.count
    findings.append(rule.finding(hit, at: place, others, in: relativeName))
  }

  /// One place counts once: an address that is its own link is no occurrence and a target besides.
  private static func add(_ related: Related, to all: inout [Related]) {
    if !all.contains(where: { $0.place == related.place }) { all.append(related) }
  }

  private mutating func locate(_ range: Range<Int>, in document: Document) -> Place {
    let places = self.places ?? PlaceFinder(source: source, document: document)
    self.places = places
    return places.place(of: range)
  }

  /// Keeps what was said of carriers, each statement at its first place.
  private mutating func addStatements(of dossier: Dossier) {
    for judged in dossier.claims where judged.sighting.claim.polarity == .said {
      let (claim, opinion) = (judged.sighting.claim, judged.opinion)
      let key =
        "\(claim.predicate.rawValue)\u{1F}\(opinion.carrier?.id ?? claim.subject.words)"
        + "\u{1F}\(claim.values.joined(separator: ","))\u{1F}\(claim.object?.words ?? "")"
      guard stated.insert(key).inserted else { continue }
      statements.append(
        SourceRecord.KeptClaim(
          claim: claim, opinion: opinion,
          place: locate(judged.sighting.range, in: dossier.document)))
    }
  }

  /// The source's report: worst findings first, then by place.
  consuming func finish(_ summary: DocumentSummary) -> CheckedSource {
    let ordered = findings.enumerated().sorted { a, b in
      (b.element.level, a.element.evidence?.offset ?? 0, a.offset)
        < (a.element.level, b.element.evidence?.offset ?? 0, b.offset)
    }.map(\.element)
    let report = SourceReport(
      name: source.name, container: source.container, member: source.member, url: source.url,
      format: summary.format, encoding: summary.encoding, bytes: source.bytes.count,
      status: .scanned, complete: summary.complete, language: summary.language,
      risk: Risk.of(ordered, rules: rules),
      verdict: Risk.verdict(of: ordered, complete: summary.complete, rules: rules),
      findings: ordered, mail: summary.mail,
      sightings: sightings?.finish(ordered, sketch: sketch.value))
    var seen: Set<Channel> = []
    let contacts = ordered.compactMap { finding -> SourceRecord.KeptContact? in
      guard case .channel(let channel) = finding.subject, let place = finding.evidence,
        seen.insert(channel).inserted
      else { return nil }
      return SourceRecord.KeptContact(channel: channel, place: place, level: finding.level)
    }
    return CheckedSource(
      report: report,
      problems: summary.problems.map { problem in
        var problem = problem
        problem.source = source.name
        return problem
      },
      allowlisted: withoutAllowlists.count { indexes[$0] == nil },
      record: SourceRecord(
        name: source.name, statements: statements, contacts: contacts, sketch: sketch.value))
  }
}
