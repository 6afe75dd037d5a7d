import TrueLineLanguage
import TrueLineModel

/// Claims of tables: carriers in rows or in columns, predicates in the other direction.
struct TableClaims {
  let page: Reading
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
