import TrueLineModel

/// Reads a container of a format that is only known whole, up to the limit of a member: its members
/// come one by one, and behind them what kept others from being read.
final class WholeReader: MemberReader {
  /// What was read of a container's bytes; the failure is that of its stream.
  typealias Reading = ([UInt8], StreamFailure?) throws(StreamFailure) -> (
    members: [Member], problem: StreamFailure?
  )

  private let stream: any ByteStream
  private let read: Reading
  private var members: [Member]?
  private var problem: StreamFailure?

  init(_ container: Container, _ read: @escaping Reading) {
    stream = container.stream
    self.read = read
  }

  func next() throws(StreamFailure) -> Member? {
    if members == nil {
      let (bytes, failure) = stream.rest(limit: MemberLimits.bytes)
      if bytes.count > MemberLimits.bytes { throw .tooLarge(limit: MemberLimits.bytes) }
      let found = try read(bytes, failure)
      members = found.members.reversed()
      problem = found.problem
    }
    if let member = members?.popLast() { return member }
    if let problem { throw problem }
    return nil
  }
}
