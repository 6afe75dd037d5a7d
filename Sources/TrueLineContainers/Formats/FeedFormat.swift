import TrueLineModel

extension InputFormat {
  /// What a site says is new, or is there.
  public static let feed: InputFormat = InputFormat(
    id: "feed", title: "a feed (RSS, Atom), each entry a page; a sitemap, as a list of addresses",
    noun: "feed", endings: ["rss", "atom"], borrowedEndings: ["xml"],
    mediaTypes: ["application/rss+xml", "application/atom+xml"], showsIn: FeedReader.isFeed,
    reading: .members(FeedReader.reader))
}
