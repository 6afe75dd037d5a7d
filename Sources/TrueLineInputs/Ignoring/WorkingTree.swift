import TrueLineModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder of the user's work: only in it do ignore files hold, so that a dump that lies
/// elsewhere cannot keep its own pages out of a report.
package struct WorkingTree: Sendable {
  /// An absolute path without links: the folder with `.git`, else the one that the run is about.
  package var top: String
  /// Whether `.gitignore` counts, and ignore files below the top.
  package var isGit: Bool
  /// What `include` and `exclude` of the configuration are relative to.
  package var base: String
  /// Empty for all files.
  package var include = PathPatterns()
  package var exclude = PathPatterns()
  /// Whether ignore files are read.
  package var readsIgnoreFiles = true

  package init(top: String, isGit: Bool, base: String) {
    self.top = top
    self.isGit = isGit
    self.base = base
  }

  /// A folder and all above it, up to the first that holds something of a name; `nil` where none
  /// does. Only asks whether it is there.
  package static func above(_ folder: String, holding name: String) -> String? {
    var folder = folder
    while true {
      var status = stat()
      if stat(folder == "/" ? "/" + name : "\(folder)/\(name)", &status) == 0 { return folder }
      guard folder.count > 1, let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// A path without links and detours, `nil` where it leads to nothing.
  package static func canonical(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What holds in a folder, from all that stands above it; `nil` where nothing does.
  func scope(at folder: Path) -> IgnoreScope? {
    guard let real = Self.canonical(folder.name) else { return nil }
    let isInside = real == top || real.hasPrefix(top == "/" ? top : top + "/")
    guard isInside || !include.isEmpty || !exclude.isEmpty else { return nil }
    var scope = IgnoreScope(tree: self, folder: Array(real.utf8))
    guard isInside, readsIgnoreFiles else { return scope }
    scope.isTrusted = true
    var between = real.dropFirst(top.count).split(separator: "/")[...]
    var at = top
    // The walk reads those of its own root, where it sees whether they are there.
    while let next = between.popFirst() {
      scope.readIgnoreFiles(of: Array(at.utf8), isTop: at == top, names: nil)
      at = at == "/" ? "/\(next)" : "\(at)/\(next)"
    }
    return scope
  }
}
