import TrueLineModel

/// Bytes at hand, as a stream.
package final class MemoryStream: SeekableStream {
  private let bytes: [UInt8]
  private var at = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var size: Int { bytes.count }

  package func seek(to offset: Int) { at = min(max(offset, 0), bytes.count) }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - at)
    bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[at..<at + count])) }
    at += count
    return count
  }
}
