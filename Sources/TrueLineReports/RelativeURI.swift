/// Names of files as references of RFC 3986.
enum RelativeURI {
  /// Relative to the folder that the user was in, percent-encoded by bytes of UTF-8; an absolute
  /// path becomes a `file:` address.
  ///
  ///     RelativeURI.of("docs/银 行.md")   // "docs/%E9%93%B6%20%E8%A1%8C.md"
  static func of(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    var last: UInt8 = 0
    for byte in path.utf8 {
      // Two slashes would begin with a host.
      if byte == UInt8(ascii: "/"), last == byte { continue }
      last = byte
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + hexadecimal(byte)
      }
    }
    return uri
  }

  /// What stands for itself anywhere (RFC 3986, 2.3). A colon is not among it: before the first
  /// slash it would end a scheme.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
