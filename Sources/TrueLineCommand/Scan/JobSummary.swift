import TrueLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The page that GitHub shows of a job: the Markdown report, where annotations are asked for.
enum JobSummary {
  /// Bytes that a step's summary has at most; a longer one is refused whole
  /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
  private static let limit = 1 << 20

  /// Appends the report to the file that the runner names, if it names one; says why it cannot.
  static func append(_ report: Report) {
    guard let path = Environment.variable("GITHUB_STEP_SUMMARY") else { return }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o644)
    var failure = descriptor < 0 ? errno : 0
    if failure == 0 {
      defer { close(descriptor) }
      var status = stat()
      let there = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
      // Other commands of the step may have written to it.
      guard limit - there > leastRoom else { return }
      failure = Output.write(
        MarkdownReport.bytes(of: report, limit: limit - there), to: descriptor)
    }
    if failure != 0 {
      Output.note("no summary of the job: cannot write \(path): \(Output.words(for: failure))")
    }
  }

  /// With less than that a summary would say nothing.
  private static let leastRoom = 4 << 10
}
