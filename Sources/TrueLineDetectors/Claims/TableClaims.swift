import TrueLineModel

/// Claims of tables: carriers in rows or in columns, predicates in the other direction.
struct TableClaims {
  let page: Page
  let names: NameJudge
  let country: String?
  /// What headings and introductions give to each table.
  let surroundings: [Int32: Setting]

  func claims() -> [ClaimSighting] {
    var cells: [Int32: [Block]] = [:]
    for block in page.document.blocks where block.kind == .tableCell && block.table >= 0 {
      cells[block.table, default: []].append(block)
    }
    return cells.keys.sorted().flatMap { table in claims(in: cells[table] ?? []) }
  }

  private func claims(in cells: [Block]) -> [ClaimSighting] {
    guard cells.count <= 4_000 else { return [] }
    let read = cells.map { SentenceReader.sentences(in: $0.range, of: page, names: names) }
    let settings = read.map { Setting(of: $0, country: country) }
    var rows: [Int32: Setting] = [:]
    var columns: [Int32: Setting] = [:]
    for index in cells.indices {
      let cell = cells[index]
      // A carrier alone in its cell names its row or column; so does a predicate's word.
      guard isLabel(cell, settings[index], read[index]) else { continue }
      if cell.column == 0 || !isFirstRow(cell, cells) {
        if cell.row > 0 || cell.column == 0 { merge(settings[index], into: &rows[cell.row]) }
      }
      if isFirstRow(cell, cells) { merge(settings[index], into: &columns[cell.column]) }
    }
    var found: [ClaimSighting] = []
    for index in cells.indices {
      let cell = cells[index]
      var around = rows[cell.row] ?? Setting()
      if let column = columns[cell.column] { around = combine(around, column) }
      around = around.inside(surroundings[cell.table] ?? Setting())
      // A cell with a bare value answers its row and column.
      around.isQuestion = true
      var running = Setting()
      for sentence in read[index] {
        let reading = SentenceClaims(
          sentence, page: page, country: country, near: running, far: around)
        found += reading.claims()
        running = reading.setting
      }
    }
    return found
  }

  private func isFirstRow(_ cell: Block, _ cells: [Block]) -> Bool { cell.row == cells[0].row }

  private func isLabel(_ cell: Block, _ setting: Setting, _ sentences: [Sentence]) -> Bool {
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
