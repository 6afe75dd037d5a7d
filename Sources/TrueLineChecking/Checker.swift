import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel
import TrueLineReferenceData
import TrueLineRules

/// The line written down: bytes to a document, to what is seen in it, to what the
/// reference says of it, to findings.
///
/// A value without state of its own: one checker serves any number of threads.
public struct Checker: Sendable {
  public struct Options: Sendable {
    /// ISO 3166-1 code that settles which carrier of a shared name is meant.
    public var country: String?
    /// Worker threads of a run, at least 1.
    public var jobs: Int
    /// The formats that sources may have, in the order in which content is asked for their marks.
    public var formats: [InputFormat]
    /// Learned points that are heard beside the rules.
    public var scorecard = ScorecardChoice.builtIn
    /// Whether reports also hold what was read. Memory and time then grow with the places
    /// of contacts and claims, and in lists of addresses with their lines.
    public var keepsSightings = false
    /// What the user makes of findings; `nil` leaves them as the rules made them.
    public var policy: Policy?

    public init(
      country: String? = nil, jobs: Int = 1, formats: [InputFormat] = InputFormat.all
    ) {
      self.country = country
      self.jobs = jobs
      self.formats = formats
    }
  }

  public let reference: Reference
  public let options: Options
  let rules: [Rule]
  let observer: Observer
  /// The reference without its allowlists, where there are any.
  private let withoutAllowlists: Reference?

  /// Gathers the reference's names and the languages' words: make one for many sources.
  public init(reference: Reference, options: Options = Options()) {
    self.init(reference: reference, options: options, rules: Rule.all)
  }

  init(reference: Reference, options: Options, rules: [Rule]) {
    self.reference = reference
    self.options = options
    self.rules = rules
    observer = Observer(vocabulary: reference.vocabulary, lists: reference)
    withoutAllowlists = reference.withoutAllowlists
  }

  /// The catalogue, in the order in which rules are asked.
  public static var rules: [Rule] { Rule.all }

  /// Checks one source by itself. More sources of a run change nothing about it.
  ///
  /// `relativeName` goes into fingerprints in place of the source's name.
  public func check(_ source: Source, relativeName: String? = nil) -> CheckedSource {
    check(source, relativeName: relativeName ?? source.name, worker: Reader.Worker())
  }

  func check(_ source: Source, relativeName: String, worker: Reader.Worker) -> CheckedSource {
    var parts = SourceParts(
      source, options.keepsSightings ? nil : AddressScreen(reference), formats: options.formats)
    let rules = parts.isList ? rules.filter(\.judgesAddresses) : rules
    var triage = Triage(
      rules: rules, source: source, relativeName: relativeName,
      keepsSightings: options.keepsSightings)
    var documents = DocumentSummary(source)
    var comments =
      options.policy?.isOwn == true
      ? PageSuppressionReader(source, rules: rules.map(\.id)) : nil
    while let document = parts.next() {
      let observations = observer.observe(document, country: options.country, worker: worker)
      let dossier = dossier(observations, in: document, of: source, by: reference)
      triage.add(dossier)
      if let withoutAllowlists, dossier.hasAllowlistedChannel {
        triage.addHidden(
          self.dossier(observations, in: document, of: source, by: withoutAllowlists))
      }
      documents.add(document)
      comments?.add(document)
    }
    let checked = triage.finish(documents)
    guard let policy = options.policy else { return checked }
    return judged(
      checked, by: policy, comments: comments?.finish() ?? PageSuppressions(), relativeName)
  }

  /// Everything that was seen, with what a reference says of it.
  func dossier(
    _ observations: Observations, in document: Document, of source: Source,
    by reference: Reference
  ) -> Dossier {
    let context = JudgingContext(
      observations.scene, url: source.url, country: options.country, reference)
    var judge =
      observations.claims.isEmpty
      ? nil : ClaimJudge(observations, in: document, context, reference)
    return Dossier(
      document: document, url: source.url,
      channels: reference.judge(observations.channels, in: document, context),
      claims: observations.claims.compactMap { judge?.judged($0) },
      signals: observations.signals, mentions: observations.mentions,
      concepts: observations.concepts, scene: observations.scene,
      countries: context.countries, knowledge: reference, isSearched: observations.isSearched,
      scorecard: options.scorecard.points)
  }
}

/// Whose points are heard; those that come along are read when a page first asks for them.
public enum ScorecardChoice: Sendable {
  case builtIn
  case given(Scorecard)
  /// Rules and knowledge alone.
  case nobodys

  var points: Scorecard? {
    switch self {
    case .builtIn: .builtIn
    case .given(let scorecard): scorecard
    case .nobodys: nil
    }
  }
}

/// What checking one source came to.
public struct CheckedSource: Sendable {
  public var report: SourceReport
  public var problems: [Problem]
  /// Findings that would stand here without the allowlists.
  public var allowlisted: Int
  /// What a run needs to compare it with others.
  public var record: SourceRecord
  /// What the user's wishes did to it.
  var ledger = PolicyLedger()
}

extension Dossier {
  /// Whether a list, and not only a fact, clears one of the page's contacts.
  fileprivate var hasAllowlistedChannel: Bool {
    channels.contains { contact in
      guard contact.opinion.verdict == .allowed else { return false }
      return contact.opinion.grounds.contains { if case .indicator = $0 { true } else { false } }
    }
  }
}
