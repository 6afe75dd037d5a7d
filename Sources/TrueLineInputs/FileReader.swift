#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a path leads to, as far as reading goes.
enum FileKind: Equatable {
  case file, folder, link
  /// Pipe, socket, device: in words.
  case other(String)

  init?(of path: Path, following: Bool) {
    var status = stat()
    let name = path.terminated
    guard (following ? stat(name, &status) : lstat(name, &status)) == 0 else { return nil }
    self.init(status)
  }

  init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .other("a pipe")
    case S_IFSOCK: self = .other("a socket")
    default: self = .other("a device")
    }
  }
}

/// Reads bytes with the system's own calls: Foundation would cost start-up time.
enum FileReader {
  /// The bytes of a file, at most `limit`.
  ///
  /// It never waits for a pipe that nobody writes to. `/dev/fd/63`, which a shell
  /// makes of `<(command)`, is a pipe that somebody does.
  static func read(_ path: Path, limit: Int) throws(ReadingFailure) -> [UInt8] {
    let descriptor = open(path.terminated, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch FileKind(status) {
    case .file:
      break
    case .folder, .link:
      throw .system(EISDIR)
    case .other(let what):
      let isInherited = ["/dev/fd/", "/proc/self/fd/", "/dev/stdin"].contains {
        path.name.hasPrefix($0)
      }
      guard what == "a pipe", isInherited else { throw .notAFile(what) }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// All bytes of an open descriptor, at most `limit`; it stays open.
  static func read(descriptor: Int32, limit: Int) throws(ReadingFailure) -> [UInt8] {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && FileKind(status) == .file
    if isFile, status.st_size > limit { throw .tooLarge(limit: limit) }
    // One byte more than the file has, so that its end is seen without growing.
    var capacity = isFile ? Int(status.st_size) + 1 : 1 << 16
    var bytes: [UInt8] = []
    while true {
      let before = bytes.count
      let (piece, failure) = readPiece(descriptor, capacity: capacity)
      if failure != 0 { throw .system(failure) }
      if before == 0 { bytes = piece } else { bytes += piece }
      if bytes.count > limit { throw .tooLarge(limit: limit) }
      if piece.isEmpty { return bytes }
      if isFile, piece.count < capacity, bytes.count >= Int(status.st_size) { return bytes }
      capacity = min(max(capacity, 1 << 16), 1 << 22)
    }
  }

  /// What one call of `read` gives, none at the end; and an `errno`, 0 for none.
  private static func readPiece(_ descriptor: Int32, capacity: Int) -> ([UInt8], Int32) {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var result = -1
      repeat {
        #if canImport(Glibc)
          result = Glibc.read(descriptor, buffer.baseAddress, capacity)
        #else
          result = Darwin.read(descriptor, buffer.baseAddress, capacity)
        #endif
      } while result < 0 && errno == EINTR
      if result < 0 { failure = errno }
      count = max(result, 0)
    }
    return (piece, failure)
  }
}
