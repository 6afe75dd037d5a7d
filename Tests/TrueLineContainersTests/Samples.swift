import Foundation
import TrueLineContainers
import TrueLineDocuments
import TrueLineModel

/// What a walk over a container comes to.
struct Walked {
  var sources: [Source] = []
  var relativeNames: [String] = []
  var unread: [SourceReport] = []
  var problems: [Problem] = []
  var closed: [ContainerReport] = []

  /// Walks over bytes as if they were a file's, or came through a pipe.
  init(
    _ name: String, _ bytes: [UInt8], throughPipe: Bool = false, given: InputFormat? = nil,
    free: Int = Allowance.free
  ) {
    let format = bytes.withUnsafeBufferPointer {
      InputFormat.all.container(named: name, head: $0, given: given)
    }
    guard let format else { return }
    let stream: any ByteStream =
      throughPipe ? BufferedStream(MemoryStream(bytes)) : MemoryStream(bytes)
    let walk = MemberWalk(
      Container(
        name: name, relativeName: "relative/\(name)", format: format, stream: stream,
        memberFormat: given == format ? nil : given,
        allowance: Allowance(size: bytes.count, free: free)),
      formats: InputFormat.all)
    while let step = walk.next() {
      switch step {
      case .source(let source, let relativeName):
        sources.append(source)
        relativeNames.append(relativeName)
      case .unread(let report, let problem):
        unread.append(report)
        problems.append(problem)
      case .closed(let report): closed.append(report)
      }
    }
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  /// A sample by its name.
  init(
    sample name: String, throughPipe: Bool = false, given: InputFormat? = nil,
    free: Int = Allowance.free
  ) throws {
    self.init(
      name, try Samples.bytes(of: name), throughPipe: throughPipe, given: given, free: free)
  }

  var names: [String] { sources.map(\.name) }
  var texts: [String] { sources.map { String(decoding: $0.bytes, as: UTF8.self) } }
}

/// Containers that other programs made: `Scripts/container-samples.py`.
enum Samples {
  static func bytes(of name: String) throws -> [UInt8] {
    let folder = Bundle.module.resourceURL?.appendingPathComponent("Samples")
    guard let file = folder?.appendingPathComponent(name) else { return [] }
    return [UInt8](try Data(contentsOf: file))
  }

  /// The page that each of them holds.
  static var page: [UInt8] { get throws { try bytes(of: "guide.html") } }
}
