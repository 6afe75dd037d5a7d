/// Bytes that come one after the other: a file's, a member's. One thread at a time reads it.
public protocol ByteStream: AnyObject {
  /// Fills the front of a buffer and says how much of it; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int
}

/// Bytes of known number that can be read from any place.
public protocol SeekableStream: ByteStream {
  var size: Int { get }
  /// Goes to a place counted from the start.
  func seek(to offset: Int) throws(StreamFailure)
}

/// Why bytes, or the members of a container, end before their end.
public struct StreamFailure: Error, Sendable, Equatable {
  /// As a problem's: `damaged`, `expands-too-far`.
  public var code: String
  public var what: Phrase
  public var cure: Phrase

  public init(code: String, what: Phrase, cure: Phrase) {
    self.code = code
    self.what = what
    self.cure = cure
  }

  /// The problem of a source.
  public func problem(of source: String) -> Problem {
    Problem(code: code, source: source, what: what, cure: cure)
  }
}
