import TrueLineModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All files under a folder, sorted bytewise, so that no file system's order shows.
///
/// Links to folders are not followed, which also ends loops; links to files are.
/// The stores of version control are passed over: they hold no pages.
struct FolderWalk {
  struct Entry {
    var path: Path
    /// From the root on.
    var relativeName: String
    /// Why a folder could not be opened, `nil` for files.
    var failure: ReadingFailure?
  }

  static let passedOver: Set<String> = [".git", ".hg", ".svn", ".jj", "CVS"]

  let root: Path
  /// What ignore files and patterns keep out; `nil` where nobody asks for that.
  private let scope: IgnoreScope?
  private(set) var leftOut = LeftOut()

  init(root: Path, tree: WorkingTree? = nil) {
    self.root = root.withoutSlash
    scope = tree?.scope(at: root)
  }

  private struct Step {
    var path: Path
    var name: [UInt8]?
    var relativeName: String
    var isFolder: Bool
    /// Of the folder above.
    var scope: IgnoreScope?
  }

  mutating func entries() -> [Entry] {
    var entries: [Entry] = []
    // A stack instead of recursion: a hostile folder may be thousands deep.
    var stack = [Step(path: root, relativeName: "", isFolder: true, scope: scope)]
    while let step = stack.popLast() {
      let (path, relativeName) = (step.path, step.relativeName)
      guard step.isFolder else {
        entries.append(Entry(path: path, relativeName: relativeName))
        continue
      }
      do throws(ReadingFailure) {
        let children = try children(of: path)
        let scope = step.scope?.entering(step.name, names: children.map(\.name))
        for child in children.reversed() where isKept(child, by: scope) {
          let name = String(decoding: child.name, as: UTF8.self)
          stack.append(
            Step(
              path: path.appending(child.name), name: child.name,
              relativeName: relativeName.isEmpty ? name : "\(relativeName)/\(name)",
              isFolder: child.isFolder, scope: child.isFolder ? scope : nil))
        }
      } catch {
        let name = relativeName.isEmpty ? "." : relativeName
        entries.append(Entry(path: path, relativeName: name, failure: error))
      }
    }
    return entries
  }

  private mutating func isKept(
    _ child: (name: [UInt8], isFolder: Bool), by scope: IgnoreScope?
  ) -> Bool {
    guard
      let reason = scope?.reason(toLeaveOut: child.name, isFolder: child.isFolder)
    else { return !Self.isPassedOver(child) }
    // What is passed over anyway is not kept out by anybody's wish.
    if !Self.isPassedOver(child) { leftOut.add(reason) }
    return false
  }

  private static func isPassedOver(_ child: (name: [UInt8], isFolder: Bool)) -> Bool {
    child.isFolder && passedOver.contains(String(decoding: child.name, as: UTF8.self))
  }

  private func children(
    of folder: Path
  ) throws(ReadingFailure) -> [(name: [UInt8], isFolder: Bool)] {
    guard let stream = opendir(folder.terminated) else { throw .system(errno) }
    defer { closedir(stream) }
    var found: [(name: [UInt8], isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      let path = folder.appending(name)
      let kind = FileKind(of: path, following: false)
      if kind == .folder {
        found.append((name, true))
      } else if kind != .link || FileKind(of: path, following: true) != .folder {
        found.append((name, false))
      }
    }
    // A folder sorts as if its name ended with a slash: then whole paths are in order.
    found.sort { a, b in
      let slash = [UInt8(ascii: "/")]
      return (a.isFolder ? a.name + slash : a.name).lexicographicallyPrecedes(
        b.isFolder ? b.name + slash : b.name)
    }
    return found
  }
}
