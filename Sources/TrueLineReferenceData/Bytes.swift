import CEmbedded

/// Bytes of a data file: inside the binary or handed in by the user.
///
/// Facts keep ranges of it and decode long texts only when a report asks.
enum Bytes: Sendable {
  case embedded(EmbeddedBytes)
  case loaded([UInt8])

  func withBuffer<R, E: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    switch self {
    case .embedded(let bytes):
      return try body(bytes.buffer)
    case .loaded(let array):
      // The closure form of the standard library rethrows untyped.
      let result: Result<R, E> = array.withUnsafeBufferPointer { buffer in
        do throws(E) { return .success(try body(buffer)) } catch { return .failure(error) }
      }
      return try result.get()
    }
  }

  /// The text of a range, for lines of lists and tables.
  func text(_ range: Range<Int>) -> String {
    withBuffer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }
  }
}

/// A view of constant memory of the binary.
///
/// Unchecked only because pointers are never `Sendable`: the memory is read-only
/// and lives as long as the process.
struct EmbeddedBytes: @unchecked Sendable {
  let buffer: UnsafeBufferPointer<UInt8>
}

/// The data files inside the binary.
package enum EmbeddedFiles {
  /// One file: its name (`Carriers/kh.json`, `block/telegram`) and its bytes.
  struct File {
    var name: String
    var bytes: EmbeddedBytes
  }

  static var all: [File] {
    UnsafeBufferPointer(start: tl_embedded_files, count: tl_embedded_file_count).map { file in
      File(
        name: String(cString: file.name),
        bytes: EmbeddedBytes(buffer: UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  static func files(under folder: String) -> [File] {
    all.filter { $0.name.utf8.starts(with: (folder + "/").utf8) }
  }
}
