import TrueLine
import TrueLineInputs

/// What a run hides of its findings, and the baseline that it may write.
struct Hiding {
  /// `nil` where nothing is asked of findings.
  private(set) var policy: Policy?
  /// Where the baseline is written to, `nil` where it is not.
  private let written: String?
  private let isNew: Bool

  init(
    _ flags: ScanCommand, _ settings: Settings, _ project: Project, _ gathered: Inputs.Gathered
  ) throws {
    let levels = settings.rules.value + settings.paths.value
    var policy = Policy()
    policy.levels = levels
    policy.suppressions = settings.suppress.value
    policy.isOwn = flags.hiding.own
    policy.hidesSuppressed = !flags.hiding.noSuppress
    policy.updatesBaseline = flags.hiding.updateBaseline
    // What the file names as inputs is all that its other lines can speak of.
    let isWhole = settings.inputs.isFromFile && flags.input.filesFrom == nil
    policy.coverage = Coverage(
      folders: isWhole
        ? [""] : settings.inputs.value.filter(Inputs.isFolder).compactMap(project.name))
    written = flags.hiding.updateBaseline ? settings.baseline.value : nil
    var isNew = false
    if let path = settings.baseline.value {
      let isThere = Inputs.isSameFile(path, path)
      isNew = !isThere
      guard isThere || flags.hiding.updateBaseline else {
        throw CommandError(
          "\(path): there is no such baseline.", cure: "Write it with --update-baseline.")
      }
      policy.baseline = isThere ? try Self.baseline(at: path) : Baseline()
    }
    self.isNew = isNew
    if let revision = flags.hiding.diff {
      policy.changes = try Self.changes(since: revision, project, gathered.inputs)
    }
    let isAsked =
      !levels.isEmpty || !policy.suppressions.isEmpty || policy.isOwn || policy.baseline != nil
      || policy.changes != nil
    self.policy = isAsked ? policy : nil
  }

  /// What changed in each input. What git does not look after has no older state to compare with.
  private static func changes(
    since revision: String, _ project: Project, _ inputs: [Input]
  ) throws -> [String: ChangedLines] {
    guard let tree = project.gitFolder else {
      throw CommandError("--diff: this is no folder of git.", cure: "Run it in the repository.")
    }
    let changes = try GitChanges(since: revision, tree: tree)
    var found: [String: ChangedLines] = [:]
    for input in inputs {
      let name = Project.name(of: input.name, in: tree, from: project.folder)
      if input.name == "-" {
        found[input.name] = .whole
      } else if let name {
        found[input.name] = changes.files[name]
      } else {
        found[input.name] = .whole
      }
    }
    return found
  }

  private static func baseline(at path: String) throws -> Baseline {
    let bytes = try ReferenceOptions.bytes(of: path)
    do throws(Baseline.Mistake) {
      return try Baseline(file: bytes)
    } catch {
      throw CommandError(
        "\(path):\(error)", cure: "Mend the line, or write the file anew: --update-baseline.")
    }
  }

  /// Writes the baseline where that is asked for; whether it could be.
  func writeBaseline(of report: Report) -> Bool {
    guard let written, let baseline = report.baseline, report.interruptedOf == nil else {
      return true
    }
    if let reason = WholeFile.write(baseline.file, to: written) {
      Output.note("cannot write \(written): \(reason)")
      return false
    }
    let before = policy?.baseline?.entries ?? []
    let (new, gone) = (
      baseline.entries.subtracting(before).count, before.subtracting(baseline.entries).count
    )
    Output.note(
      "baseline \(written): \(baseline.entries.count) accepted, \(new) new, \(gone) gone")
    if isNew {
      Output.note(
        "so that branches merge it without conflicts, write in .gitattributes: "
          + "\(written) merge=union")
    }
    return true
  }
}
