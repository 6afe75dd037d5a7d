import TrueLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where bytes go: the report to standard output, all about the run to standard error.
enum Output {
  /// Writes all bytes and gives the `errno` of the first failure, 0 for none; a reader
  /// that has gone away is no failure.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written < 0 {
        let failure = errno
        if failure == EINTR { continue }
        guard failure == EAGAIN else { return failure == EPIPE ? 0 : failure }
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
        continue
      }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  static func words(for failure: Int32) -> String { String(cString: strerror(failure)) }

  /// Text for people. What it repeats of names, lists and arguments cannot act on their
  /// terminal: they may come from strangers.
  static func say(_ text: String, to descriptor: Int32 = 1) {
    _ = write(Array(text.plainLines.utf8), to: descriptor)
  }

  /// Lines on standard error.
  static func complain(_ message: String) { say(message + "\n", to: 2) }

  /// A sentence in one line on standard error that names the program.
  static func note(_ message: String) { complain("trueline: " + message.plain) }
}
