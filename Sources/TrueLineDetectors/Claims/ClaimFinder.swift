import TrueLineModel

/// Finds claims about carriers, sentence by sentence.
package enum ClaimFinder {
  /// All claims of a page, in document order.
  package static func claims(on page: Page) -> [ClaimSighting] { [] }
}
