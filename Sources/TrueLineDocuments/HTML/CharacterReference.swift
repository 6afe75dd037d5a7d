import CHTMLEvents

/// A character reference, `&amp;` or `&#x1F4AA;`, and the text that it stands for.
struct CharacterReference {
  private var reference = html_reference()

  /// Bytes of the source from `&` on.
  var length: Int { Int(reference.source_length) }

  /// Reads the reference that begins at `at`, where `&` stands; `nil` if none does.
  ///
  /// - Parameter inAttribute: whether a name without a semicolon before `=` is no
  ///   reference, as the HTML standard says of attributes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, inAttribute: Bool) {
    guard let base = bytes.baseAddress,
      html_reference_read(base + at, bytes.count - at, inAttribute ? 1 : 0, &reference) != 0
    else { return nil }
  }

  /// Calls `body` with the text's UTF-8.
  func withText(_ body: (UnsafePointer<UInt8>, Int) -> Void) {
    let count = Int(reference.length)
    withUnsafeBytes(of: reference.text) { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        if let base = bytes.baseAddress { body(base, count) }
      }
    }
  }
}
