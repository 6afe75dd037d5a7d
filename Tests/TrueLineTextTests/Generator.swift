import TrueLineRandom

/// Random numbers that a seed brings back; failures print it.
struct Generator: RandomNumberGenerator {
  let seed: UInt64
  private var random: SplitMix

  init(seed: UInt64 = 20_261_121) {
    self.seed = seed
    random = SplitMix(seed: seed)
  }

  mutating func next() -> UInt64 { random.next() }

  /// Up to so many parts, one behind the other.
  mutating func text(of parts: [String], upTo count: Int) -> String {
    let count = Int.random(in: 0...count, using: &self)
    return (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &self)] }.joined()
  }
}
