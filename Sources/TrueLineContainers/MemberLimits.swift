/// What is read of what lies in containers.
package enum MemberLimits {
  /// Bytes of a member, which is read whole: more than the largest mail that large providers take
  /// (50 MB); no page that people read comes near.
  package static let bytes = 64 << 20

  /// How deep containers may lie in each other: a crawl in a package (WACZ) that somebody put into
  /// an archive of archives is four. Each one open costs the memory of its packing.
  package static let depth = 6

  /// Bytes of a member's beginning that say what it is.
  package static let head = 1 << 16
}
