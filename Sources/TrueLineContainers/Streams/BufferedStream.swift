import TrueLineModel

/// A stream that can be looked into before it is read.
package final class BufferedStream: ByteStream {
  /// Bytes that are asked for at once: few calls, and no page's worth of memory.
  private static let piece = 1 << 16

  private let base: any ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  package init(_ base: any ByteStream) { self.base = base }

  /// What comes next, at most `count` bytes of it; fewer only before the end.
  package func head(_ count: Int) throws(StreamFailure) -> ArraySlice<UInt8> {
    while buffer.count - start < count, try fill() {}
    return buffer[start..<min(start + count, buffer.count)]
  }

  package func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    guard start < buffer.count else { return isAtEnd ? 0 : try base.read(into: target) }
    let count = min(target.count, buffer.count - start)
    buffer.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[start..<start + count])) }
    start += count
    return count
  }

  /// Takes bytes, at most `count`: fewer only at the end, or where something stops it.
  package func take(_ count: Int) -> (bytes: [UInt8], failure: StreamFailure?) {
    let ready = min(count, buffer.count - start)
    var bytes = Array(buffer[start..<start + ready])
    start += ready
    do throws(StreamFailure) {
      while bytes.count < count {
        let more = try base.piece(min(count - bytes.count, 1 << 22))
        if more.isEmpty { break }
        bytes += more
      }
      return (bytes, nil)
    } catch {
      return (bytes, error)
    }
  }

  /// Puts bytes back that were taken, to be read again.
  package func giveBack(_ bytes: some Collection<UInt8>) {
    buffer.replaceSubrange(..<start, with: bytes)
    start = 0
  }

  /// Passes over bytes and says of how many: fewer only at the end.
  package func skip(_ count: Int) throws(StreamFailure) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count, try !fill() { break }
      let step = min(left, buffer.count - start)
      start += step
      left -= step
    }
    return count - left
  }

  /// Takes the next line with its end, or a piece of `longest` bytes of a longer one; `nil` behind
  /// the last. Let go of it before the next is taken: else it is copied.
  package func line(longest: Int) throws(StreamFailure) -> ArraySlice<UInt8>? {
    var at = start
    while true {
      if let end = lineEnd(from: at, longest) {
        defer { start = end }
        return buffer[start..<end]
      }
      let looked = buffer.count - start
      guard try fill() else { break }
      // A carriage return at the end may be half of the line's end.
      at = start + max(looked - 1, 0)
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return buffer[start...]
  }

  /// Behind the end of the line that goes on at an offset; `nil` where more has to be read.
  private func lineEnd(from start: Int, _ longest: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      if at - self.start >= longest { return self.start + longest }
      guard at < bytes.count else { return nil }
      guard bytes[at] == 0x0D else { return at + 1 }
      guard at + 1 < bytes.count else { return nil }
      return bytes[at + 1] == 0x0A ? at + 2 : at + 1
    }
  }

  /// Reads on; `false` at the end.
  private func fill() throws(StreamFailure) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let more = try base.piece(Self.piece)
    isAtEnd = more.isEmpty
    buffer += more
    return !isAtEnd
  }
}

extension ByteStream {
  /// What one call gives, at most `capacity` bytes; none at the end.
  func piece(_ capacity: Int) throws(StreamFailure) -> [UInt8] {
    var failure: StreamFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(StreamFailure) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return piece
  }

  /// All that is left, at most `limit` bytes and one; with what stopped it, if anything did.
  package func rest(limit: Int) -> (bytes: [UInt8], failure: StreamFailure?) {
    var bytes: [UInt8] = []
    var capacity = 1 << 14
    do throws(StreamFailure) {
      while bytes.count <= limit {
        let more = try piece(min(capacity, limit + 1 - bytes.count))
        if more.isEmpty { break }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        capacity = min(capacity * 2, 1 << 22)
      }
      return (bytes, nil)
    } catch {
      return (bytes, error)
    }
  }
}
