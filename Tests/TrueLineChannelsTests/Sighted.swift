import TrueLineChannels
import TrueLineLanguage
import TrueLineModel
import TrueLineReferenceData

/// What is seen in a document, read as the line reads it.
enum Sighted {
  static func channels(in document: Document) -> [ChannelSighting] {
    finder.channels(in: reader.read(document, worker: Reader.Worker()))
  }

  private static let reader = Reader(
    vocabulary: Reference().vocabulary, anchors: Detector.all.map(\.anchors))
  private static let finder = ChannelFinder(lexicon: reader.lexicon)
}
