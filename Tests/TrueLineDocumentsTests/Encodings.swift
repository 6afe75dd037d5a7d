import TrueLineModel

@testable import TrueLineDocuments

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text in another encoding, made by the system; `nil` where it has no such characters.
func encode(_ text: String, as name: String) -> [UInt8]? {
  guard let handle = iconv_open(name, "UTF-8"), handle != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(handle) }
  var input = [UInt8](text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
  let count: Int? = input.withUnsafeMutableBytes { from in
    output.withUnsafeMutableBytes { to in
      var source = from.baseAddress?.assumingMemoryBound(to: CChar.self)
      var sourceLeft = from.count
      var target = to.baseAddress?.assumingMemoryBound(to: CChar.self)
      var targetLeft = to.count
      let status = iconv(handle, &source, &sourceLeft, &target, &targetLeft)
      return status == 0 ? to.count - targetLeft : nil
    }
  }
  return count.map { Array(output[..<$0]) }
}

/// Bytes of an encoding back as text, bad bytes as U+FFFD: what an excerpt must equal.
func decode(_ bytes: [UInt8], _ label: String) -> String {
  let source = Source(name: "slice", bytes: bytes, encoding: label)
  return DecodedSource(source).withText { String(decoding: $0, as: UTF8.self) }
}
