import TrueLineModel
import TrueLineText

/// One contact of a page with all its places and spellings.
package struct Contact {
  /// As its first place gives it, or a later one that says more.
  private(set) var channel: Channel
  /// In document order, one at least.
  package private(set) var places: [Judged<ChannelSighting>]
  /// Where they are.
  private(set) var ranges: [Range<Int>]
  /// The first of them, at which words around it are looked at: who repeats it more often repeats
  /// himself.
  var firstRanges: ArraySlice<Range<Int>> { ranges.prefix(Self.placeLimit) }
  private static let placeLimit = 4
  /// In how many of them it is read, and where the last of these ends; in how many others.
  private var read = 0
  private var lastRead = -1
  private var linked = 0
  /// Of all its places together.
  private(set) var traits: ChannelSighting.Traits
  /// What had to be undone at any of its places.
  private(set) var disguise: Phrase?
  private(set) var opinion: Opinion
  /// Whether every place only quotes it, as people do who warn.
  private(set) var isOnlyQuoted: Bool
  /// Whether any place quotes it.
  private(set) var isQuoted: Bool
  /// The first place that a reader sees, else the first.
  private(set) var evidence: Range<Int>
  /// Services spoken of beside it; settled where contacts are weighed.
  private(set) var servicesBeside: Set<Signal.Service> = []
  /// What stands around it; settled for those that the scorecard weighs.
  private var around = Neighbourhood()

  /// `warns` says whether the page warns of somebody or reports something: there an address in
  /// brackets is quoted, elsewhere it is only hidden.
  private init(_ place: Judged<ChannelSighting>, warns: Bool) {
    channel = place.channel
    places = [place]
    ranges = [place.range]
    traits = place.traits
    disguise = place.disguise
    opinion = place.opinion
    isOnlyQuoted = place.isQuotation(warns: warns)
    isQuoted = place.isQuoted(warns: warns)
    evidence = place.range
    count(place)
  }

  /// What stands around a contact.
  struct Neighbourhood {
    var topics: Set<Signal.Kind> = []
    /// Whether somebody is named there by words that mean nobody else.
    var isBesideName = false
    var pictureSigns = 0
    /// Whose its host is.
    var site: Site?
  }

  mutating func stand(in neighbourhood: Neighbourhood) { around = neighbourhood }

  var topicsBeside: Set<Signal.Kind> { around.topics }
  var isBesideName: Bool { around.isBesideName }
  var pictureSigns: Int { around.pictureSigns }
  var site: Site? { around.site }

  mutating func stand(beside services: Set<Signal.Service>) { servicesBeside = services }

  /// Whether an offer for sale is made beside it.
  var isBesideOffer: Bool { !servicesBeside.isDisjoint(with: Surroundings.offers) }

  package var subject: Subject { .channel(channel) }

  /// What unites spellings: numbers by their last nine digits, a picture and the link to it by
  /// their address, others by value.
  struct Key: Hashable {
    var family: String
    var value: String

    init(_ channel: Channel) {
      let digits = channel.kind.goesByNumber ? channel.value.utf8.filter(\.isASCIIDigit) : []
      if !digits.isEmpty {
        family = "number"
        value = String(decoding: Digits.tail(digits), as: UTF8.self)
      } else if channel.kind == .image {
        family = Channel.Kind.url.id
        value = Self.withoutScheme(channel.value)
      } else {
        family = channel.kind.id
        value = channel.value
      }
    }

    private static func withoutScheme(_ address: String) -> String {
      for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
        return String(address.dropFirst(scheme.count))
      }
      return address
    }
  }

  /// The contacts of a page, by first place.
  static func all(of channels: [Judged<ChannelSighting>], warns: Bool) -> [Contact] {
    var contacts: [Contact] = []
    var indexes: [Key: Int] = [:]
    for place in channels {
      let key = Key(place.channel)
      if let known = indexes[key] {
        contacts[known].add(place, warns: warns)
      } else {
        indexes[key] = contacts.count
        contacts.append(Contact(place, warns: warns))
      }
    }
    return contacts
  }

  private mutating func add(_ place: Judged<ChannelSighting>, warns: Bool) {
    if !traits.contains(.visible), place.traits.contains(.visible) { evidence = place.range }
    places.append(place)
    ranges.append(place.range)
    count(place)
    traits.formUnion(place.traits)
    disguise = disguise ?? place.disguise
    isOnlyQuoted = isOnlyQuoted && place.isQuotation(warns: warns)
    isQuoted = isQuoted || place.isQuoted(warns: warns)
    // A messenger says more than a bare number; the worst opinion counts.
    if channel.kind == .phone, place.channel.kind != .phone { channel = place.channel }
    if channel.kind == .url, place.channel.kind == .image { channel = place.channel }
    if place.opinion.verdict == .blocked || opinion.verdict == .unknown { opinion = place.opinion }
  }

  /// All places but the one that stands as evidence.
  var otherPlaces: [(role: Related.Role, range: Range<Int>)] {
    places.compactMap { place in
      guard !place.range.overlaps(evidence) else { return nil }
      let isTarget = place.traits.contains(.linked) && !place.traits.contains(.visible)
      return (isTarget ? .linkTarget : .occurrence, place.range)
    }
  }

  /// In how many places a reader meets it: in the text, or links where it stands in none. Hidden
  /// text does not count as repetition.
  var visiblePlaces: Int { read > 0 ? read : linked }

  private mutating func count(_ place: Judged<ChannelSighting>) {
    guard !place.traits.contains(.hidden) else { return }
    if place.traits.contains(.visible) {
      if place.range.lowerBound - lastRead > Self.touching { read += 1 }
      lastRead = place.range.upperBound
    } else {
      linked += 1
    }
  }

  /// Bytes between two places that a reader takes for one.
  private static let touching = 4

  /// Whether private people hold such contacts, not companies: messengers, mobile numbers.
  var isPrivate: Bool {
    switch channel.kind.holder {
    case .people: true
    case .ofNumber: NumberShape(channel.value) == .mobile
    case .ofMailbox: isFreeMailbox
    case .group, .nobody: false
    }
  }

  /// Whether it is a mailbox at a host where anybody has one.
  private var isFreeMailbox: Bool {
    guard let at = channel.value.lastIndex(of: "@") else { return false }
    let host = channel.value[channel.value.index(after: at)...]
    return AddressWords.words(.mailHost).contains(host)
  }

  var isNumber: Bool { channel.kind.goesByNumber }

  /// What signs are asked about.
  struct Sorts: OptionSet {
    let rawValue: UInt8
    static let accounts = Sorts(rawValue: 1)
    static let numbers = Sorts(rawValue: 2)
    static let addresses = Sorts(rawValue: 4)
    static let people: Sorts = [.accounts, .numbers]
    static let all: Sorts = [.people, .addresses]
  }

  var sort: Sorts { isNumber ? .numbers : isAddress ? .addresses : .accounts }

  /// The host of an address.
  var host: Substring { Substring(channel.value.utf8.prefix { $0 != UInt8(ascii: "/") }) }

  var isAddress: Bool { channel.kind == .domain || channel.kind == .url }

  /// Numbers of at most six digits belong to carriers and authorities.
  var isShortNumber: Bool { channel.kind == .phone && NumberShape(channel.value) == .short }

  /// For a message: nobody can click or dial it by accident.
  var defanged: Phrase {
    let kind = channel.kind
    let at = kind.showsAt && !channel.value.hasPrefix("+") ? "@" : ""
    let value = kind.holdsHosts ? Defanging.defang(channel.value) : channel.value
    return "\(kind.title) \(at + value)"
  }
}

extension Judged<ChannelSighting> {
  /// Quoted here, and neither linked nor called for.
  fileprivate func isQuotation(warns: Bool) -> Bool {
    !traits.contains(.linked) && isQuoted(warns: warns)
  }

  /// In a quotation, beside words that warn of it, or defanged by a page that warns.
  fileprivate func isQuoted(warns: Bool) -> Bool {
    traits.contains(.quoted) || warns && traits.contains(.defanged)
  }
}
