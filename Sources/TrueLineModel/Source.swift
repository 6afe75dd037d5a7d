/// Named bytes: a file, a member of an archive, a message, standard input.
public struct Source: Sendable {
  /// How reports call it: the path as the user would type it, `-` for standard input.
  public var name: String

  /// The file that a member or message was found in, and its name there.
  public var container: String?
  public var member: String?

  /// Where the bytes came from on the web: `--url`, a crawl record's target.
  ///
  /// The only thing that can make a page a carrier's own: what a page says of
  /// itself is no proof.
  public var url: String?

  /// What the caller knows about the format; `nil` lets the content decide.
  public var format: InputFormat?

  /// What the transport says about the encoding, a WHATWG label.
  public var encoding: String?

  /// What kept its bytes from being whole, `nil` where nothing did.
  public var shortfall: StreamFailure?

  /// The bytes as they came, in the source's own encoding.
  public var bytes: [UInt8]

  public init(
    name: String, bytes: [UInt8], format: InputFormat? = nil, url: String? = nil,
    encoding: String? = nil, container: String? = nil, member: String? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.format = format
    self.url = url
    self.encoding = encoding
    self.container = container
    self.member = member
  }
}
