import TrueLine

/// What changed in a working tree since it left a revision, as git tells.
struct GitChanges {
  /// By the path in the tree.
  private(set) var files: [String: ChangedLines] = [:]

  /// Asks git; says why where it cannot answer.
  ///
  /// What `revision` has got since is none of it: the comparison is with the last commit that both
  /// have. Files that git does not know yet are changed as a whole. Programs that a repository names
  /// for showing differences are not run.
  init(since revision: String, tree: String) throws {
    let git = ["git", "-C", tree, "-c", "core.fsmonitor=false"]
    func ask(_ arguments: [String]) -> Subprocess { Subprocess(git + arguments) }
    func line(_ run: Subprocess) -> String {
      String(decoding: run.out.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    let named = ask([
      "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
    ])
    guard named.status == 0 else {
      let isThere = Subprocess(["git", "--version"]).status == 0
      throw CommandError(
        isThere
          ? "--diff \(revision): git knows no such revision." : "--diff: git cannot be started.",
        cure: isThere
          ? "Fetch it first; a checkout in CI needs its history (fetch-depth: 0)." : "Install git.")
    }
    let shared = ask(["merge-base", line(named), "HEAD"])
    let base = shared.status == 0 ? line(shared) : line(named)
    let diff = ["diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "-M"]
    let numbers = ask(diff + ["--numstat", "-z", base])
    let patch = ask(
      diff + ["--unified=0", "--src-prefix=a/", "--dst-prefix=b/", base])
    let unknown = ask(["ls-files", "--others", "--exclude-standard", "-z"])
    for run in [numbers, patch, unknown] where run.status != 0 {
      throw CommandError(
        "--diff \(revision): " + String(decoding: run.err, as: UTF8.self),
        cure: "See what git diff says.")
    }
    files = GitPatch(patch.out).files
    for path in Self.binaries(numbers.out) { files[path] = .whole }
    for path in unknown.out.split(separator: 0) {
      files[String(decoding: path, as: UTF8.self)] = .whole
    }
  }

  /// Paths that have no lines, of `git diff --numstat -z`: `-`, `-` and the path; of a renamed file
  /// two paths, each with its NUL.
  private static func binaries(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var fields = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
    while let field = fields.popFirst() {
      let parts = field.split(
        separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      var path = String(parts[2])
      if path.isEmpty {
        _ = fields.popFirst()
        path = fields.popFirst() ?? ""
      }
      if parts[0] == "-" { found.append(path) }
    }
    return found
  }
}
