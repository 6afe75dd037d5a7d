#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that ends where no byte may be read: one look behind it ends the process.
///
/// An address sanitizer sees our own code only; this holds for parsers that come as libraries too.
final class GuardedBytes {
  private let base: UnsafeMutableRawPointer
  private let size: Int
  private let page = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// Room for `capacity` bytes; `nil` where the system gives none.
  init?(capacity: Int) {
    size = (capacity + page - 1) / page * page
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let memory = mmap(nil, size + page, PROT_READ | PROT_WRITE, flags, -1, 0),
      memory != MAP_FAILED
    else { return nil }
    base = memory
    guard mprotect(memory + size, page, PROT_NONE) == 0 else { return nil }
  }

  deinit { munmap(base, size + page) }

  /// Calls `body` with a copy of `bytes`, at most `capacity`, behind which nothing can be read.
  func with<Result>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    precondition(bytes.count <= size, "there is room for \(size) bytes, not for \(bytes.count)")
    let start = base + (size - bytes.count)
    start.copyMemory(from: bytes, byteCount: bytes.count)
    return body(
      UnsafeBufferPointer(
        start: start.assumingMemoryBound(to: UInt8.self), count: bytes.count))
  }
}
