import TrueLineContainers
import TrueLineModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why bytes could not be had.
enum ReadingFailure: Error, Equatable {
  /// The system says so: an `errno`.
  case system(Int32)
  case tooLarge(limit: Int)
  /// A pipe, socket or device that a name in a folder leads to.
  case notAFile(String)

  /// How the report speaks of it. Large files are skipped, all else has failed.
  func loaded(name: String) -> Input.Loaded {
    if case .tooLarge = self { return .skipped(reason.problem(of: name)) }
    return .failed(reason.problem(of: name))
  }

  var reason: StreamFailure {
    switch self {
    case .tooLarge(let limit): .tooLarge(limit: limit)
    case .notAFile(let what):
      StreamFailure(
        code: "unreadable", what: "is \(data: what), not a file",
        cure: "Send its content through standard input: trueline scan - <FILE.")
    case .system(let number):
      StreamFailure(
        code: "unreadable", what: "cannot be read: \(data: String(cString: strerror(number)))",
        cure: ReadingFailure.cure(for: number))
    }
  }

  private static func cure(for number: Int32) -> Phrase {
    switch number {
    case ENOENT, ENOTDIR: "Check the name; the file may have been moved or deleted."
    case EACCES, EPERM: "Ask for the right to read it, or scan a copy."
    case ELOOP: "The link leads to itself; name the file that it should lead to."
    case ENXIO: "It is no file; leave it out."
    case ENAMETOOLONG: "Scan from a folder further down."
    default: "Try again, or scan a copy."
    }
  }
}
