import TrueLineModel
import TrueLineText

extension Dossier {
  /// Services spoken of in the same block, close by.
  func services(beside contact: Contact) -> Set<Signal.Service> {
    guard !signals.isEmpty else { return [] }
    var found: Set<Signal.Service> = []
    for place in contact.firstRanges {
      guard let range = neighbourhood(of: place) else { continue }
      let first = signals.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      for signal in signals[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
        if case .service(let service) = signal.kind { found.insert(service) }
      }
    }
    return surroundings.isPrivateSale ? found.subtracting([.sell]) : found
  }

  /// The passage around a place in its block; around the place where hidden text stands, which
  /// nobody reads.
  private func neighbourhood(of place: Range<Int>) -> Range<Int>? {
    guard let index = document.blockIndex(at: place.lowerBound) else { return nil }
    let block = document.blocks[index]
    guard !block.isVisible else {
      return Reach.passage.window(around: place, in: block.range, of: document.folded)
    }
    let position = block.position
    guard let around = document.blockIndex(at: position).map({ document.blocks[$0].range })
    else { return position..<position + 1 }
    return Reach.passage.window(
      around: position..<position, in: around, of: document.folded)
  }

  /// Whether a contact stands in the first paragraph under the title.
  func isEarly(_ contact: Contact) -> Bool {
    document.blocks.lazy.filter { $0.isVisible && $0.range.count > 2 }.prefix(2)
      .contains { block in
        contact.ranges.contains { block.range.contains($0.lowerBound) }
      }
  }
}
