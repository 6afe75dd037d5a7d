import TrueLine
import TrueLineInputs

/// The folder that settings, patterns and names of findings are relative to, and its configuration.
struct Project {
  static let file = ".trueline.yml"

  /// The working folder, an absolute path without links.
  let folder: String
  /// The folder with `.git`, the working folder or one above it; `nil` where there is none.
  let gitFolder: String?
  /// Where the configuration file lies, else the working folder.
  private(set) var root: String
  private(set) var configuration: Configuration?

  /// Looks for a file from the working folder upwards, not above the folder of version control:
  /// never in an input, which would then speak for itself.
  ///
  /// Asks only whether files are there, until one is.
  init(_ options: ConfigurationOptions) throws {
    folder = Environment.folder
    gitFolder = folder.isEmpty ? nil : WorkingTree.above(folder, holding: ".git")
    root = folder
    if let path = options.config {
      configuration = try Configuration(ReferenceOptions.bytes(of: path), name: path)
      return
    }
    guard !options.noConfig, !folder.isEmpty,
      let found = WorkingTree.above(folder, holding: Self.file),
      gitFolder.map({ found == $0 || found.hasPrefix($0 + "/") }) != false
    else { return }
    root = found
    let path = path(Self.file)
    configuration = try Configuration(ReferenceOptions.bytes(of: path), name: path)
  }

  /// A path of the configuration file as it is typed in the working folder.
  func path(_ written: String) -> String {
    if written.hasPrefix("/") || root == folder { return written }
    let up = folder.dropFirst(root == "/" ? 1 : root.count + 1).split(separator: "/").count
    let way = repeatElement("..", count: up).joined(separator: "/")
    return written == "." ? way : "\(way)/\(written)"
  }

  /// A path as it is typed, relative to a folder; `nil` for what is not in it.
  static func name(of path: String, in root: String, from folder: String) -> String? {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    let base = root.split(separator: "/")
    guard parts.starts(with: base) else { return nil }
    return parts.dropFirst(base.count).joined(separator: "/")
  }

  /// The name of an input in the project, `nil` for what lies elsewhere.
  func name(of path: String) -> String? { Self.name(of: path, in: root, from: folder) }

  /// A baseline makes its folder the project where no configuration file does.
  mutating func settle(atBaseline path: String) {
    guard configuration == nil else { return }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let above = parts.isEmpty ? "." : parts.joined(separator: "/")
    root = WorkingTree.canonical(above.isEmpty ? "/" : above) ?? root
  }

  /// What keeps files out of folders.
  func tree(readsIgnoreFiles: Bool) -> WorkingTree {
    var tree = WorkingTree(top: gitFolder ?? root, isGit: gitFolder != nil, base: root)
    tree.include = PathPatterns(configuration?.include?.content ?? [])
    tree.exclude = PathPatterns(configuration?.exclude?.content ?? [])
    tree.readsIgnoreFiles = readsIgnoreFiles
    return tree
  }
}
