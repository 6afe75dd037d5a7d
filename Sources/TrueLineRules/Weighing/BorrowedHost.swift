import TrueLineModel
import TrueLineText

extension Dossier {
  /// Whether a host looks like an official one, or is called after somebody whom the text names.
  func borrowsName(_ host: Substring) -> Bool {
    knowledge.lookAlike(ofHost: String(host)) != nil || namesSomebody(String(host))
  }

  /// Whether a part of a hyphened name, or the start of a name on a page host, is a word of the
  /// text: `telcel-regalo` where the text says Telcel.
  private func namesSomebody(_ host: String) -> Bool {
    guard let domain = Domains.registrableDomain(ofHost: host) else { return false }
    // A page host's customer has the first label, the owner of a domain the registered one.
    let isShared = KnownHosts.isShared(host)
    let stem = (isShared ? Substring(host) : Substring(domain)).prefix { $0 != "." }
    guard stem.contains("-") || isShared else { return false }
    let name = Array(stem.utf8)
    let parts = name.split(separator: UInt8(ascii: "-")).map(Array.init)
    return capitalisedWords.contains { word in
      parts.contains { $0 == word && $0.count < name.count }
        || !stem.contains("-") && word.count >= NameLength.inside && word.count < name.count
          && name.holds(word)
    }
  }

  /// Words that begin with a capital or a digit, in small letters.
  private var capitalisedWords: [[UInt8]] {
    let text = document.folded[..<min(document.flowEnd, document.folded.count)]
    return text.split { !$0.isASCIIAlphanumeric }
      .filter { $0.count >= NameLength.alone && ($0.first ?? 0) <= UInt8(ascii: "Z") }
      .map { $0.map(\.lowercasedASCII) }
  }
}
