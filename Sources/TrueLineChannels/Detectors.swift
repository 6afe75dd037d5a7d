import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// All detectors of channels, alphabetically.
  package static let all: [Detector] = [
    contactImage, discord, domain, email, line, messenger, number, qq, qqGroup, signal, skype,
    teams, telegram, ussd, viber, wechat, whatsapp, zalo,
  ]
}
