import Synchronization

/// A literal and the offset behind its last byte.
struct LiteralMatch: Equatable {
  var literal: UInt32
  var end: UInt32
}

/// All literals, found by a table at first and by vectorscan once that pays.
///
/// Compiling for vectorscan takes as long as the table needs for some thirty megabytes of text,
/// which are hundreds of pages' source. Both find the same, in the same order.
final class LiteralDatabase: Sendable {
  /// Bytes to scan before vectorscan is compiled: counted in instructions, both come to the same
  /// there.
  private static let patience = 1 << 25

  private let table: LiteralTable
  private let patience: Int
  private let scanned = Atomic<Int>(0)
  private let compiled = Mutex<Compiled>(.notYet)

  private enum Compiled {
    case notYet
    case done(Vectorscan)
    /// The library refused; the table goes on alone.
    case refused
  }

  init(_ table: LiteralTable, patience: Int = patience) {
    self.table = table
    self.patience = patience
  }

  /// What one thread scans with.
  final class Worker {
    var matches: [LiteralMatch] = []
    fileprivate var engine: (Vectorscan, Vectorscan.Scratch)?
    fileprivate var isSettled = false
    init() {}
  }

  /// Finds all matches in `worker.matches`, by ascending end, the shorter first.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, worker: Worker) {
    worker.matches.removeAll(keepingCapacity: true)
    if !worker.isSettled { settle(worker, bytes.count) }
    if let (vectorscan, scratch) = worker.engine {
      vectorscan.scan(bytes, scratch: scratch, into: &worker.matches)
      worker.matches.removeAll { !table.counts($0, in: bytes) }
    } else {
      table.scan(bytes, into: &worker.matches)
    }
    worker.matches.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
  }

  private func settle(_ worker: Worker, _ count: Int) {
    let sum = scanned.add(count, ordering: .relaxed).newValue
    guard sum > patience else { return }
    worker.isSettled = true
    worker.engine = compiled.withLock { state in
      if case .notYet = state { state = Vectorscan(table.literals).map { .done($0) } ?? .refused }
      guard case .done(let vectorscan) = state else { return nil }
      return (vectorscan, vectorscan.makeScratch())
    }
  }
}
