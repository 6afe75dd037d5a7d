#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which file on disk a name leads to, however it is written.
struct FileIdentity: Hashable {
  private var device: UInt64
  private var number: UInt64

  /// `nil` for what is no file, or not there.
  init?(of path: Path) {
    var status = stat()
    guard stat(path.terminated, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard FileKind(status) == .file else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
