import TrueLineModel

/// What ignore files and patterns say of paths below one folder of a walk.
struct IgnoreScope: Sendable {
  private struct Level: Sendable {
    /// The folder of the file, an absolute path.
    var folder: [UInt8]
    var patterns: PathPatterns
  }

  private static let gitFile = Array(".gitignore".utf8)
  private static let ownFile = Array(".truelineignore".utf8)
  private static let repository = Array(".git".utf8)
  /// An ignore file has lines, not pages; more of one is not read.
  private static let longest = 1 << 20

  private let tree: WorkingTree
  /// The folder that it is about, an absolute path without links.
  let folder: [UInt8]
  /// Whether ignore files in it hold: it is the user's own tree, and no repository within it.
  var isTrusted = false
  /// Outermost first.
  private var own: [Level] = []
  private var git: [Level] = []

  init(tree: WorkingTree, folder: [UInt8]) {
    self.tree = tree
    self.folder = folder
  }

  /// The same for a folder within, of which the names are known; with its ignore files.
  func entering(_ name: [UInt8]?, names: [[UInt8]]) -> IgnoreScope {
    var scope = IgnoreScope(
      tree: tree, folder: name.map { Self.path(folder, $0) } ?? folder)
    (scope.own, scope.git, scope.isTrusted) = (own, git, isTrusted)
    let isTop = scope.folder.elementsEqual(tree.top.utf8)
    // A repository within another has its own ignore files, which its owner wrote.
    if !isTop, names.contains(Self.repository) { scope.isTrusted = false }
    if scope.isTrusted { scope.readIgnoreFiles(of: scope.folder, isTop: isTop, names: names) }
    return scope
  }

  /// Reads the ignore files of a folder, of those that are among `names` where these are known.
  mutating func readIgnoreFiles(of folder: [UInt8], isTop: Bool, names: [[UInt8]]?) {
    // Outside of git nobody says where the user's own work ends and what he looks at begins.
    guard isTop || tree.isGit else { return }
    func level(_ name: [UInt8]) -> Level? {
      guard names?.contains(name) != false,
        let bytes = try? OpenFile.bytes(
          of: Path(bytes: Self.path(folder, name)), limit: Self.longest)
      else { return nil }
      return Level(folder: folder, patterns: PathPatterns(file: bytes))
    }
    if let level = level(Self.ownFile) { own.append(level) }
    if tree.isGit, let level = level(Self.gitFile) { git.append(level) }
  }

  /// Why an entry of the folder is left out, `nil` where it is not.
  func reason(toLeaveOut name: [UInt8], isFolder: Bool) -> LeftOut.Reason? {
    let path = Self.path(folder, name)
    if let decision = Self.decision(own, path, isFolder) {
      if !decision.isNegated { return .truelineignore }
    } else if Self.decision(git, path, isFolder)?.isNegated == false {
      return .gitignore
    }
    guard let relative = Self.relative(path, to: Array(tree.base.utf8)) else { return nil }
    if tree.exclude.decision(on: relative, isFolder: isFolder)?.isNegated == false {
      return .exclude
    }
    if !isFolder, !tree.include.isEmpty,
      !tree.include.cover(String(decoding: relative, as: UTF8.self))
    {
      return .include
    }
    return nil
  }

  /// The innermost file that speaks of a path decides.
  private static func decision(
    _ levels: [Level], _ path: [UInt8], _ isFolder: Bool
  ) -> PathPattern? {
    for level in levels.reversed() {
      if let relative = relative(path, to: level.folder),
        let decision = level.patterns.decision(on: relative, isFolder: isFolder)
      {
        return decision
      }
    }
    return nil
  }

  private static func path(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder == [UInt8(ascii: "/")] ? folder + name : folder + [UInt8(ascii: "/")] + name
  }

  /// What of a path follows a folder, `nil` for what is not in it.
  private static func relative(_ path: [UInt8], to folder: [UInt8]) -> ArraySlice<UInt8>? {
    if folder == [UInt8(ascii: "/")] { return path.dropFirst() }
    guard path.count > folder.count, path.starts(with: folder),
      path[folder.count] == UInt8(ascii: "/")
    else { return nil }
    return path[(folder.count + 1)...]
  }
}
