import CHTMLEvents
import TrueLineModel
import TrueLineText

/// Reads the entries of a feed, each by its address, and the addresses of a sitemap.
enum FeedReader {
  /// Entries that are read: a sitemap has 50,000 at most (sitemaps.org), a feed a few hundred.
  private static let limit = 100_000
  /// Bytes in which the first element stands, behind comments and the like.
  private static let head = 4096
  /// Without their prefixes.
  private static let roots = ["rss", "feed", "urlset", "sitemapindex", "RDF"]

  static func reader(of container: Container) -> any MemberReader {
    WholeReader(container, read)
  }

  /// Whether its first element is that of a feed or a sitemap.
  static func isFeed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(head)
    guard let first = head.firstIndex(where: { !$0.isASCIIWhitespace && $0 < 0x80 }),
      head[first] == UInt8(ascii: "<")
    else { return false }
    var at = first
    while at + 1 < head.endIndex, head[at] == UInt8(ascii: "<") {
      let name = head[(at + 1)...]
      // Declarations and comments come before it.
      guard name.first == UInt8(ascii: "?") || name.first == UInt8(ascii: "!") else {
        let tag = name.prefix { $0 != 0x3E && $0 != 0x2F && !$0.isASCIIWhitespace }
        let local = tag.split(separator: UInt8(ascii: ":")).last
        return local.map { roots.contains(String(decoding: $0, as: UTF8.self)) } == true
      }
      guard let end = name.firstIndex(of: UInt8(ascii: ">")) else { return false }
      at = head[(end + 1)...].firstIndex { !$0.isASCIIWhitespace } ?? head.endIndex
    }
    return false
  }

  private static func read(
    _ bytes: [UInt8], _ failure: StreamFailure?
  ) throws(StreamFailure) -> (members: [Member], problem: StreamFailure?) {
    let found = bytes.withUnsafeBytes {
      xml_items_read($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, limit)
    }
    defer { xml_items_free(found) }
    var problem: StreamFailure?
    if found.is_broken != 0 || found.is_cut != 0 {
      problem =
        failure
        ?? StreamFailure(
          code: "damaged", what: "it is no whole XML, or has more than \(limit) entries",
          cure: "Fetch it anew; what comes before this place was read.")
    }
    let items = UnsafeBufferPointer(start: found.items, count: found.count)
    guard found.is_sitemap != 0 else { return (items.enumerated().map(entry), problem) }
    let list = items.compactMap { $0.link.map { String(cString: $0).trimmed } }
    guard !list.isEmpty else { return ([], problem) }
    let addresses = Member(
      name: "addresses", content: .bytes(Array(list.joined(separator: "\n").utf8)),
      type: MediaType.list)
    return ([addresses], problem)
  }

  private static func entry(_ index: Int, _ item: xml_item) -> Member {
    let link = item.link.map { String(String(cString: $0).trimmed) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    let name = link ?? "\(index + 1)"
    let title = item.title.map { String(cString: $0) } ?? ""
    let content = item.content.map { String(cString: $0) } ?? ""
    guard !title.isEmpty || !content.isEmpty else {
      return Member(name: name, content: .passedOver(why: "entries without text"))
    }
    let page =
      "<h1>\(title.escapedForHTML)</h1>\n" + (item.is_text != 0 ? content.escapedForHTML : content)
    return Member(
      name: name, content: .bytes(Array(page.utf8)), url: link, type: MediaType.page,
      encoding: "utf-8")
  }
}
