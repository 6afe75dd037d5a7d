import TrueLineModel

extension Detector {
  /// All detectors of channels, alphabetically.
  package static let all: [Detector] = []
}
