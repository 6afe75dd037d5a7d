import TrueLineModel

/// Bytes of a member that are gathered piece by piece, up to a limit.
struct BoundedBytes {
  private(set) var bytes: [UInt8] = []
  private var isTooLarge = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func append<Bytes: Collection>(_ more: Bytes) where Bytes.Element == UInt8 {
    guard !isTooLarge else { return }
    guard bytes.count + more.count <= limit else {
      isTooLarge = true
      bytes = []
      return
    }
    bytes.append(contentsOf: more)
  }

  /// The bytes, or that there are too many of them.
  var content: Member.Content {
    isTooLarge ? .skipped(.tooLarge(limit: limit)) : .bytes(bytes)
  }
}

extension StreamFailure {
  /// A source of more bytes than are read at once.
  package static func tooLarge(limit: Int) -> StreamFailure {
    StreamFailure(
      code: "too-large", what: "skipped: larger than \(limit >> 20) MiB",
      cure: "Split it, and scan the parts.")
  }

  /// Something whose library is not there.
  static func libraryMissing(_ name: String, package: String) -> StreamFailure {
    StreamFailure(
      code: "library-missing", what: "it was not taken apart: \(name) is not installed",
      cure: "Install it (\(package)) and scan again.")
  }
}
