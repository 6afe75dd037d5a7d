import Synchronization
import TrueLineModel

/// A file of the reference: what is known of its country at once, and what it says of carriers
/// when somebody asks. Most runs ask for none of the built-in files, and no run for all.
final class FileEntry: Sendable {
  let head: FileHead
  private let bytes: Bytes
  /// Its place among the files.
  private let index: Int
  private let kept: Mutex<FileContent?>

  /// A file that was read.
  init(_ file: ReferenceFile, index: Int) {
    head = FileHead(of: file)
    bytes = file.bytes
    self.index = index
    kept = Mutex(FileContent(file))
  }

  /// A built-in file, not yet read.
  init(_ head: FileHead, bytes: EmbeddedBytes, index: Int) {
    self.head = head
    self.bytes = .embedded(bytes)
    self.index = index
    kept = Mutex(nil)
  }

  /// Read at the first call; some 100 µs for a country, a millisecond for the largest.
  var content: FileContent {
    kept.withLock { kept in
      if let kept { return kept }
      do throws(ReferenceError) {
        let content = FileContent(try ReferenceFile(bytes, name: head.name, index: index))
        kept = content
        return content
      } catch {
        preconditionFailure("a built-in file is broken: \(error)")
      }
    }
  }
}

/// What is asked of a file's country before anybody asks for its carriers.
struct FileHead: Sendable, Equatable {
  /// How messages call the file.
  var name: String
  var country: String
  /// The country's English name, empty for none.
  var englishName: String
  var callingCode: String
  var topLevelDomains: [String]
  /// The newest day on which sources of its facts were read, empty for no facts.
  var date: String
  var factCount: Int

  init(of file: ReferenceFile) {
    name = file.name
    country = file.country
    englishName = file.names["en"]?.first ?? ""
    callingCode = file.callingCode
    topLevelDomains = file.topLevelDomains
    date = file.facts.map(\.checked).max() ?? ""
    factCount = file.facts.count
  }

  /// The cells of a line of `Names/carriers.tsv`, as `cells` gives them, behind its key.
  init(name: String, _ line: TableLine) {
    self.name = name
    country = line.text(1)
    englishName = line.text(2)
    callingCode = line.text(3)
    topLevelDomains = line.list(4)
    date = line.text(5)
    factCount = Int(line.text(6)) ?? 0
  }

  var cells: [String] {
    [
      country, englishName, callingCode, topLevelDomains.joined(separator: "|"), date,
      "\(factCount)",
    ]
  }
}

/// A file with its carriers, facts and closed sets by carrier id.
final class FileContent: Sendable {
  let file: ReferenceFile
  let carriers: [String: StoredCarrier]
  let facts: [String: [StoredFact]]
  let closed: [String: [ClosedSet]]

  init(_ file: ReferenceFile) {
    self.file = file
    carriers = Dictionary(file.carriers.map { ($0.carrier.id, $0) }) { $1 }
    facts = Dictionary(grouping: file.facts, by: \.carrier)
    closed = Dictionary(grouping: file.closed, by: \.carrier)
  }
}

/// Values by carrier id: what was added, and below it what built-in files say, each of which is
/// read when somebody asks for a carrier of its country.
struct ByCarrier<Value: Sendable>: Sendable {
  private(set) var added: [String: Value] = [:]
  private let builtIn: (@Sendable (String) -> Value?)?

  init(builtIn: (@Sendable (String) -> Value?)? = nil) { self.builtIn = builtIn }

  subscript(id: String) -> Value? {
    get { added[id] ?? builtIn?(id) }
    set { added[id] = newValue }
  }
}
