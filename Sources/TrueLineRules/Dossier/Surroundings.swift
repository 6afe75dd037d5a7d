import TrueLineModel

/// What a page speaks of, as far as it weighs in judging its contacts.
struct Surroundings {
  /// Services spoken of in the opening, and anywhere a reader sees.
  var openingServices: Set<Signal.Service> = []
  var services: Set<Signal.Service> = []
  var openingHelpLine = false
  var openingThreat = false
  var helpLines = 0
  var prizes = 0
  var threats = 0
  var urgencies = 0
  var credentials = 0
  var prices = 0
  var reports = 0
  var warnings: [Range<Int>] = []
  var isDisclosed = false
  var telecoms = 0
  /// Carriers named by words that can mean nothing else.
  var carriers: [String] = []
  /// See `Scene`.
  var isEvasive: Bool { scene.isEvasive }
  var isMessage: Bool { scene.isMessage }
  private let scene: Scene

  /// Services that only somebody who sells or acts for others can promise.
  static let offers: Set<Signal.Service> = [
    .sell, .account, .receiveCodes, .proxy, .data, .bulk, .recovery, .loan,
  ]

  /// Of a page that has nothing to judge.
  init() { scene = Scene() }

  init(of document: Document, _ scene: Scene, _ signals: [Signal], _ mentions: [Mention]) {
    self.scene = scene
    for signal in signals {
      guard signal.range.lowerBound < document.flowEnd else { continue }
      let isOpening = scene.opens(at: signal.range.lowerBound)
      switch signal.kind {
      case .service(let service):
        services.insert(service)
        if isOpening { openingServices.insert(service) }
      case .helpLine:
        helpLines += 1
        if isOpening { openingHelpLine = true }
      case .prize: prizes += 1
      case .threat:
        threats += 1
        if isOpening { openingThreat = true }
      case .urgency: urgencies += 1
      case .credential: credentials += 1
      case .price: prices += 1
      case .report: reports += 1
      case .warning: warnings.append(signal.range)
      case .disclosure: isDisclosed = true
      case .telecom: telecoms += 1
      case .invitation, .officialSite, .project, .concept: break
      }
    }
    for mention in mentions {
      guard case .carrier(let ids) = mention.kind, !mention.isCommonWord,
        mention.range.lowerBound < document.flowEnd
      else { continue }
      for id in ids where !carriers.contains(id) && carriers.count < 16 { carriers.append(id) }
    }
    if isPrivateSale {
      services.remove(.sell)
      openingServices.remove(.sell)
    }
  }

  /// Whether a short text sells something that is neither a line nor an account nor done in
  /// somebody's place: a bicycle, a pram.
  var isPrivateSale: Bool {
    isMessage && !isAboutLines && services.isDisjoint(with: Self.offers.subtracting([.sell]))
  }

  /// Whether the opening offers what only somebody who sells or acts for others can promise.
  var opensWithOffer: Bool { !openingServices.isDisjoint(with: Self.offers) }

  /// The same anywhere on the page.
  var offersAnywhere: Bool { !services.isDisjoint(with: Self.offers) }

  /// Whether brackets in so many contacts keep readers from following them: the page warns of
  /// somebody or reports what was done; or it lists several, offers nothing and presses nobody.
  func warns(defanging contacts: Int) -> Bool {
    if !warnings.isEmpty || reports > 0 { return !opensWithOffer }
    return contacts > 1 && services.isEmpty && !presses
  }

  /// Whether the page promises a prize, threatens, hurries its reader or asks for secrets.
  var presses: Bool { prizes + threats + urgencies + credentials > 0 }

  /// Whether the page speaks of lines, carriers or their services at all.
  var isAboutLines: Bool { telecoms > 0 || !carriers.isEmpty }
}
