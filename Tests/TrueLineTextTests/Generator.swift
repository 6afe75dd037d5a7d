/// Random numbers that a seed brings back; failures print it.
struct Generator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64 = 20_261_121) {
    self.seed = seed
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Up to so many parts, one behind the other.
  mutating func text(of parts: [String], upTo count: Int) -> String {
    let count = Int.random(in: 0...count, using: &self)
    return (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &self)] }.joined()
  }
}
