import TrueLineLanguage
import TrueLineModel

/// Finds claims about carriers, sentence by sentence.
package enum ClaimFinder {
  /// All claims of a page, in document order.
  ///
  /// Nothing is read where the page names no carrier and speaks of none.
  ///
  /// `country` is the one that the user says the page is about, if any.
  package static func claims(on page: Reading, country: String? = nil) -> [ClaimSighting] {
    let names = NameJudge(page: page, country: country)
    guard speaksOfCarriers(page, names) else { return [] }
    var walk = ClaimWalk(page: page, names: names)
    walk.run()
    return walk.claims.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a page names a carrier, or a country beside words of telephony.
  ///
  /// An ordinary word is asked for what makes a name of it, so that documentation full
  /// of "true" and "hello" is not read sentence by sentence.
  private static func speaksOfCarriers(_ page: Reading, _ names: NameJudge) -> Bool {
    page.mentions.contains { mention in
      switch mention.kind {
      case .carrier: names.isName(mention, in: page)
      case .country: names.speaksOfTelephony
      }
    }
  }
}

/// One way through a page's blocks, which remembers what headings and sentences spoke of.
struct ClaimWalk {
  let page: Reading
  let names: NameJudge
  /// The only country that the page names, lower case.
  let country: String?
  var claims: [ClaimSighting] = []
  /// Carriers with a service of theirs right behind: a shop, an app, a line.
  private var served: [(subject: NamedCarrier, range: Range<Int>)] = []
  /// What each heading names, by block index.
  private var headings: [Int: Setting] = [:]
  private var title = Setting()
  /// What stands around each table.
  private var tables: [Int32: Setting] = [:]
  /// What the block before a list said last, and each list item of a higher level.
  private var introductions: [(level: Int, setting: Setting)] = []

  init(page: Reading, names: NameJudge) {
    self.page = page
    self.names = names
    country = page.scene.countries.onlyNamed?.lowercased()
  }

  mutating func run() {
    let blocks = page.document.blocks
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .tableCell, block.table >= 0, tables[block.table] == nil {
        tables[block.table] = surroundings(of: block)
      }
      guard block.isVisible, block.kind != .code, block.kind != .tableCell else { continue }
      if let table = DelimitedRows(block, page.bytes) {
        claims += TableClaims(page: page, names: names, country: country, surroundings: [:])
          .claims(in: table.cells, under: surroundings(of: block))
        continue
      }
      let sentences = SentenceReader.sentences(in: block.range, of: page, names: names)
      let outer = surroundings(of: block)
      var running = Setting()
      var previous = claims.count
      for sentence in sentences {
        if sentence.takesBack { deny(from: previous) }
        previous = claims.count
        served += sentence.services()
        let reading = SentenceClaims(
          sentence, page: page, country: country, near: running, far: outer)
        claims += outer.isFalse ? reading.claims().map(\.denied) : reading.claims()
        running = sentence.isRow ? Setting() : reading.setting
      }
      remember(block, at: index, sentences: sentences)
    }
    claims += services()
    if !tables.isEmpty {
      claims += TableClaims(page: page, names: names, country: country, surroundings: tables)
        .claims()
    }
  }

  /// Takes back what the sentence before said, where this one calls it false.
  private mutating func deny(from first: Int) {
    for index in claims.indices[first...] where claims[index].claim.polarity == .said {
      claims[index].claim.polarity = .denied
    }
  }

  /// Places where a carrier that the page puts into a country is said to have shops, an app, a
  /// line there: "Unitel的客服热线". Each says again that it operates there.
  private func services() -> [ClaimSighting] {
    var placed: [String: Claim] = [:]
    var first: [String: Int] = [:]
    for sighting in claims where sighting.claim.predicate == .operatesIn {
      guard sighting.claim.polarity == .said else { continue }
      let words = sighting.claim.subject.words
      if let other = placed[words], other.values != sighting.claim.values { return [] }
      placed[words] = sighting.claim
      first[words] = min(first[words] ?? .max, sighting.range.lowerBound)
    }
    guard !placed.isEmpty else { return [] }
    return served.compactMap { mention in
      guard let claim = placed[mention.subject.words], mention.subject == claim.subject,
        mention.range.lowerBound > first[mention.subject.words] ?? .max
      else { return nil }
      return ClaimSighting(claim, range: mention.range)
    }
  }

  /// What headings and introductions give to a block.
  private func surroundings(of block: Block) -> Setting {
    var setting = Setting()
    if block.kind == .listItem || block.kind == .tableCell {
      for introduction in introductions.reversed() {
        if block.kind == .listItem, introduction.level >= Int(block.level) { continue }
        setting = setting.inside(introduction.setting)
      }
    } else if let last = introductions.last, last.setting.isQuestion || last.setting.leads {
      setting = last.setting
    }
    var section = Int(block.section)
    var depth = 0
    while section >= 0, section < page.document.blocks.count, depth < 8 {
      if let heading = headings[section] { setting = setting.inside(heading) }
      let outer = Int(page.document.blocks[section].section)
      if outer >= section { break }
      section = outer
      depth += 1
    }
    return setting.inside(title)
  }

  private mutating func remember(_ block: Block, at index: Int, sentences: [Sentence]) {
    switch block.kind {
    case .heading, .title:
      let setting = Setting(of: sentences, country: country)
      if block.kind == .title { title = setting } else { headings[index] = setting }
      introductions = setting.isQuestion ? [(0, setting)] : []
    case .listItem:
      introductions.removeAll { $0.level >= Int(block.level) }
      introductions.append((Int(block.level), Setting(of: sentences, country: country)))
    default:
      let last = sentences.last.map { [$0] } ?? []
      introductions = [(0, Setting(of: last, country: country))]
    }
  }
}
