import CHTMLEvents
import TrueLineModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes of any encoding to UTF-8 through the system's iconv; one bad byte gives
/// one U+FFFD and harms nothing else.
struct Transcoder: ~Copyable {
  /// How far a step came.
  enum Stop {
    /// The output is full, or `limit` is reached.
    case full
    case end
  }

  private let kind: CharacterEncoding.Kind
  private let handle: iconv_t?
  private let table: SingleByteTable?
  private let source: UnsafeBufferPointer<UInt8>
  /// Offset of the next byte to read.
  private(set) var position: Int
  /// Whether iconv found the source to end inside a character.
  private var isCutOff = false

  /// `nil` where the system does not know the encoding.
  init?(_ encoding: CharacterEncoding, _ source: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.source = source
    self.position = position
    kind = encoding.kind
    if encoding.kind == .utf8 {
      handle = nil
      table = nil
    } else {
      let opened = iconv_open("UTF-8", encoding.iconvName)
      guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
      handle = opened
      table = kind == .singleByte ? SingleByteTable(opened) : nil
    }
  }

  deinit {
    if let handle { iconv_close(handle) }
  }

  /// Decodes into `output` from `count` on, whole characters only.
  mutating func run(into output: UnsafeMutableBufferPointer<UInt8>, count: inout Int) -> Stop {
    if let table { return runSingle(table, output, &count) }
    while position < source.count {
      guard count < output.count else { return .full }
      let isBad = handle == nil ? copyUTF8(output, &count) : convert(output, &count)
      guard isBad else {
        if position < source.count { return .full }
        break
      }
      guard count < output.count else { return .full }
      guard replaceBad(output, &count) else { return .full }
    }
    return .end
  }

  private mutating func runSingle(
    _ table: SingleByteTable, _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Stop {
    while position < source.count {
      guard count < output.count, table.write(source[position], output, &count) else {
        return .full
      }
      position += 1
    }
    return .end
  }

  /// Copies good UTF-8; whether it stopped at a bad byte.
  private mutating func copyUTF8(
    _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    guard let from = source.baseAddress, let to = output.baseAddress else { return false }
    let room = min(output.count - count, source.count - position)
    let good = utf8_valid_prefix(from + position, room)
    (to + count).update(from: from + position, count: good)
    count += good
    position += good
    guard good < room else { return false }
    // Cut by the room, or bad?
    let rest = min(4, source.count - position)
    let width = utf8Width(source[position])
    return !(width > 0 && width <= rest && utf8_valid_prefix(from + position, width) == width)
  }

  /// Calls iconv once; whether it stopped at a bad byte.
  private mutating func convert(
    _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    guard let handle, let from = source.baseAddress, let to = output.baseAddress else {
      return false
    }
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(
      mutating: from + position
    ).assumingMemoryBound(to: CChar.self)
    var inputLeft = source.count - position
    var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(to + count)
      .assumingMemoryBound(to: CChar.self)
    var targetLeft = output.count - count
    errno = 0
    let status = iconv(handle, &input, &inputLeft, &target, &targetLeft)
    let reason = errno
    position = source.count - inputLeft
    count = output.count - targetLeft
    isCutOff = reason == EINVAL
    return status == Int(bitPattern: UInt.max) && reason != E2BIG
  }

  /// Writes what a bad byte becomes, and steps over it; `false` without room for it.
  private mutating func replaceBad(
    _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    guard output.count - count >= 3 else { return false }
    output[count] = 0xEF
    output[count + 1] = 0xBF
    output[count + 2] = 0xBD
    count += 3
    position += badLength()
    return true
  }

  /// Bytes that one U+FFFD stands for.
  private func badLength() -> Int {
    let left = source.count - position
    switch kind {
    case .utf8: return maximalSubpart()
    case .utf16: return left < 4 ? left : 2
    case .utf32: return min(left, 4)
    case .singleByte: return 1
    case .multiByte, .stateful: return isCutOff ? left : 1
    }
  }

  /// The longest start of a sequence that could have become a character
  /// (Unicode 15, section 3.9, "substitution of maximal subparts").
  private func maximalSubpart() -> Int {
    let lead = source[position]
    let width = utf8Width(lead)
    guard width > 1 else { return 1 }
    var length = 1
    while length < width, position + length < source.count {
      let byte = source[position + length]
      var range: ClosedRange<UInt8> = 0x80...0xBF
      if length == 1 {
        switch lead {
        case 0xE0: range = 0xA0...0xBF
        case 0xED: range = 0x80...0x9F
        case 0xF0: range = 0x90...0xBF
        case 0xF4: range = 0x80...0x8F
        default: break
        }
      }
      guard range.contains(byte) else { break }
      length += 1
    }
    return length
  }

  private func utf8Width(_ lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
