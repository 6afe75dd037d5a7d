#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the upper half of a single-byte encoding stands for.
///
/// Asked of iconv byte by byte: for some of these it would wait for a combining
/// mark and join the two, which browsers do not.
struct SingleByteTable {
  /// UTF-8 by byte from 0x80, first byte lowest; its length in `widths`.
  private var packed = [UInt32](repeating: 0, count: 128)
  private var widths = [UInt8](repeating: 0, count: 128)

  init(_ handle: iconv_t) {
    for index in 0..<128 {
      var input = UInt8(0x80 + index)
      var output: UInt32 = 0
      let width = Self.convert(handle, &input, &output)
      if width > 0 {
        packed[index] = UInt32(littleEndian: output)
        widths[index] = UInt8(width)
      } else if index < 0x20 {
        // Browsers keep the controls that these sets leave undefined.
        packed[index] = 0xC2 | UInt32(0x80 + index) << 8
        widths[index] = 2
      } else {
        packed[index] = 0xBDBFEF
        widths[index] = 3
      }
    }
  }

  private static func convert(
    _ handle: iconv_t, _ byte: inout UInt8, _ output: inout UInt32
  ) -> Int {
    withUnsafeMutableBytes(of: &byte) { source in
      withUnsafeMutableBytes(of: &output) { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = 1
        var toLeft = 4
        iconv(handle, nil, nil, nil, nil)
        let status = iconv(handle, &from, &fromLeft, &to, &toLeft)
        if status == Int(bitPattern: UInt.max) { return 0 }
        iconv(handle, nil, nil, &to, &toLeft)
        return 4 - toLeft
      }
    }
  }

  /// The character of each byte from 0x80, `nil` for none.
  var scalars: [Unicode.Scalar?] {
    zip(packed, widths).map { text, width in
      let bytes = (0..<UInt32(width)).map { UInt8(truncatingIfNeeded: text >> (8 * $0)) }
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
      return scalar == "\u{FFFD}" ? nil : scalar
    }
  }

  /// Writes a byte's text; `false` where there is no room for it.
  func write(
    _ byte: UInt8, _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    if byte < 0x80 {
      output[count] = byte
      count += 1
      return true
    }
    let index = Int(byte) - 0x80
    let width = Int(widths[index])
    guard output.count - count >= width else { return false }
    var text = packed[index]
    for _ in 0..<width {
      output[count] = UInt8(truncatingIfNeeded: text)
      text >>= 8
      count += 1
    }
    return true
  }
}
