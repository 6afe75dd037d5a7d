/// Host and path of an address as ranges of its bytes, found without making texts.
///
/// Lists of a million addresses are judged one by one; this takes some ten
/// nanoseconds where texts take microseconds. The reference and its lists compare by it;
/// `WrittenURL` takes apart what a page has for people to follow.
package struct AddressBytes {
  /// Without userinfo, `www.`, port and final dot; in the case of the bytes.
  package var host: Range<Int>
  /// From the first slash or `?`, without fragment and final slashes.
  package var path: Range<Int>

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var at = 0
    // A scheme is what stands before the first `://`, if no slash or query comes earlier.
    while at + 2 < bytes.count, bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: "?"),
      bytes[at] != UInt8(ascii: "#")
    {
      if bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: "/"),
        bytes[at + 2] == UInt8(ascii: "/")
      {
        start = at + 3
        break
      }
      at += 1
    }
    var end = start
    var hostStart = start
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case UInt8(ascii: "@"): hostStart = end + 1
      default: break
      }
      end += 1
    }
    var pathEnd = end
    while pathEnd < bytes.count, bytes[pathEnd] != UInt8(ascii: "#") { pathEnd += 1 }
    while pathEnd > end, bytes[pathEnd - 1] == UInt8(ascii: "/") { pathEnd -= 1 }
    path = end..<pathEnd
    var hostEnd = hostStart
    if hostEnd < end, bytes[hostEnd] == UInt8(ascii: "[") {
      // The colons of IPv6 begin no port.
      while hostEnd < end, bytes[hostEnd] != UInt8(ascii: "]") { hostEnd += 1 }
    }
    while hostEnd < end, bytes[hostEnd] != UInt8(ascii: ":") { hostEnd += 1 }
    if hostEnd - hostStart > 4, bytes[hostStart] | 0x20 == UInt8(ascii: "w"),
      bytes[hostStart + 1] | 0x20 == UInt8(ascii: "w"),
      bytes[hostStart + 2] | 0x20 == UInt8(ascii: "w"),
      bytes[hostStart + 3] == UInt8(ascii: ".")
    {
      hostStart += 4
    }
    while hostEnd > hostStart, bytes[hostEnd - 1] == UInt8(ascii: ".") { hostEnd -= 1 }
    host = hostStart..<hostEnd
  }

  /// The host of a line that is `https://host…`, `http://host…` or begins with a bare host with a
  /// dot; `nil` for all else.
  package static func plainHost(of line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var cursor = ByteCursor(line)
    if !cursor.take("https://") { cursor.take("http://") }
    var dots = 0
    let host = cursor.skip { byte in
      if byte == UInt8(ascii: ".") { dots += 1 }
      return byte.isASCIIHost
    }
    guard dots > 0 else { return nil }
    switch cursor.peek() {
    case nil, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return host
    // A port; anything else is a scheme that is not of the web.
    case UInt8(ascii: ":"): return cursor.peek(1)?.isASCIIDigit == true ? host : nil
    default: return nil
    }
  }

  /// The host of an address, or a host alone, as it is looked up: in small letters and ASCII,
  /// addresses of machines in their one form.
  ///
  ///     host(of: "https://official.example@Shop.example:8080/a")   // "shop.example"
  ///     host(of: "http://0xC0.0.02.7/a")                           // "192.0.2.7"
  package static func host(of address: String) -> String {
    address.withBytes { bytes in Domains.resolved(host: bytes[AddressBytes(bytes).host]) }
  }
}

extension String {
  /// Calls `body` with the text's UTF-8; a copy only where it is not at hand.
  package func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
