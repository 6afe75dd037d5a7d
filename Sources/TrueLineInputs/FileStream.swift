import TrueLineModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file or a pipe, read piece by piece; it closes what it was given to own.
class FileStream: ByteStream {
  fileprivate let file: OpenFile
  /// Told of bytes as they come, where nobody knows beforehand how many there are.
  private let allowance: Allowance?

  init(_ file: OpenFile, allowance: Allowance? = nil) {
    self.file = file
    self.allowance = allowance
  }

  deinit { file.close() }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    let (count, failure) = file.readOnce(into: buffer)
    if failure != 0 { throw ReadingFailure.system(failure).reason }
    allowance?.size += count
    return count
  }
}

/// A file on disk: it can be read from any place.
final class SeekableFileStream: FileStream, SeekableStream {
  let size: Int

  init(_ file: OpenFile, size: Int) {
    self.size = size
    super.init(file)
  }

  func seek(to offset: Int) throws(StreamFailure) {
    guard file.seek(to: offset) else { throw ReadingFailure.system(errno).reason }
  }
}

/// What was read of a pipe already, then the rest of it.
final class ContinuedStream: ByteStream {
  private var head: ArraySlice<UInt8>
  private let rest: any ByteStream

  init(_ head: [UInt8], _ rest: any ByteStream) {
    self.head = head[...]
    self.rest = rest
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    guard !head.isEmpty else { return try rest.read(into: buffer) }
    let count = min(buffer.count, head.count)
    buffer.copyBytes(from: head.prefix(count))
    head = head.dropFirst(count)
    return count
  }
}
