import TrueLineModel
import TrueLineText

/// What a page's contacts are together, settled once for all of them.
struct Circumstances {
  /// So many contacts of people make a list of them.
  static let many = 8
  /// So many picture signs are a crowd.
  static let crowd = 5

  /// Accounts and numbers, and addresses, each once.
  var people = 0
  var addresses = 0
  /// Mailboxes at domains of their own.
  var ownMails = 0
  var mailHosts: Set<String> = []
  /// Whether mailboxes and addresses of one domain stand on it.
  var hasOwnHouse = false
  /// Whether one of them is known to be official.
  var hasKnown = false
  /// Whether the opening names an organisation.
  var namesInOpening = false

  init() {}

  init(_ contacts: [Contact]) {
    for contact in contacts {
      hasKnown =
        hasKnown || contact.opinion.verdict == .allowed
        || contact.opinion.verdict == .supported
      switch contact.channel.kind {
      case let kind where !kind.isWeighed: continue
      case .email where !contact.isPrivate:
        ownMails += 1
        if let host = contact.mailHost { mailHosts.insert(host) }
      case .domain, .url:
        addresses += 1
      default: people += 1
      }
    }
    hasOwnHouse =
      !mailHosts.isEmpty
      && contacts.contains {
        $0.isAddress && $0.channel.kind.isWeighed
          && mailHosts.contains(Site.domain(of: String($0.host)))
      }
  }
}

/// Where parts of a text name an organisation by words that mean nobody else; each part is read
/// once, however many contacts stand in it.
struct NamedPlaces {
  private var starts: [Int] = []

  init(in ranges: [Range<Int>], of document: Document, _ knowledge: any Knowledge) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(range)
      }
    }
    for range in merged {
      for match in knowledge.organisationNames(in: Array(document.folded[range]))
      where match.range.count >= NameLength.asWord && !match.candidates.allSatisfy(\.isCommonWord) {
        starts.append(range.lowerBound + match.range.lowerBound)
      }
    }
  }

  /// Whether one begins in a range.
  func stand(in range: Range<Int>) -> Bool {
    let first = starts.partitioningIndex { $0 >= range.lowerBound }
    return first < starts.count && starts[first] < range.upperBound
  }
}

extension Contact {
  /// The host of a mailbox.
  var mailHost: String? {
    guard channel.kind == .email, let at = channel.value.lastIndex(of: "@") else { return nil }
    return Site.domain(of: String(channel.value[channel.value.index(after: at)...]))
  }

  /// What an account is called, in small letters and digits.
  private var name: [UInt8] {
    channel.value.utf8.prefix { $0 != UInt8(ascii: "@") }.nameLetters
  }

  /// Whether sellers and helpers put a word of the account's name to other names: support, shop.
  var isCalledAfterTrade: Bool {
    let name = name
    return AddressWords.words(.trade).contains {
      $0.utf8.count >= NameLength.asWord && name.holds($0.utf8)
    }
  }

  /// Whether an account's name has letters and ends in two digits or more.
  var hasNumberedName: Bool {
    let name = name
    let digits = name.reversed().prefix { $0.isASCIIDigit }.count
    return digits >= 2 && digits < name.count
  }

  /// What may be looked for in a text as the contact's name; `nil` where that is too short.
  var nameToLookFor: [UInt8]? {
    let name = isNumber ? [] : isAddress ? [] : name
    return name.count >= NameLength.inside ? name : nil
  }
}

extension Dossier {
  /// Whether another private contact stands in the same clause.
  func standsBesideAnother(_ contact: Contact) -> Bool {
    contacts.contains { other in
      other.firstRanges.contains { place in
        contact.firstRanges.contains { Reach.clause.joins($0, place, in: document.folded) }
      } && other.channel != contact.channel && other.isPrivate
    }
  }

  /// Whether a name that can be nothing but a carrier's stands in the opening.
  var opensWithCarrier: Bool {
    mentions.contains { mention in
      guard case .carrier = mention.kind, !mention.isCommonWord else { return false }
      return scene.opens(at: mention.range.lowerBound)
    }
  }

  /// Whether the opening has the name of an account as a word of its own.
  func callsItself(_ contact: Contact) -> Bool {
    guard let name = contact.nameToLookFor else { return false }
    let text = document.folded
    return scene.opening.contains { line in
      var cursor = ByteCursor(text, at: line.lowerBound, limit: line.upperBound)
      while !cursor.isAtEnd {
        let word = cursor.skip(while: \.isASCIIAlphanumeric)
        if word.count == name.count, text[word].lazy.map(\.lowercasedASCII).elementsEqual(name) {
          return true
        }
        cursor.skip { !$0.isASCIIAlphanumeric }
      }
      return false
    }
  }

  /// How many picture signs stand in parts of the text.
  func pictureSigns(in ranges: [Range<Int>]) -> Int {
    ranges.reduce(0) { count, range in
      var found = 0
      var offset = range.lowerBound
      while offset < range.upperBound {
        let scalar = document.folded.scalar(at: offset)
        if scalar.value >= 0x80, ScriptClass(of: scalar.value) == .emoji { found += 1 }
        offset += scalar.length
      }
      return max(count, found)
    }
  }
}
