/// A path as the system has it: bytes, which need not be UTF-8.
///
/// Reports name a file as text; opening it needs the bytes, or a page with an
/// old name (GBK, Latin-1) could not be read.
struct Path: Hashable {
  private(set) var bytes: [UInt8]

  init(_ name: String) { bytes = Array(name.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// As the user would type it; bytes that are no UTF-8 become U+FFFD.
  var name: String { String(decoding: bytes, as: UTF8.self) }

  /// The same folder without slashes at its end; `/` stays.
  var withoutSlash: Path {
    var path = self
    while path.bytes.count > 1, path.bytes.last == UInt8(ascii: "/") { path.bytes.removeLast() }
    return path
  }

  /// What stands in the folder of this path under a name; in `.` just that name.
  func appending(_ name: [UInt8]) -> Path {
    var path = self
    if bytes == [UInt8(ascii: ".")] {
      path.bytes = name
    } else {
      if bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
      path.bytes += name
    }
    return path
  }

  /// For the system's calls: ends with NUL.
  var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
