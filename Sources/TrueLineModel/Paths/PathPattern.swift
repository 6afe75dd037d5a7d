/// One line of an ignore file: which paths it speaks of.
///
/// It reads as gitignore(5) has it: `*` and `?` stop at slashes, `**` does not, a slash before the
/// end ties it to its folder, one at the end asks for folders, `!` takes back.
///
///     PathPattern("docs/**/*.html")?.fits("docs/a/b.html", isFolder: false)   // true
public struct PathPattern: Sendable, Hashable {
  /// The line as it is written, without spaces at its end.
  public let text: String
  /// Whether it takes back what an earlier line said.
  public let isNegated: Bool
  private let isForFolders: Bool
  /// Whether it speaks of a whole path and not of the last name in it.
  private let isAnchored: Bool
  private let shape: Shape

  /// Most lines need no search.
  private enum Shape: Hashable {
    case literal([UInt8])
    /// A star, then these bytes: `*.html`.
    case ending([UInt8])
    case glob(Glob)
    /// What nothing fits: a class without an end.
    case nothing
  }

  /// `nil` for an empty line and a comment.
  public init?(_ line: some Collection<UInt8>) {
    var rest = Self.trimmed(Array(line))[...]
    text = String(decoding: rest, as: UTF8.self)
    guard let first = rest.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    isForFolders = rest.last == UInt8(ascii: "/")
    if isForFolders { rest = rest.dropLast() }
    isAnchored = rest.contains(UInt8(ascii: "/"))
    if isAnchored, rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    if !rest.contains(where: Glob.isSpecial) {
      shape = .literal(Array(rest))
    } else if !isAnchored, rest.first == UInt8(ascii: "*"),
      !rest.dropFirst().contains(where: Glob.isSpecial)
    {
      shape = .ending(Array(rest.dropFirst()))
    } else {
      shape = Glob(Array(rest)).map(Shape.glob) ?? .nothing
    }
  }

  public init?(_ line: String) { self.init(line.utf8) }

  /// Whether it speaks of a path, relative to the folder that it was written for.
  public func fits(_ path: some Collection<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    let path = Array(path)
    let start = isAnchored ? 0 : path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let subject = path[start...]
    switch shape {
    case .literal(let bytes): return subject.elementsEqual(bytes)
    case .ending(let bytes): return subject.suffix(bytes.count).elementsEqual(bytes)
    case .glob(let glob): return glob.fits(subject)
    case .nothing: return false
    }
  }

  public func fits(_ path: String, isFolder: Bool) -> Bool { fits(path.utf8, isFolder: isFolder) }

  /// A line without the spaces at its end, unless a backslash holds them.
  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    var end = 0
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "\\") {
        index += 2
        end = min(index, line.count)
      } else {
        index += 1
        if line[index - 1] != UInt8(ascii: " ") { end = index }
      }
    }
    return Array(line[..<end])
  }
}

/// Lines of an ignore file in their order: the last one that fits decides.
public struct PathPatterns: Sendable {
  public private(set) var all: [PathPattern] = []

  public init(_ patterns: [PathPattern] = []) { all = patterns }

  /// Reads an ignore file; a byte order mark and CR before LF are passed over.
  public init(file bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    all = text.split(separator: 0x0A).compactMap { line in
      PathPattern(line.last == 0x0D ? line.dropLast() : line)
    }
  }

  public var isEmpty: Bool { all.isEmpty }

  /// The line that decides about a path by itself, `nil` where none speaks of it.
  public func decision(
    on path: some Collection<UInt8>, isFolder: Bool
  ) -> PathPattern? {
    all.last { $0.fits(path, isFolder: isFolder) }
  }

  /// Whether a file is meant, by itself or by a folder that it lies in.
  public func cover(_ path: String) -> Bool {
    guard !all.isEmpty else { return false }
    let bytes = Array(path.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      if decision(on: bytes[..<index], isFolder: true)?.isNegated == false { return true }
    }
    return decision(on: bytes, isFolder: false)?.isNegated == false
  }
}
