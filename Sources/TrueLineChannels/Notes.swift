/// What detectors remember about one page while it is read; belongs to one page and one thread.
final class Notes {
  /// Behind the last byte that has been searched for numbers.
  var numbersSearched = 0
  var isOpeningSearched = false
  /// What is known of each host that was read, by hash of its written form.
  var hosts: [UInt64: HostNote] = [:]
}

/// A host that a page names again and again is looked up once.
struct HostNote {
  /// The registrable domain, or the host below a page host; `nil` for messengers' hosts.
  var value: String?
  /// In small letters, without `www.`.
  var name: String
  var isShared: Bool
  var count = 0
}
