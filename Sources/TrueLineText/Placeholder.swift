import TrueLineModel

package struct Folded: Sendable {
  package var bytes: [UInt8]
  package var map: OffsetMap
  package var disguises: [Disguise]
}

package enum Folding {
  package static func fold(_ text: [UInt8]) -> Folded? { nil }
}
