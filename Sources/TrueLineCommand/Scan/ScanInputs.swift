import ArgumentParser
import TrueLine
import TrueLineInputs

/// What a scan is to look at.
struct ScanInputs {
  private let flags: ScanCommand
  private let settings: Settings
  private let project: Project

  init(_ flags: ScanCommand, _ settings: Settings, _ project: Project) {
    self.flags = flags
    self.settings = settings
    self.project = project
  }

  /// The inputs, or a sentence about why there are none.
  func gathered() throws -> Inputs.Gathered {
    let names = try listed() + (flags.input.filesFrom == nil ? settings.inputs.value : flags.inputs)
    let outputs = settings.output.value
    var options = Inputs.Options(
      formats: InputFormat.all, format: flags.input.format.format, url: flags.input.url,
      outputs: outputs)
    options.tools = [project.configuration?.name, settings.baseline.value].compactMap(\.self)
    if hasProject {
      options.naming = { [root = project.root, folder = project.folder] name in
        Project.name(of: name, in: root, from: folder).flatMap { $0.isEmpty ? nil : $0 }
      }
    }
    options.tree = project.tree(readsIgnoreFiles: settings.ignoreFiles.value)
    let readsStandardInput = names.contains("-") || names.isEmpty && flags.input.filesFrom == nil
    if let name = flags.input.stdinFilename {
      guard readsStandardInput else {
        throw ValidationError("--stdin-filename \(name): standard input is not read; name it: -")
      }
      options.standardInputName = name
    }
    var guarded = Overwriting(named: files(besides: names, readsStandardInput), passedOver: [])
    guard !names.isEmpty || !readsStandardInput else {
      try guarded.refuse(outputs)
      var gathered = Inputs.Gathered()
      gathered.readsStandardInput = true
      gathered.inputs = try [StandardInput.given(options: options)]
      return gathered
    }
    var gathered = Inputs.gather(names, options: options)
    gathered.readsStandardInput = readsStandardInput
    guarded.passedOver = gathered.passedOver
    try guarded.refuse(outputs)
    if flags.input.url != nil, gathered.inputs.count > 1 {
      throw ValidationError(
        "--url says where one input came from, and there are \(gathered.inputs.count).")
    }
    if gathered.inputs.isEmpty {
      let place = flags.input.filesFrom.map { "the list \($0)" } ?? names.joined(separator: ", ")
      let isLeftOut = !gathered.leftOut.isEmpty
      throw CommandError(
        "nothing to scan: no file in \(place)\(isLeftOut ? " that is not left out" : "").",
        cure: isLeftOut
          ? "--no-ignore reads what ignore files leave out, --show-config tells of other patterns."
          : "Name a page, a folder with pages, or - for standard input.")
    }
    return gathered
  }

  /// Whether findings are known by names relative to the project, the same whichever folder or
  /// file of it is named.
  private var hasProject: Bool { project.configuration != nil || settings.baseline.value != nil }

  /// The names of `--files-from`.
  private func listed() throws -> [String] {
    guard let path = flags.input.filesFrom else { return [] }
    if path == "-", flags.inputs.contains("-") {
      throw ValidationError("--files-from - and the input -: standard input can be one of them.")
    }
    let bytes = try ReferenceOptions.bytes(of: path == "-" ? "/dev/stdin" : path)
    let isNull = bytes.contains(0)
    return bytes.split(separator: isNull ? 0 : 0x0A).map { line in
      String(decoding: !isNull && line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// The files that the run reads, with what they are.
  private func files(besides names: [String], _ readsStandardInput: Bool) -> [ReadFile] {
    var files = (names + (readsStandardInput ? ["/dev/stdin"] : [])).map {
      ReadFile(path: $0, role: "an input")
    }
    files += settings.reference.value.map { ReadFile(path: $0, role: "a reference file") }
    files += settings.blocklist.value.map { ReadFile(path: $0, role: "a blocklist") }
    files += settings.allowlist.value.map { ReadFile(path: $0, role: "an allowlist") }
    files += flags.learned.files
    if let name = project.configuration?.name {
      files.append(ReadFile(path: name, role: "the configuration file"))
    }
    if let path = settings.baseline.value {
      files.append(ReadFile(path: path, role: "the baseline"))
    }
    if let path = flags.input.filesFrom, path != "-" {
      files.append(ReadFile(path: path, role: "a list of inputs"))
    }
    return files
  }
}
