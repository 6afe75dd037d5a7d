/// Gives each input of a run a relative name of its own, since findings are known by it.
///
/// Two folders may each hold an `index.html`. The first keeps its name, as if it were alone; the
/// second takes as much of its path as tells it from the first.
struct RelativeNames {
  private var taken: Set<String> = []

  /// The name itself where it is free; else more of the path, and a number where that is not
  /// enough. Never the whole of an absolute path.
  mutating func own(_ name: String, of path: String) -> String {
    if taken.insert(name).inserted { return name }
    let parts = path.split(separator: "/").filter { $0 != "." }
    var length = name.split(separator: "/").count + 1
    let limit = path.hasPrefix("/") ? parts.count - 1 : parts.count
    while length <= limit {
      let longer = parts.suffix(length).joined(separator: "/")
      if taken.insert(longer).inserted { return longer }
      length += 1
    }
    var number = 2
    while !taken.insert("\(name)~\(number)").inserted { number += 1 }
    return "\(name)~\(number)"
  }
}
