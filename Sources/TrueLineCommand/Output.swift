#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where bytes go: the report to standard output, all about the run to standard error.
enum Output {
  /// Writes all bytes; a reader that has gone away is no mistake.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
        continue
      }
      guard written > 0 else { return errno == EPIPE }
      rest = rest.dropFirst(written)
    }
    return true
  }

  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(Array(text.utf8), to: descriptor)
  }

  /// A line on standard error.
  static func complain(_ message: String) { write(message + "\n", to: 2) }

  /// A sentence on standard error that names the program.
  static func note(_ message: String) { complain("trueline: " + message) }

  /// Writes a file anew; says why in words where that fails.
  static func write(_ bytes: [UInt8], toFile path: String) -> String? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    let isWhole = write(bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    return isWhole && isClosed ? nil : String(cString: strerror(errno))
  }
}
