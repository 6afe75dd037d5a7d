import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// Reads the links of a kind of contact and the names behind its words, as its row says.
  ///
  /// Numbers beside a messenger's name are read by `number`.
  init(_ kind: ChannelKind) {
    self.init(
      id: kind.id, anchors: Self.anchors(of: kind),
      cues: kind.label == nil ? [] : [.channel(kind)], examples: [:]
    ) { hit, page in
      guard hit.isCue else { return page.link(hit, kind) }
      return kind.label.map { LabelReading(page, kind).names(hit, $0) } ?? []
    }
  }

  /// Whether there is anything to read of a kind but numbers and addresses.
  static func isMessenger(_ kind: ChannelKind) -> Bool {
    kind.label != nil || !kind.links.isEmpty
  }

  /// The literals without which no link of a kind stands in a text.
  private static func anchors(of kind: ChannelKind) -> [String] {
    var anchors = kind.spellings
    anchors += kind.links.filter { !$0.isSite && !$0.paths.isEmpty }.flatMap(\.hosts).filter(isName)
      .map { $0.lowercased() + "\\" }
    for links in kind.links where !links.paths.isEmpty {
      for host in links.hosts.map({ $0.lowercased() }) {
        if host.hasPrefix("{") {
          anchors.append(String(host.drop { $0 != "." }))
        } else if let colon = host.firstIndex(of: ":") {
          anchors.append(host[...colon] + "//")
          anchors += links.paths.filter { $0.first != "?" && $0.first != "*" }
            .map { host + fixed($0) }
        } else if links.isSite {
          anchors += links.paths.map { "\(host)/\(fixed($0))" }
        } else {
          anchors += [host, defanged(host, "[.]"), defanged(host, "(.)")].map { $0 + "/" }
        }
      }
    }
    return Array(Set(anchors)).sorted()
  }

  /// Whether it is a host, and neither a scheme nor one with an id before it. In an attribute
  /// browsers read a backslash behind it as a slash.
  private static func isName(_ host: String) -> Bool {
    !host.hasPrefix("{") && !host.contains(":")
  }

  /// What stands before the first thing that is read.
  private static func fixed(_ path: String) -> String {
    String(path.prefix { !"{?#*@~".contains($0) }).lowercased()
  }

  private static func defanged(_ host: String, _ dot: String) -> String {
    host.split(separator: ".").joined(separator: dot)
  }
}
