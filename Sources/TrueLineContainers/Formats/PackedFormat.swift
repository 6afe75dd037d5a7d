import TrueLineModel

extension InputFormat {
  /// One file, made smaller: it is read as what it was.
  public static let packed: InputFormat = InputFormat(
    id: "packed", title: "a file packed with gzip, Zstandard, xz or bzip2", noun: "packed file",
    endings: ["gz", "zst", "xz", "bz2"],
    magic: [
      [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      Array("BZh".utf8),
    ], isPacking: true,
    reading: .members(ArchiveReader.init))
}
