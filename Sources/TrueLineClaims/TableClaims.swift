import TrueLineLanguage
import TrueLineModel

/// Claims of tables: carriers in rows or in columns, predicates in the other direction.
struct TableClaims {
  let page: Reading
  let names: NameJudge
  let country: String?
  /// What headings and introductions give to each table.
  let surroundings: [Int32: Setting]

  /// Larger ones are lists of data, and no claims of a page.
  private static let mostCells = 4_000

  func claims() -> [ClaimSighting] {
    var cells: [Int32: [Block]] = [:]
    for block in page.document.blocks where block.kind == .tableCell && block.table >= 0 {
      cells[block.table, default: []].append(block)
    }
    return cells.keys.sorted().flatMap { table in
      claims(in: cells[table] ?? [], under: surroundings[table] ?? Setting())
    }
  }

  /// The claims of one table's cells; `outer` is what stands around it.
  func claims(in cells: [Block], under outer: Setting) -> [ClaimSighting] {
    guard !cells.isEmpty, cells.count <= Self.mostCells else { return [] }
    let read = cells.map { SentenceReader.sentences(in: $0.range, of: page, names: names) }
    let settings = read.map { Setting(of: $0, country: country) }
    var rows: [Int32: Setting] = [:]
    var columns: [Int32: Setting] = [:]
    let namesColumns = cells.indices.contains { index in
      isFirstRow(cells[index], cells) && !settings[index].parties.isEmpty
        && isLabel(settings[index], read[index])
    }
    for index in cells.indices where isLabel(settings[index], read[index]) {
      let cell = cells[index]
      var setting = settings[index]
      if isFirstRow(cell, cells) {
        merge(setting, into: &columns[cell.column])
        continue
      }
      // Where the columns are carriers, a row is a predicate, named in its first cell.
      if namesColumns {
        setting.parties = []
        if cell.column > 0 { continue }
      } else if cell.column > 0 {
        setting.predicate = nil
        guard rows[cell.row]?.parties.isEmpty ?? true, columns[cell.column]?.predicate == nil
        else { continue }
      }
      merge(setting, into: &rows[cell.row])
    }
    let falseColumns = Set(
      cells.indices.filter { isFirstRow(cells[$0], cells) && settings[$0].isFalse }
        .map { cells[$0].column })
    let aliasColumns = Set(
      cells.indices.filter { isFirstRow(cells[$0], cells) && namesAliases(read[$0]) }
        .map { cells[$0].column })
    var found: [ClaimSighting] = []
    let offers = Set(
      cells.indices.filter { cells[$0].column == 0 && isOffer(read[$0]) }.map { cells[$0].row })
    for index in cells.indices {
      let cell = cells[index]
      if offers.contains(cell.row), isYes(read[index]), let who = columns[cell.column]?.party {
        found += [operating(who, cell)].compactMap(\.self)
        continue
      }
      if aliasColumns.contains(cell.column), !isFirstRow(cell, cells),
        let owner = rows[cell.row]?.party
      {
        found += aliases(of: owner, in: read[index])
        continue
      }
      var around = rows[cell.row] ?? Setting()
      if let column = columns[cell.column] { around = combine(around, column) }
      around = around.inside(outer)
      // A cell with a bare value answers its row and column.
      around.isQuestion = true
      if read[index].isEmpty, let app = app(in: cell, around) { found.append(app) }
      var running = Setting()
      for sentence in read[index] {
        let reading = SentenceClaims(
          sentence, page: page, country: country, near: running, far: around)
        found +=
          around.isFalse || falseColumns.contains(cell.column)
          ? reading.claims().map(\.denied) : reading.claims()
        running = reading.setting
      }
    }
    return found
  }

  /// A cell under "App" whose text is no words that anybody here knows: "bima+".
  private func app(in cell: Block, _ around: Setting) -> ClaimSighting? {
    guard around.predicate?.predicate == .app, let owner = around.party,
      let subject = owner.subject,
      (1...Distance.longestName).contains(cell.range.count)
    else { return nil }
    let name = names.written(cell.range, in: page)
    guard name.utf8.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return nil }
    let claim = Claim(subject: subject, predicate: .app, values: [name])
    return ClaimSighting(claim, range: cell.range, context: owner.range)
  }

  /// "New customers | yes": whether a row tells of whom something can be had today.
  private func isOffer(_ sentences: [Sentence]) -> Bool {
    sentences.contains { $0.has(.sale) && !$0.has(.negation) }
  }

  /// 是: a cell that says yes, in the languages whose word for it is that for "is".
  private func isYes(_ sentences: [Sentence]) -> Bool {
    guard sentences.count == 1, sentences[0].unread(in: sentences[0].parts.indices) == 0 else {
      return false
    }
    return sentences[0].parts.allSatisfy { $0.marker == .copula }
  }

  private func operating(_ who: Party, _ cell: Block) -> ClaimSighting? {
    guard let subject = who.subject, !subject.isEveryCarrier else { return nil }
    let claim = Claim(subject: subject, predicate: .status, values: ["operating"])
    return ClaimSighting(claim, range: cell.range, context: who.range)
  }

  /// Whether a column is headed "Also known as", 别名.
  private func namesAliases(_ sentences: [Sentence]) -> Bool {
    sentences.contains { sentence in
      sentence.has(.alias) && !sentence.parts.contains { $0.isParty }
    }
  }

  /// What a cell of such a column says of the carrier of its row.
  private func aliases(of owner: Party, in sentences: [Sentence]) -> [ClaimSighting] {
    guard let subject = owner.subject, !subject.isEveryCarrier else { return [] }
    return sentences.flatMap { sentence in
      sentence.parts.compactMap { part in
        guard let other = part.subject, other.words != subject.words else { return nil }
        let claim = Claim(
          subject: subject, predicate: .alias, values: [other.words], object: other)
        return ClaimSighting(claim, range: part.range, context: owner.range)
      }
    }
  }

  private func isFirstRow(_ cell: Block, _ cells: [Block]) -> Bool { cell.row == cells[0].row }

  /// A carrier or a predicate's word with no value beside it names a row or column.
  private func isLabel(_ setting: Setting, _ sentences: [Sentence]) -> Bool {
    guard setting.parties.count + (setting.predicate == nil ? 0 : 1) > 0 else { return false }
    return !sentences.contains { sentence in
      sentence.parts.contains { part in
        switch part.value {
        case .number, .code, .domain, .network, .quantity: true
        default: false
        }
      }
    }
  }

  private func merge(_ setting: Setting, into target: inout Setting?) {
    var merged = target ?? Setting()
    if merged.parties.isEmpty { merged.parties = setting.parties }
    if merged.predicate == nil { merged.predicate = setting.predicate }
    target = merged
  }

  private func combine(_ row: Setting, _ column: Setting) -> Setting {
    Setting(
      parties: row.parties.isEmpty ? column.parties : row.parties,
      predicate: column.predicate ?? row.predicate)
  }
}
