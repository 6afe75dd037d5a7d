import TrueLineText

/// Numbers by hash: open addressing with chains for equal hashes.
///
/// A hundred thousand entries are entered in a few milliseconds and one is found in
/// some ten nanoseconds, which a dictionary of arrays does not do. Hashes must not
/// be zero (`Hash.finish` gives none).
struct HashIndex: Sendable {
  private var keys: [UInt64] = []
  /// First and last link of a slot's chain; `next` leads on, `-1` ends it.
  private var heads: [Int32] = []
  private var tails: [Int32] = []
  /// The links: a number, and the link after it.
  private var numbers: [Int32] = []
  private var next: [Int32] = []
  private var used = 0
  /// Four bits a slot, set where a hash was entered: small enough to stay in the cache, so
  /// that looking for what nobody listed seldom touches the table.
  private var filter: [UInt64] = []

  var isEmpty: Bool { used == 0 }

  /// Makes room for this many more hashes.
  mutating func reserve(_ count: Int) {
    let wanted = (used + count) * 2
    if wanted > keys.count { grow(to: wanted) }
    numbers.reserveCapacity(numbers.count + count)
    next.reserveCapacity(next.count + count)
  }

  /// Enters a number behind those that have the hash already; a repeated one once.
  mutating func enter(_ hash: UInt64, _ number: Int) {
    if (used + 1) * 2 > keys.count { grow(to: max(64, keys.count * 2)) }
    let slot = self.slot(hash)
    let link = Int32(numbers.count)
    if keys[slot] == 0 {
      keys[slot] = hash
      heads[slot] = link
      used += 1
      setFilter(hash)
    } else {
      let last = Int(tails[slot])
      guard numbers[last] != Int32(number) else { return }
      next[last] = link
    }
    tails[slot] = link
    numbers.append(Int32(number))
    next.append(-1)
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    guard !filter.isEmpty else { return false }
    let bit = filterBit(hash)
    return filter[bit &>> 6] & (1 &<< UInt64(bit & 63)) != 0 && keys[slot(hash)] != 0
  }

  /// The filter goes by other bits of the hash than the table.
  @inline(__always)
  private func filterBit(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (filter.count * 64 - 1)
  }

  private mutating func setFilter(_ hash: UInt64) {
    let bit = filterBit(hash)
    filter[bit &>> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// Calls `body` with every number of a hash, in the order of entering, until it says stop.
  @inline(__always)
  func each(_ hash: UInt64, _ body: (Int) -> Bool) {
    guard !keys.isEmpty else { return }
    let slot = self.slot(hash)
    guard keys[slot] != 0 else { return }
    var link = heads[slot]
    while link >= 0 {
      if !body(Int(numbers[Int(link)])) { return }
      link = next[Int(link)]
    }
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(to wanted: Int) {
    var size = 64
    while size < wanted { size *= 2 }
    let (oldKeys, oldHeads, oldTails) = (keys, heads, tails)
    keys = Array(repeating: 0, count: size)
    heads = Array(repeating: -1, count: size)
    tails = Array(repeating: -1, count: size)
    filter = Array(repeating: 0, count: size / 16)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = self.slot(oldKeys[index])
      keys[slot] = oldKeys[index]
      heads[slot] = oldHeads[index]
      tails[slot] = oldTails[index]
      setFilter(oldKeys[index])
    }
  }
}
