import CVectorscan

/// All literals in one vectorscan database; scanning is one pass whatever their number.
///
/// Only literals: regular expressions would take half a second to compile. Immutable
/// after compiling, so workers share it.
final class Vectorscan: @unchecked Sendable {
  private let database: OpaquePointer

  /// Compiles literals (bytes, caseless for ASCII letters), which takes longer than
  /// reading a page; `nil` if the library refuses.
  init?(_ literals: [[UInt8]]) {
    var pool: [CChar] = []
    var starts: [Int] = []
    for literal in literals {
      starts.append(pool.count)
      pool.append(contentsOf: literal.map { CChar(bitPattern: $0) })
      pool.append(0)
    }
    let lengths = literals.map(\.count)
    let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: literals.count)
    let ids = literals.indices.map { UInt32($0) }
    var compiled: OpaquePointer?
    let status = pool.withUnsafeBufferPointer { pool -> hs_error_t in
      guard let base = pool.baseAddress else { return hs_error_t(HS_INVALID) }
      let expressions: [UnsafePointer<CChar>?] = starts.map { base + $0 }
      var error: UnsafeMutablePointer<hs_compile_error_t>?
      let status = hs_compile_lit_multi(
        expressions, flags, ids, lengths, UInt32(literals.count), UInt32(HS_MODE_BLOCK), nil,
        &compiled, &error)
      if let error { hs_free_compile_error(error) }
      return status
    }
    guard status == HS_SUCCESS, let compiled else { return nil }
    database = compiled
  }

  deinit { hs_free_database(database) }

  /// Working memory for one thread at a time.
  final class Scratch {
    fileprivate var memory: OpaquePointer?
    fileprivate init(_ database: OpaquePointer) { hs_alloc_scratch(database, &memory) }
    deinit { hs_free_scratch(memory) }
  }

  func makeScratch() -> Scratch { Scratch(database) }

  /// Appends all matches, by ascending end.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, scratch: Scratch, into matches: inout [LiteralMatch]
  ) {
    guard bytes.count > 0, let base = bytes.baseAddress else { return }
    withUnsafeMutablePointer(to: &matches) { matches in
      _ = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
        hs_scan(
          database, text, UInt32(bytes.count), 0, scratch.memory,
          { literal, _, end, _, context in
            context?.assumingMemoryBound(to: [LiteralMatch].self).pointee
              .append(LiteralMatch(literal: literal, end: UInt32(end)))
            return 0
          }, matches)
      }
    }
  }
}
