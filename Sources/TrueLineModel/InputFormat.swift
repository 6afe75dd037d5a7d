/// A way in which sources are written: how one is known, and how it is read.
///
/// A value like a `ReportFormat`: one file with an entry, and a line in `InputFormat.all`. The
/// names of `--input-format`, what is skipped as *not read yet*, `format` in reports and the
/// README's table follow from the entries.
public struct InputFormat: Sendable {
  /// Its name in options and reports.
  public var id: String
  /// One line for people who choose a format.
  public var title: String
  /// What a report calls one source: a page, a list.
  public var noun: Phrase
  /// Whether it is a page as a site serves it, on which the site's own number may stand.
  public var isServed: Bool
  /// Endings of file names that settle it, lower case, without the dot.
  public var endings: [String]
  /// Endings of other formats under which it travels, too, where it shows its marks.
  public var borrowedEndings: [String]
  /// Media types that settle it where a container or a server says so, lower case.
  public var mediaTypes: [String]
  /// Bytes that such a file begins with, each for itself enough to know it by.
  public var magic: [[UInt8]]
  /// Whether it only packs what is in it, of whatever format: an archive.
  public var isPacking: Bool
  /// Whether text shows the marks of this format; asked in the order of the formats where
  /// neither the caller nor the name settles one. Bounded: the first 64 KB are enough.
  public var showsIn: @Sendable (UnsafeBufferPointer<UInt8>) -> Bool
  public var reading: Reading

  /// What a source of this format comes to.
  public enum Reading: Sendable {
    /// One document.
    case document(@Sendable (SourceText) -> Document)
    /// One document, from bytes that are in no one encoding.
    case bytes(@Sendable (Source) -> Document)
    /// Members, one after the other: an archive, a mailbox.
    case members(@Sendable (Container) -> any MemberReader)
    /// Addresses, one a line and each for itself, however many.
    case addresses
  }

  public init(
    id: String, title: String, noun: Phrase = "page", isServed: Bool = false,
    endings: [String] = [], borrowedEndings: [String] = [], mediaTypes: [String] = [],
    magic: [[UInt8]] = [], isPacking: Bool = false,
    showsIn: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Bool = { _ in false },
    reading: Reading
  ) {
    self.id = id
    self.title = title
    self.noun = noun
    self.isServed = isServed
    self.endings = endings
    self.borrowedEndings = borrowedEndings
    self.mediaTypes = mediaTypes
    self.magic = magic
    self.isPacking = isPacking
    self.showsIn = showsIn
    self.reading = reading
  }
}

extension InputFormat {
  /// Whether each line is an address that stands for itself.
  public var isList: Bool {
    if case .addresses = reading { true } else { false }
  }

  /// Whether it holds sources and is none itself.
  public var isContainer: Bool {
    if case .members = reading { true } else { false }
  }
}

extension InputFormat: Equatable {
  public static func == (one: InputFormat, other: InputFormat) -> Bool { one.id == other.id }
}

/// What a format's reader is given. Valid only as long as it reads.
public struct SourceText {
  /// Valid UTF-8 without a byte order mark.
  public var bytes: UnsafeBufferPointer<UInt8>
  /// WHATWG label of the encoding that the source came in.
  public var encoding: String
  /// The source's name, for problems.
  public var name: String

  public init(bytes: UnsafeBufferPointer<UInt8>, encoding: String, name: String) {
    self.bytes = bytes
    self.encoding = encoding
    self.name = name
  }
}

extension [InputFormat] {
  /// The format of a name in `--input-format`.
  public func named(_ id: String) -> InputFormat? { first { $0.id == id } }

  /// The format that a media type names.
  public func format(ofType type: String) -> InputFormat? {
    first { $0.mediaTypes.contains(type) }
  }

  /// The format that a source is said to have, or that its name or its member's tells.
  public func format(of source: Source) -> InputFormat? {
    source.format ?? format(ofFile: source.member ?? source.name)
  }

  /// The format that a file's name asks for by its ending; upper and lower case are one.
  public func format(ofFile name: String) -> InputFormat? {
    guard let ending = FileEnding.of(name) else { return nil }
    return first { $0.endings.contains(ending) }
  }
}

/// What stands behind the last dot of a file's name.
public enum FileEnding {
  /// In lower case, without the dot; `nil` for none and for names such as `.profile`.
  public static func of(_ path: String) -> String? {
    var path = path
    let ending = path.withUTF8 { bytes -> String? in
      let slash = UInt8(ascii: "/")
      guard let last = bytes.lastIndex(where: { $0 != slash }) else { return nil }
      let file = bytes[...last]
      let start = file.lastIndex(of: slash).map { $0 + 1 } ?? 0
      guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > start else { return nil }
      return String(decoding: file[(dot + 1)...], as: UTF8.self)
    }
    return ending?.lowercased()
  }
}
