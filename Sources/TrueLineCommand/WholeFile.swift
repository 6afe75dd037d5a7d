#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes files whole or not at all: whatever ends the run, a reader finds the old file or the new.
enum WholeFile {
  /// Writes a file anew; says why in words where that fails.
  ///
  /// The bytes go to a file beside it, which takes its name when they are on the disk. A link is
  /// followed, and stays. Pipes and devices take the bytes as they come.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT ? replace(path, with: bytes, mode: nil) : Output.words(for: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // A new file may take the place of one that may not be written to; nobody asked for that.
      guard access(path, W_OK) == 0 else { return Output.words(for: errno) }
      return replace(path, with: bytes, mode: status.st_mode & 0o7777)
    case S_IFDIR: return "it is a folder; name a file in it"
    default: return pass(bytes, to: path)
    }
  }

  /// Where a name leads through links, the last of which may lead to nothing yet; `nil` for a
  /// circle.
  private static func followed(_ path: String) -> String? {
    var path = path
    let size = Int(PATH_MAX)
    // As many as Linux follows itself.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: size)
      let length = readlink(path, &buffer, size)
      guard length >= 0 else { return path }
      let next = String(
        decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = next.hasPrefix("/") ? next : folder(of: path) + next
    }
    return nil
  }

  /// The part of a path before the file's name, empty or with its slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func replace(_ path: String, with bytes: [UInt8], mode: mode_t?) -> String? {
    guard let path = followed(path) else { return Output.words(for: ELOOP) }
    let folder = folder(of: path)
    var name = Array((folder + ".trueline-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      return "in its folder no file can be made: " + Output.words(for: errno)
    }
    var failure = Output.write(bytes, to: descriptor)
    if failure == 0, fchmod(descriptor, mode ?? modeOfNewFiles()) != 0 { failure = errno }
    // Not every file system can.
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { failure = errno }
    // Closing may fail in its own way, or succeed: the first failure is the reason.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(name, path) != 0 { failure = errno }
    if failure != 0 { unlink(name) } else { sync(folder: folder) }
    return failure == 0 ? nil : Output.words(for: failure)
  }

  private static func modeOfNewFiles() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o644 & ~mask
  }

  /// The new name outlives a power failure where the folder is written, too; the file is whole
  /// either way.
  private static func sync(folder: String) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Writes to what is no file, without waiting for a pipe that nobody reads.
  private static func pass(_ bytes: [UInt8], to path: String) -> String? {
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENXIO ? "nobody reads this pipe" : Output.words(for: errno)
    }
    var failure = Output.write(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    return failure == 0 ? nil : Output.words(for: failure)
  }
}
