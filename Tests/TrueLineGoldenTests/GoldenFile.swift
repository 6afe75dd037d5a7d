import Foundation

/// The recorded file: sections that begin with `## `, each with the lines of one run.
struct GoldenFile {
  private let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "golden.tsv")

  /// What is said otherwise of one page.
  struct Difference: CustomStringConvertible {
    var page: String
    var before: [String]
    var now: [String]

    var description: String {
      "\(page)\n"
        + (before.filter { !now.contains($0) }.map { "- " + $0 }
        + now.filter { !before.contains($0) }.map { "+ " + $0 }).joined(separator: "\n")
    }
  }

  func write(_ sections: [String: [String]]) throws {
    let text = sections.sorted { Self.order($0.key, $1.key) }
      .map { "## \($0.key)\n" + $0.value.map { $0 + "\n" }.joined() }.joined()
    try Data(text.utf8).write(to: url)
  }

  /// The pages of these sections that differ from what is recorded.
  func differences(from sections: [String: [String]]) throws -> [Difference] {
    let recorded = try read()
    return sections.sorted { Self.order($0.key, $1.key) }.flatMap { name, lines in
      guard let before = recorded[name] else {
        return [Difference(page: name, before: [], now: lines)]
      }
      guard before != lines else { return [Difference]() }
      let old = Self.pages(before)
      let new = Self.pages(lines)
      return Set(old.keys).union(new.keys).sorted().compactMap { page in
        old[page] == new[page]
          ? nil : Difference(page: page, before: old[page] ?? [], now: new[page] ?? [])
      }
    }
  }

  private func read() throws -> [String: [String]] {
    var sections: [String: [String]] = [:]
    var name = ""
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("## ") {
        name = String(line.dropFirst(3))
        sections[name] = []
      } else {
        sections[name, default: []].append(String(line))
      }
    }
    return sections
  }

  /// The lines of each page, its own first.
  private static func pages(_ lines: [String]) -> [String: [String]] {
    var pages: [String: [String]] = [:]
    var name = "words"
    for line in lines {
      if line.hasPrefix("= ") { name = String(line.split(separator: " ")[1]) }
      pages[name, default: []].append(line)
    }
    return pages
  }

  /// Runs by number, then what belongs to none.
  private static func order(_ a: String, _ b: String) -> Bool {
    func number(_ name: String) -> Int {
      name.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? Int.max
    }
    return (number(a), a) < (number(b), b)
  }
}
