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

  init(root: Path) { self.root = root.withoutSlash }

  func entries() -> [Entry] {
    var entries: [Entry] = []
    // A stack instead of recursion: a hostile folder may be thousands deep.
    var stack: [(path: Path, relativeName: String, isFolder: Bool)] = [(root, "", true)]
    while let (path, relativeName, isFolder) = stack.popLast() {
      guard isFolder else {
        entries.append(Entry(path: path, relativeName: relativeName))
        continue
      }
      do throws(ReadingFailure) {
        for child in try children(of: path).reversed() {
          let name = String(decoding: child.name, as: UTF8.self)
          stack.append(
            (
              path.appending(child.name), relativeName.isEmpty ? name : "\(relativeName)/\(name)",
              child.isFolder
            ))
        }
      } catch {
        let name = relativeName.isEmpty ? "." : relativeName
        entries.append(Entry(path: path, relativeName: name, failure: error))
      }
    }
    return entries
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
        if !Self.passedOver.contains(String(decoding: name, as: UTF8.self)) {
          found.append((name, true))
        }
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
