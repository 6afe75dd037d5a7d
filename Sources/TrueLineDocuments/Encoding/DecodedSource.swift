import CHTMLEvents
import TrueLineModel

extension Source {
  /// The text as it stands in the source, in whatever encoding.
  package var decodedText: String {
    DecodedSource(self).withText { String(decoding: $0, as: UTF8.self) }
  }
}

/// A source as UTF-8, with the way back to its own bytes.
struct DecodedSource {
  var label: String
  /// The label of another encoding that was about as likely, where the bytes had to tell.
  let rival: String?
  var map: EncodingMap
  /// The text, where it is not simply the source's bytes behind `markLength`.
  private var own: [UInt8]?
  private var markLength: Int
  private let source: [UInt8]

  /// Decides the encoding, and decodes if the source is not valid UTF-8 as it is.
  init(_ source: Source) {
    let choice = source.bytes.withUnsafeBufferPointer {
      EncodingChoice($0, hint: source.encoding)
    }
    self.source = source.bytes
    label = choice.encoding.label
    rival = choice.rival?.label
    markLength = choice.markLength
    map = markLength == 0 ? .identity : .shifted(by: markLength)
    if choice.isValidUTF8 { return }
    if let (text, map) = Self.decode(source.bytes, choice.encoding, from: markLength) {
      own = text
      self.map = map
    } else if let (text, map) = Self.decode(source.bytes, .utf8, from: markLength) {
      // A system without this encoding: what is ASCII in it can still be read.
      label = CharacterEncoding.utf8.label
      own = text
      self.map = map
    }
  }

  /// Calls `body` with the UTF-8, which is valid.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let own { return own.withUnsafeBufferPointer(body) }
    return source.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[min(markLength, $0.count)...]))
    }
  }

  /// Bytes of UTF-8 from one checkpoint to the next.
  private static let stride = 4096

  private static func decode(
    _ bytes: [UInt8], _ encoding: CharacterEncoding, from start: Int
  ) -> (text: [UInt8], map: EncodingMap)? {
    var checkpoints = [EncodingMap.Checkpoint(text: 0, source: start)]
    let text: [UInt8]? = bytes.withUnsafeBufferPointer { source in
      guard var transcoder = Transcoder(encoding, source, from: start) else { return nil }
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 2)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stride) { buffer in
        while true {
          var count = 0
          let stop = transcoder.run(into: buffer, count: &count)
          text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
          if stop == .end || count == 0 { return text }
          if encoding.kind != .stateful {
            checkpoints.append(.init(text: text.count, source: transcoder.position))
          }
        }
      }
    }
    guard let text else { return nil }
    let map = EncodingMap(checkpoints: checkpoints) { checkpoint, offset in
      locate(offset, from: checkpoint, in: bytes, encoding)
    }
    return (text, map)
  }

  /// Decodes again from a checkpoint until an offset of the text is reached.
  private static func locate(
    _ offset: Int, from checkpoint: EncodingMap.Checkpoint, in bytes: [UInt8],
    _ encoding: CharacterEncoding
  ) -> Int {
    bytes.withUnsafeBufferPointer { source in
      guard var transcoder = Transcoder(encoding, source, from: checkpoint.source) else {
        return checkpoint.source
      }
      var left = offset - checkpoint.text
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stride) { buffer in
        while left > 0 {
          var count = 0
          let room = UnsafeMutableBufferPointer(rebasing: buffer[..<min(left, stride)])
          let stop = transcoder.run(into: room, count: &count)
          left -= count
          if stop == .end || count == 0 { break }
        }
        return transcoder.position
      }
    }
  }
}
