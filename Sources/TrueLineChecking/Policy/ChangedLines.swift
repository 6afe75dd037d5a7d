import TrueLineModel

/// What changed in a file: lines from 1, or all of it.
public enum ChangedLines: Sendable, Equatable {
  case whole
  /// Ascending, not empty.
  case lines([ClosedRange<Int>])

  /// Whether a place lies in what changed. Lines of a part of a mail or of a member are not
  /// lines of the file, so any change counts.
  func touch(_ place: Place, isMember: Bool) -> Bool {
    switch self {
    case .whole: true
    case .lines(let ranges):
      isMember || place.part != nil
        || ranges.contains { $0.overlaps(place.line...max(place.line, place.endLine)) }
    }
  }
}
