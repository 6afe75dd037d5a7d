import CMarkdown
import TrueLineModel

/// Reads Markdown in GitHub's dialect through md4c, which passes pointers into the source.
///
/// Addresses without marks around them are found here (see `BareAddress`): md4c takes quadratic
/// time for many in one paragraph.
enum MarkdownReader {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: String
  ) -> (document: Document, losses: HTMLReader.Losses) {
    // md4c (0.4.8) looks one byte past a source that ends without a line end.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { ended in
      _ = ended.initialize(from: bytes)
      ended[bytes.count] = UInt8(ascii: "\n")
      return read(ended: UnsafeBufferPointer(ended), encoding: encoding)
    }
  }

  /// `ended` is the source and a line end of ours, which only md4c sees; it looks at nothing behind.
  static func read(
    ended: UnsafeBufferPointer<UInt8>, encoding: String
  ) -> (document: Document, losses: HTMLReader.Losses) {
    let builder = MarkdownBuilder(UnsafeBufferPointer(rebasing: ended.dropLast()))
    let start = builder.readFrontMatter()
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    parser.enter_block = { type, detail, builder in
      MarkdownBuilder.of(builder)?.enter(type, detail)
      return 0
    }
    parser.leave_block = { type, _, builder in
      MarkdownBuilder.of(builder)?.leave(type)
      return 0
    }
    parser.enter_span = { type, _, builder in
      MarkdownBuilder.of(builder)?.enter(span: type)
      return 0
    }
    parser.leave_span = { type, detail, builder in
      MarkdownBuilder.of(builder)?.leave(span: type, detail)
      return 0
    }
    parser.text = { type, text, size, builder in
      MarkdownBuilder.of(builder)?.text(type, text, Int(size))
      return 0
    }
    var status: CInt = 0
    if builder.source.count > start, let base = ended.baseAddress {
      let count = ended.count - start
      status = (base + start).withMemoryRebound(to: CChar.self, capacity: count) {
        md_parse($0, UInt32(count), &parser, Unmanaged.passUnretained(builder).toOpaque())
      }
    }
    if status != 0 { builder.losses.failed = true }
    return (builder.finish(encoding: encoding), builder.losses)
  }
}
