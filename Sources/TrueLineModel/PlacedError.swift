/// A mistake in a reference file or list that a user handed in, with place and cure.
public struct PlacedError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// From 1; 0 where it is the file as a whole.
  public var line: Int
  public var what: String
  public var cure: String

  public init(file: String, line: Int, what: String, cure: String) {
    self.file = file
    self.line = line
    self.what = what
    self.cure = cure
  }

  /// `bank.json:12: a fact without "id"; give every fact an id such as …`
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(what); \(cure)"
  }
}
