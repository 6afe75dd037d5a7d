/// A hash table in constant bytes, looked up where it lies: nothing is read at start.
///
/// Slots of eight bytes, little endian: the low half of a hash, and above it a number that is
/// not zero. The high half of the hash chooses the first slot, the next one is tried after it,
/// and a slot of zeros ends the search. One hash may have several numbers. Half of a hash
/// proves nothing: whoever looks something up compares the thing itself.
struct SlotTable {
  private let bytes: UnsafeRawBufferPointer
  private let count: Int

  /// The slots that fill `bytes`.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    count = bytes.count / 8
  }

  /// Calls `body` with every number of a hash until it says stop; cost of a miss: some ten
  /// nanoseconds, nothing is allocated.
  @inline(__always)
  func each(_ hash: UInt64, _ body: (UInt32) -> Bool) {
    guard count > 0 else { return }
    var slot = Self.first(hash, count)
    while true {
      let entry = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: slot * 8, as: UInt64.self))
      if entry == 0 { return }
      if UInt32(truncatingIfNeeded: entry) == UInt32(truncatingIfNeeded: hash),
        !body(UInt32(truncatingIfNeeded: entry &>> 32))
      {
        return
      }
      slot = slot + 1 == count ? 0 : slot + 1
    }
  }

  @inline(__always)
  private static func first(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash &>> 32) &* UInt64(count)) &>> 32)
  }

  /// The bytes of a table with these entries, five slots for three of them.
  ///
  /// The same entries in the same order give the same bytes on every machine.
  static func bytes(of entries: [(hash: UInt64, number: UInt32)]) -> [UInt8] {
    guard !entries.isEmpty else { return [] }
    let count = entries.count * 5 / 3 + 1
    var slots = [UInt64](repeating: 0, count: count)
    for entry in entries {
      precondition(entry.number != 0, "zero marks an empty slot")
      var slot = first(entry.hash, count)
      while slots[slot] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      slots[slot] = UInt64(entry.number) &<< 32 | entry.hash & 0xFFFF_FFFF
    }
    return slots.flatMap { slot in (0..<8).map { UInt8(truncatingIfNeeded: slot &>> (8 * $0)) } }
  }
}
