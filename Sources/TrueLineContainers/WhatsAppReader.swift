import TrueLineModel
import TrueLineText

/// Reads the messages of a chat that WhatsApp exported, each by its number.
///
/// A message begins with a day and a time as the phone's region writes them, in brackets or before a
/// dash, and goes on until the next does: `[15.01.24, 22:03:04] Name: text`,
/// `1/15/24, 10:03 PM - Name: text`.
final class WhatsAppReader: MemberReader {
  /// Bytes that day and time take at most, in any script: `‎[2024年1月15日 下午10:03:04]`.
  private static let longestStamp = 48
  /// Messages that a text begins with to be a chat: notes have such a line at times.
  private static let fewestMessages = 2

  private let lines: WholeLines
  /// The line that the next message begins with.
  private var first: [UInt8]?
  private var number = 0

  init(_ container: Container) { lines = WholeLines(container.stream) }

  /// Whether it begins as a chat does.
  static func isChat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var count = 0
    while at < bytes.count {
      let end = LineEnd.next(in: bytes, from: at)
      if stamp(of: bytes[at..<end.lowerBound]) != nil {
        count += 1
      } else if at == 0 {
        return false
      }
      if count == fewestMessages { return true }
      at = end.upperBound
    }
    return false
  }

  func next() throws(StreamFailure) -> Member? {
    var message = first
    first = nil
    while let line = try lines.next() {
      // A line that is too large belongs to no message that anybody reads.
      guard let line else { continue }
      guard let started = message else {
        message = line
        continue
      }
      if Self.stamp(of: line) != nil {
        first = line
        return member(started)
      }
      message = started + line
    }
    return message.map(member)
  }

  private func member(_ message: [UInt8]) -> Member {
    number += 1
    let start = Self.stamp(of: message) ?? 0
    let line = message[start..<(message[start...].firstIndex(of: 0x0A) ?? message.count)]
    // Who left, who joined: the messenger says so itself, and names nobody in front.
    guard let colon = line.firstRange(of: ": ".utf8) else {
      return Member(
        name: "\(number)", content: .passedOver(why: "messages of the messenger itself"))
    }
    return Member(
      name: "\(number)", content: .bytes(Array(message[colon.upperBound...])),
      type: MediaType.text, encoding: "utf-8")
  }

  /// Behind day and time, where a line begins with them.
  private static func stamp<Line: RandomAccessCollection>(of line: Line) -> Int?
  where Line.Element == UInt8, Line.Index == Int {
    var at = line.startIndex
    // Marks that turn the text: U+200E, U+200F, U+202A to U+202E; and that of UTF-8.
    while at + 2 < line.endIndex, line[at] == 0xE2 || line[at] == 0xEF { at += 3 }
    let isBracketed = at < line.endIndex && line[at] == UInt8(ascii: "[")
    if isBracketed { at += 1 }
    guard at < line.endIndex, line[at].isASCIIDigit else { return nil }
    let head = line[at..<min(at + longestStamp, line.endIndex)]
    let close = isBracketed ? "] " : " - "
    guard let end = head.firstRange(of: close.utf8), hasDayAndTime(head[..<end.lowerBound]) else {
      return nil
    }
    return end.upperBound
  }

  /// Three numbers of a day, and two at least of a time with a colon or a point between.
  private static func hasDayAndTime(_ stamp: some RandomAccessCollection<UInt8>) -> Bool {
    let numbers = stamp.split { !$0.isASCIIDigit }
    return (5...6).contains(numbers.count) && numbers.allSatisfy { $0.count <= 4 }
      && stamp.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
  }
}
