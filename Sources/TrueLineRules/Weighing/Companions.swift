import TrueLineModel
import TrueLineText

extension Dossier {
  /// Lets contacts that stand beside an accused one under labels of their own share its fate, one
  /// step lower: spammers list every messenger they have.
  func addCompanions(to all: inout [Weighed]) {
    let judged = all.compactMap { weighed in weighed.level.map { (level: $0, weighed: weighed) } }
    guard
      let worst = judged.max(by: {
        ($0.level, $0.weighed.points) < ($1.level, $1.weighed.points)
      })?.weighed
    else { return }
    let accused = all.filter { $0.level != nil }.flatMap(\.contact.ranges)
      .sorted { $0.lowerBound < $1.lowerBound }
    for index in all.indices where all[index].level == nil {
      guard isCompanion(all[index], of: accused) else { continue }
      all[index].level = .warning
      all[index].leader = worst.contact
    }
  }

  private func isCompanion(_ weighed: Weighed, of accused: [Range<Int>]) -> Bool {
    let contact = weighed.contact
    guard contact.channel.kind.holder != .group else { return false }
    if contact.traits.contains(.disguised) { return true }
    guard contact.isAddress else {
      return contact.traits.contains(.called)
        || contact.isPrivate && contact.traits.contains(.linked)
    }
    if Referral.isReferral(contact, in: document) { return true }
    // A company that the page calls by name has its own address beside its number.
    let host = contact.host
    if !KnownHosts.isShared(String(host)), !ThrowAway.isEnding(of: host), hosts.isNamed(host) {
      return false
    }
    if contact.traits.contains(.called), !weighed.signs.isEmpty { return true }
    return contact.ranges.contains { place in
      let window = Reach.clause.window(
        around: place, in: 0..<document.folded.count, of: document.folded)
      return accused.near(window).contains { areInOneList($0, place) }
    }
  }

  /// Whether two contacts stand close to each other with no full stop between them.
  private func areInOneList(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard !one.overlaps(other) else { return false }
    guard let between = one.gap(to: other) else { return true }
    return Reach.clause.joins(one, other, in: document.folded)
      && !document.folded[between].contains(UInt8(ascii: "."))
  }
}
