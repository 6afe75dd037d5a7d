import CUnpacking
import TrueLineModel
import TrueLineText

/// What a server answered, as it went over the wire (RFC 9112): the head, and the body with its
/// transfer undone.
struct HTTPAnswer {
  private(set) var headers = HeaderLines()
  private(set) var body: [UInt8] = []
  /// What kept the body from being whole.
  private(set) var shortfall: StreamFailure?

  /// `nil` for what does not begin as an answer does.
  init?(_ bytes: [UInt8], allowance: Allowance) throws(StreamFailure) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    let start = bytes.withUnsafeBufferPointer { bytes in
      var at = LineEnd.next(in: bytes, from: 0).upperBound
      while at < bytes.count {
        let end = LineEnd.next(in: bytes, from: at)
        defer { at = end.upperBound }
        if end.lowerBound == at { return end.upperBound }
        headers.add(bytes[at..<end.lowerBound])
      }
      return bytes.count
    }
    body = Array(bytes[start...])
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true { joinChunks() }
    // The last encoding was put on last.
    let encodings = headers["content-encoding"]?.lowercased().split(separator: ",") ?? []
    for encoding in encodings.reversed() {
      try undo(String(encoding).trimmed, allowance)
    }
  }

  /// RFC 9112, 7.1. A crawler may have joined them and left the header: then no size stands in front.
  private mutating func joinChunks() {
    let joined = body.withUnsafeBufferPointer { bytes -> (bytes: [UInt8], isWhole: Bool)? in
      var joined: [UInt8] = []
      joined.reserveCapacity(bytes.count)
      var at = 0
      while at < bytes.count {
        var size = 0
        let digits = at
        while at < bytes.count, let digit = bytes[at].hexadecimalDigit, at - digits < 8 {
          size = size << 4 | digit
          at += 1
        }
        guard at > digits else { return joined.isEmpty ? nil : (joined, false) }
        let end = LineEnd.next(in: bytes, from: at)
        // What follows the size is an extension: `;name=value`.
        guard end.lowerBound == at || bytes[at] == UInt8(ascii: ";") || bytes[at].isASCIIBlank
        else { return joined.isEmpty ? nil : (joined, false) }
        if size == 0 { return (joined, true) }
        at = end.upperBound
        joined.append(contentsOf: bytes[at..<min(at + size, bytes.count)])
        at = min(at + size, bytes.count)
        at = LineEnd.next(in: bytes, from: at).upperBound
      }
      return (joined, false)
    }
    guard let joined else { return }
    body = joined.bytes
    if !joined.isWhole { shortfall = .brokenBody("chunks") }
  }

  private mutating func undo(
    _ encoding: Substring, _ allowance: Allowance
  ) throws(StreamFailure) {
    let undo: (UnsafePointer<UInt8>?, Int, Int) -> unpacking_result
    switch encoding {
    case "gzip", "x-gzip", "deflate": undo = unpacking_inflate
    case "br": undo = unpacking_brotli
    default: return
    }
    let result = body.withUnsafeBufferPointer {
      undo($0.baseAddress, $0.count, MemberLimits.bytes)
    }
    defer { unpacking_free(result) }
    if result.is_missing != 0 {
      shortfall = .libraryMissing("brotli", package: "libbrotli1")
      return
    }
    try allowance.spend(result.count)
    // A crawler may have undone it and left the header: then nothing of it can be undone again.
    if result.count == 0, result.is_broken != 0 { return }
    body = Array(UnsafeBufferPointer(start: result.bytes, count: result.count))
    if result.is_broken != 0 { shortfall = .brokenBody(String(encoding)) }
    if result.is_cut != 0 { shortfall = .tooLarge(limit: MemberLimits.bytes) }
  }
}

extension StreamFailure {
  fileprivate static func brokenBody(_ encoding: String) -> StreamFailure {
    StreamFailure(
      code: "damaged", what: "its body (\(encoding)) breaks off; what came before was read",
      cure: "Fetch it anew.")
  }
}

extension UInt8 {
  fileprivate var hexadecimalDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46, 0x61...0x66: Int(self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
