import CMarkdown
import TrueLineModel

/// Reads Markdown in GitHub's dialect through md4c, which passes pointers into the source.
enum MarkdownReader {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: String
  ) -> (document: Document, losses: HTMLReader.Losses) {
    let builder = MarkdownBuilder(bytes)
    let start = builder.readFrontMatter()
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
        | MD_FLAG_TASKLISTS)
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
    if bytes.count > start, let base = bytes.baseAddress {
      status = (base + start).withMemoryRebound(to: CChar.self, capacity: bytes.count - start) {
        md_parse(
          $0, UInt32(bytes.count - start), &parser,
          Unmanaged.passUnretained(builder).toOpaque())
      }
    }
    if status != 0 { builder.losses.failed = true }
    return (builder.finish(encoding: encoding), builder.losses)
  }
}
