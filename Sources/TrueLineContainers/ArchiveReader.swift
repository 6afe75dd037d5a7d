import CUnpacking
import TrueLineModel

/// Takes archives and packed files apart, by libarchive.
///
/// Names are names: nothing is written anywhere, so one that climbs out of its folder leads
/// nowhere, and links are not followed.
final class ArchiveReader: MemberReader {
  private let container: Container
  private let source: ArchiveSource
  private let archive: OpaquePointer?
  private var expanded = 0
  /// The one whose content is being read.
  private var current: ArchiveEntry?
  private var isDone = false

  init(_ container: Container) {
    self.container = container
    source = ArchiveSource(container.stream)
    archive = unpacking_open() != 0 ? unpacking_archive_new(source.described) : nil
  }

  deinit { unpacking_archive_free(archive) }

  func next() throws(StreamFailure) -> Member? {
    guard let archive else { throw .libraryMissing("libarchive", package: "libarchive13") }
    guard !isDone else { return nil }
    try passOverRest()
    var entry = unpacking_entry()
    while true {
      let status = unpacking_archive_next(archive, &entry)
      try spend()
      if status < 0 { throw broken() }
      if status == 0 { return nil }
      if unpacking_archive_is_raw(archive) != 0 { return whole() }
      // A folder's members come by themselves.
      if entry.kind != UNPACKING_FOLDER { return member(entry) }
    }
  }

  private func member(_ entry: unpacking_entry) -> Member {
    let name = entry.name.map { String(cString: $0) } ?? ""
    if entry.kind == UNPACKING_LINK || entry.kind == UNPACKING_OTHER {
      let what = entry.kind == UNPACKING_LINK ? "links" : "devices and pipes"
      return Member(name: name, content: .passedOver(why: what))
    }
    if entry.is_encrypted != 0 {
      return Member(
        name: name,
        content: .skipped(
          StreamFailure(
            code: "encrypted", what: "skipped: a password protects it",
            cure: "Unpack it with the password, and scan the folder.")))
    }
    let content = ArchiveEntry(self)
    current = content
    var member = Member(name: name, content: .stream(content))
    member.size = entry.size < 0 ? nil : Int(entry.size)
    return member
  }

  /// What a packed file holds, under its name without the ending of the packing.
  private func whole() -> Member {
    isDone = true
    let content = ArchiveEntry(self)
    current = content
    var file = container.file[...]
    if let slash = file.lastIndex(of: "/") { file = file[file.index(after: slash)...] }
    if let ending = FileEnding.of(String(file)), container.format.endings.contains(ending) {
      file = file.dropLast(ending.count + 1)
    }
    var member = Member(name: String(file), content: .stream(content))
    member.isWhole = true
    return member
  }

  /// Reads over what nobody wanted of a packed entry here, in pieces, so that its growth is seen;
  /// where nothing is packed around it libarchive passes over it by itself.
  private func passOverRest() throws(StreamFailure) {
    guard let last = current else { return }
    current = nil
    guard let archive, unpacking_archive_layers(archive) > 0, !last.isAtEnd else { return }
    while try last.piece(1 << 16).isEmpty == false {}
  }

  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    guard let archive, let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let count = unpacking_archive_read(
      archive, base.assumingMemoryBound(to: UInt8.self), buffer.count)
    if count < 0 { throw broken() }
    try spend()
    try container.allowance.spend(count)
    return count
  }

  /// Counts what came out of the packing around the archive since the last time.
  private func spend() throws(StreamFailure) {
    guard let archive, unpacking_archive_layers(archive) > 0 else { return }
    let now = Int(unpacking_archive_expanded(archive))
    defer { expanded = now }
    if now > expanded { try container.allowance.spend(now - expanded) }
  }

  private func broken() -> StreamFailure {
    if let failure = source.failure { return failure }
    let reason = archive.flatMap { unpacking_archive_reason($0) }.map { String(cString: $0) }
    return StreamFailure(
      code: "damaged",
      what: reason.map { "it is damaged or breaks off (\($0))" } ?? "it is damaged or breaks off",
      cure: "Fetch it anew; what comes before this place was read.")
  }
}

/// The content of one entry; valid until its archive is asked for the next.
private final class ArchiveEntry: ByteStream {
  private weak var reader: ArchiveReader?
  private(set) var isAtEnd = false

  init(_ reader: ArchiveReader) { self.reader = reader }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    guard !isAtEnd, let reader else { return 0 }
    let count = try reader.read(into: buffer)
    isAtEnd = count == 0
    return count
  }
}

/// Gives libarchive the bytes of a stream, and keeps what went wrong there.
private final class ArchiveSource {
  private let stream: any ByteStream
  private(set) var failure: StreamFailure?

  init(_ stream: any ByteStream) { self.stream = stream }

  /// Valid as long as this lives.
  var described: unpacking_source {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let size = (stream as? any SeekableStream)?.size
    return unpacking_source(
      context: context,
      pull: { context, buffer, capacity in
        guard let context, let buffer else { return -1 }
        let source = Unmanaged<ArchiveSource>.fromOpaque(context).takeUnretainedValue()
        return source.pull(UnsafeMutableRawBufferPointer(start: buffer, count: capacity))
      },
      seek: size == nil
        ? nil
        : { context, offset in
          guard let context else { return -1 }
          let source = Unmanaged<ArchiveSource>.fromOpaque(context).takeUnretainedValue()
          return source.seek(to: Int(offset)) ? 0 : -1
        }, size: Int64(size ?? 0))
  }

  private func pull(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(StreamFailure) {
      return try stream.read(into: buffer)
    } catch {
      failure = error
      return -1
    }
  }

  private func seek(to offset: Int) -> Bool {
    do throws(StreamFailure) {
      try (stream as? any SeekableStream)?.seek(to: offset)
      return true
    } catch {
      failure = error
      return false
    }
  }
}
