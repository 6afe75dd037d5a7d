import TrueLineModel

extension InputFormat {
  /// tar archives, whatever they are packed with.
  public static let tar: InputFormat = InputFormat(
    id: "tar", title: "a tar archive, packed or not", noun: "archive",
    endings: ["tar", "tgz", "tbz", "tbz2", "txz", "tzst"], isPacking: true,
    showsIn: { bytes in
      // POSIX, ustar Interchange Format: the magic field of the first header.
      let (magic, offset) = ("ustar".utf8, 257)
      return bytes.count >= offset + magic.count && bytes.dropFirst(offset).starts(with: magic)
    },
    reading: .members(ArchiveReader.init))
}
