import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// All detectors of channels, by id: those of a mechanism of their own, and one for each kind
  /// that has links or a label.
  package static let all: [Detector] =
    ([contactImage, domain, email, handle, number, ussd, wrapped]
    + ChannelKind.all.filter(isMessenger).map(Detector.init(_:))).sorted { $0.id < $1.id }
}
