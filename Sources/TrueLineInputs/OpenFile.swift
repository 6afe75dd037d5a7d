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

/// A file that is open, with what the system says of it.
///
/// Bytes are read with the system's own calls: Foundation would cost start-up time.
struct OpenFile {
  private let descriptor: Int32
  /// Whether it was opened here, and not before the program began.
  private let isOwned: Bool
  /// Bytes of a file on disk, `nil` for a pipe.
  let size: Int?

  /// Opens a file.
  ///
  /// It never waits for a pipe that nobody writes to. `/dev/fd/63`, which a shell
  /// makes of `<(command)`, is a pipe that somebody does.
  init(_ path: Path) throws(ReadingFailure) {
    descriptor = open(path.terminated, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    isOwned = true
    do throws(ReadingFailure) {
      size = try Self.size(ofDescriptor: descriptor, at: path)
    } catch {
      Self.close(descriptor)
      throw error
    }
  }

  /// What somebody else opened; it stays open.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && FileKind(status) == .file
    // What was read before us is not there any more.
    let position = isFile ? lseek(descriptor, 0, SEEK_CUR) : -1
    size = position == 0 ? Int(status.st_size) : nil
  }

  private static func size(
    ofDescriptor descriptor: Int32, at path: Path
  ) throws(ReadingFailure) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch FileKind(status) {
    case .file:
      return Int(status.st_size)
    case .folder, .link:
      throw .system(EISDIR)
    case .other(let what):
      let isInherited = ["/dev/fd/", "/proc/self/fd/", "/dev/stdin"].contains {
        path.name.hasPrefix($0)
      }
      guard what == "a pipe", isInherited else { throw .notAFile(what) }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      return nil
    }
  }

  func close() { if isOwned { Self.close(descriptor) } }

  private static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// The bytes of a file, at most `limit`.
  static func bytes(of path: Path, limit: Int) throws(ReadingFailure) -> [UInt8] {
    let file = try OpenFile(path)
    defer { file.close() }
    return try file.rest(after: try file.head(limit), limit: limit)
  }

  func seek(to offset: Int) -> Bool { lseek(descriptor, off_t(offset), SEEK_SET) >= 0 }

  /// The first bytes, at most `limit`: the whole of a small file by one call.
  func head(_ limit: Int) throws(ReadingFailure) -> [UInt8] {
    // One byte more than the file has, so that its end is seen without growing.
    var capacity = min(size.map { $0 + 1 } ?? limit, limit)
    var bytes: [UInt8] = []
    // A pipe gives what is there, and more is needed to know what it is.
    repeat {
      let more = try piece(capacity)
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      capacity -= more.count
    } while size == nil && capacity > 0
    return bytes
  }

  /// All bytes, of which the first were read already; at most `limit`.
  func rest(after head: [UInt8], limit: Int) throws(ReadingFailure) -> [UInt8] {
    if let size, size > limit { throw .tooLarge(limit: limit) }
    var bytes = head
    var capacity = size.map { $0 + 1 - head.count } ?? 1 << 16
    while true {
      if bytes.count > limit { throw .tooLarge(limit: limit) }
      // One that has grown, or that the system makes up while it is read, goes on to its end.
      if bytes.count == size { return bytes }
      let more = try piece(max(capacity, 1))
      if more.isEmpty { return bytes }
      bytes += more
      capacity = min(max(capacity, 1 << 15) * 2, 1 << 22)
    }
  }

  private func piece(_ capacity: Int) throws(ReadingFailure) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      (count, failure) = readOnce(into: UnsafeMutableRawBufferPointer(buffer))
    }
    if failure != 0 { throw .system(failure) }
    return piece
  }

  /// What one call of `read` gives, 0 at the end; and an `errno`, 0 for none.
  func readOnce(into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, failure: Int32) {
    while true {
      #if canImport(Glibc)
        let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if result >= 0 { return (result, 0) }
      if errno != EINTR { return (0, errno) }
    }
  }
}
