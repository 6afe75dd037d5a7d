import Foundation
import Testing
import TrueLine
import TrueLineInputs

/// One entry is all that a format needs.
struct `A new input format` {
  /// What nobody reads: each word of it is spelt backwards, behind a line that says so.
  private static let mirrored: InputFormat = InputFormat(
    id: "mirrored", title: "text from right to left", noun: "mirror", endings: ["msg"],
    magic: [Array("%PDF-".utf8)],
    showsIn: { $0.starts(with: "MIRRORED".utf8) },
    reading: .document { text in
      Document(format: mirrored, encoding: text.encoding, text: text.bytes.reversed())
    })
  private static let formats = [mirrored] + InputFormat.all

  private func report(_ name: String, _ text: String) throws -> Report {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    let inputs = Inputs.inputs(
      of: [folder.path], options: Inputs.Options(formats: Self.formats))
    let checker = Checker(reference: .builtIn(), options: .init(formats: Self.formats))
    return checker.check(inputs)
  }

  @Test(arguments: [
    ("page.msg", "text"), ("page.MSG", "<!doctype html>text"), ("page", "MIRRORED text"),
    ("page", "%PDF-"), ("page.txt", "MIRRORED # text"),
  ])
  func `is known by its endings, its first bytes or its marks`(
    _ name: String, _ text: String
  ) throws {
    let source = try #require(report(name, text).sources.first)
    #expect(source.status == .scanned)
    #expect((source.format?.id == "mirrored") == (text != "%PDF-"))
  }

  @Test func `is skipped as not read yet where it has no entry`() throws {
    let checker = Checker(reference: .builtIn())
    let skipped = Inputs.inputs(of: ["a.msg"], options: .init(formats: InputFormat.all))
    #expect(checker.check(skipped).problems.map(\.code) == ["not-read-yet"])
  }

  @Test func `reads, and is named in reports`() throws {
    let report = try report("page.msg", "tset eht si sihT")
    let json = try #require(ReportFormat.named("json")).bytes(of: report)
    #expect(String(decoding: json, as: UTF8.self).contains(#""format": "mirrored""#))
    let text = try #require(ReportFormat.named("text")).bytes(of: report)
    #expect(String(decoding: text, as: UTF8.self).contains("Nothing found in this mirror"))
  }

  @Test func `is a choice of --input-format, and said to be where it is none`() throws {
    let help = try Command(["scan", "--help"]).out
    let ids = ["auto"] + InputFormat.all.map(\.id)
    // The help breaks lines where it likes.
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(values: \(ids.joined(separator: ", "));"))
    for id in ids {
      let run = try Command(["scan", "--input-format", id, "-"], input: "text")
      // A text that is said to hold sources may hold none.
      let isContainer = InputFormat.all.named(id)?.isContainer == true
      #expect(run.status == 0 || isContainer && !run.err.contains("Usage"), "\(id): \(run.err)")
    }
    let wrong = try Command(["scan", "--input-format", "mirrored", "-"], input: "text")
    #expect(wrong.status == 2)
    for id in ids { #expect(wrong.err.contains(id)) }
  }
}

struct `The input formats` {
  @Test func `have a name, a title and endings of their own`() {
    let formats = InputFormat.all
    #expect(Set(formats.map(\.id)).count == formats.count)
    let endings = formats.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    for ending in endings {
      #expect(ending == ending.lowercased() && !ending.contains("."), "\(ending)")
    }
    for format in formats { #expect(!format.title.isEmpty && !format.noun.isEmpty) }
  }
}
