#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program's run, with what it wrote; Foundation's would cost start-up time.
struct Subprocess {
  /// -1 where it could not be started or was killed.
  var status: Int32 = -1
  var out: [UInt8] = []
  var err: [UInt8] = []

  /// Runs a program of the search path to its end, without standard input.
  init(_ arguments: [String]) {
    guard let program = arguments.first, let out = Channel(), let err = Channel() else { return }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, err.writing, 2)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, program, &actions, nil, &words, environ)
    close(out.writing)
    close(err.writing)
    guard failure == 0 else {
      close(out.reading)
      close(err.reading)
      return
    }
    // What it says of trouble fits into a pipe; what it is asked for may not.
    self.out = out.readAll()
    self.err = err.readAll()
    var ended: Int32 = 0
    while waitpid(process, &ended, 0) < 0, errno == EINTR {}
    // WIFEXITED and WEXITSTATUS, which Swift does not see.
    if ended & 0x7F == 0 { status = ended >> 8 & 0xFF }
  }

  private struct Channel {
    var reading: Int32
    var writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func readAll() -> [UInt8] {
      defer { close(reading) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(reading, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
      }
    }
  }
}
