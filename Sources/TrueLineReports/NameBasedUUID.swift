/// Ids that follow from what they name (RFC 9562, version 5).
enum NameBasedUUID {
  /// A namespace of the project's own, drawn once.
  private static let namespace: [UInt8] = [
    0x7C, 0x1E, 0x52, 0xA4, 0x3B, 0x0D, 0x4F, 0x6A, 0x9D, 0x21, 0x5E, 0x88, 0xC0, 0x47, 0xB3, 0x16,
  ]

  static func of(_ name: String) -> String { of(name, in: namespace) }

  static func of(_ name: String, in namespace: [UInt8]) -> String {
    var bytes = Array(SHA1.digest(of: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += RelativeURI.hexadecimal(byte).lowercased()
    }
    return text
  }
}

/// SHA-1 (FIPS 180-4), which version 5 asks for: names ids, and protects nothing.
enum SHA1 {
  static func digest(of message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for block in blocks(of: message) { add(block, to: &state) }
    return bytes(of: state)
  }

  /// The message and its padding in blocks of 16 words, as SHA-256 takes them, too.
  static func blocks(of message: [UInt8]) -> [[UInt32]] {
    // A one bit, zeros, and the length in bits at the end of the last 64 bytes.
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    return stride(from: 0, to: bytes.count, by: 64).map { start in
      stride(from: start, to: start + 64, by: 4).map { index in
        bytes[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
    }
  }

  static func bytes(of state: [UInt32]) -> [UInt8] {
    state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func add(_ block: [UInt32], to state: inout [UInt32]) {
    var words = block
    for index in 16..<80 {
      let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words.append(rotated(mixed, by: 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      let (mix, constant): (UInt32, UInt32) =
        switch index {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, by: 5) &+ mix &+ e &+ constant &+ word
      (a, b, c, d, e) = (next, a, rotated(b, by: 30), c, d)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 {
    word << bits | word >> (32 - bits)
  }
}
