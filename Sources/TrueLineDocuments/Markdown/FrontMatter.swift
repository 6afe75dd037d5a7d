import TrueLineModel
import TrueLineText

extension MarkdownBuilder {
  /// Reads the lines between two `---` at the start, which site generators take
  /// for themselves; a `title:` among them is the page's title.
  ///
  /// Returns where Markdown begins.
  func readFrontMatter() -> Int {
    guard let first = line(at: 0), isFence(first.text, UInt8(ascii: "-")) else { return 0 }
    var lines: [Range<Int>] = []
    var at = first.next
    // Longer ones are a page that begins with a rule.
    while lines.count < 200, let line = line(at: at) {
      if isFence(line.text, UInt8(ascii: "-")) || isFence(line.text, UInt8(ascii: ".")) {
        guard lines.first.map({ source[$0].contains(UInt8(ascii: ":")) }) ?? false else {
          return 0
        }
        for text in lines { appendField(text) }
        lastEnd = line.next
        return line.next
      }
      lines.append(line.text)
      at = line.next
    }
    return 0
  }

  private func appendField(_ line: Range<Int>) {
    let isTitle = source[line].starts(with: "title:".utf8)
    gatherer.role = .init(kind: isTitle ? .title : .paragraph)
    append(isTitle ? line.lowerBound + 6..<line.upperBound : line)
    gatherer.breakBlock(origin: line.upperBound)
    gatherer.role = .init()
  }

  private func isFence(_ line: Range<Int>, _ byte: UInt8) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, isBlankByte(source[end - 1]) { end -= 1 }
    return end - line.lowerBound == 3 && source[line.lowerBound..<end].allSatisfy { $0 == byte }
  }

  private func line(at start: Int) -> (text: Range<Int>, next: Int)? {
    guard start < source.count else { return nil }
    let end = LineEnd.next(in: source, from: start)
    return (start..<end.lowerBound, end.upperBound)
  }
}
