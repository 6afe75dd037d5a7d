import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A user's wish to stop: the first Ctrl-C ends the run with a report of what was done, the second
/// ends the program.
enum Interruption {
  private static let isWanted = Atomic<Bool>(false)

  /// Waits for Ctrl-C and for the signal that ends programs kindly; what a shell has ignored for a
  /// program in the background stays ignored.
  static func watch() {
    // Made before a handler uses it: there nothing may be made.
    isWanted.store(false, ordering: .relaxed)
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      var action = sigaction()
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = { _ in Interruption.stop() }
      #else
        action.__sigaction_u.__sa_handler = { _ in Interruption.stop() }
      #endif
      action.sa_flags = Int32(truncatingIfNeeded: Int64(SA_RESTART) | Int64(SA_RESETHAND))
      sigaction(number, &action, nil)
      sigaddset(&watched, number)
    }
    // Who starts the command from a thread that holds them back does not mean this one.
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    // SIG_IGN, which Swift cannot compare.
    return handler.map { unsafeBitCast($0, to: Int.self) == 1 } ?? false
  }

  /// Whether somebody wants the run to stop.
  static var isAsked: Bool { isWanted.load(ordering: .relaxed) }

  private static func stop() { isWanted.store(true, ordering: .relaxed) }
}
