/// Something that holds sources, opened and not yet read: an archive, a crawl, a chat.
public struct Container {
  /// How reports call it: `pages.zip`, `all.tar.gz!crawl.warc`.
  public var name: String
  /// The same as fingerprints have it.
  public var relativeName: String
  /// Its file's name as far as it tells what is in it: without the ending of a packing that is off.
  public var file: String
  public var format: InputFormat
  public var stream: any ByteStream
  /// What the caller says of the format of what lies in it.
  public var memberFormat: InputFormat?
  /// Where it came from on the web; what it holds when unpacked came from there too.
  public var url: String?
  /// What unpacking may come to, shared by all that lies in one input.
  public var allowance: Allowance

  public init(
    name: String, relativeName: String? = nil, file: String? = nil, format: InputFormat,
    stream: any ByteStream, memberFormat: InputFormat? = nil, url: String? = nil,
    allowance: Allowance
  ) {
    self.name = name
    self.relativeName = relativeName ?? name
    self.file = file ?? name
    self.format = format
    self.stream = stream
    self.memberFormat = memberFormat
    self.url = url
    self.allowance = allowance
  }
}

/// What a reader finds in a container: a source, or something that holds sources in turn.
public struct Member {
  public enum Content {
    /// Valid until the next member is asked for.
    case stream(any ByteStream)
    case bytes([UInt8])
    /// Nothing that somebody reads, and nothing that could be missed: a record of how a page was
    /// asked for. It is counted by its reason.
    case passedOver(why: String)
    /// A source that is not read, and why.
    case skipped(StreamFailure)
    case failed(StreamFailure)
  }

  /// Its name in the container, which tells a person where to look: a path, an address, a number.
  public var name: String
  public var content: Content
  public var url: String?
  /// What the container says that it is: a media type in lower case, without parameters. `nil`
  /// where its name and its content decide.
  public var type: String?
  /// What the transport says about the encoding, a WHATWG label.
  public var encoding: String?
  /// Bytes of its content, where the container says so.
  public var size: Int?
  /// What kept its content from being whole.
  public var shortfall: StreamFailure?
  /// Whether it is the container's own content without its packing: `page.html` of `page.html.gz`.
  public var isWhole = false

  public init(
    name: String, content: Content, url: String? = nil, type: String? = nil,
    encoding: String? = nil
  ) {
    self.name = name
    self.content = content
    self.url = url
    self.type = type
    self.encoding = encoding
  }
}

/// Takes one container apart. One thread at a time asks it.
public protocol MemberReader: AnyObject {
  /// The next member, `nil` behind the last; memory is that of one member.
  func next() throws(StreamFailure) -> Member?
}

/// What became of the members of a container.
public struct ContainerReport: Sendable, Equatable {
  public var name: String
  public var format: InputFormat
  public var scanned = 0
  public var skipped = 0
  public var failed = 0
  /// Members that are no sources, by the reason; each reason is one that a reader knows.
  public var passedOver: [String: Int] = [:]
  /// Why what follows its last member could not be had, `nil` where it was read to its end.
  public var failure: StreamFailure?

  public init(name: String, format: InputFormat) {
    self.name = name
    self.format = format
  }
}
