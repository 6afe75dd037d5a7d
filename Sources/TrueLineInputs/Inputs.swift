import TrueLineContainers
import TrueLineModel

/// What the user named, as inputs that can be read one by one.
///
/// Naming is cheap and reading is late: a run over a million files holds their
/// names and one file's bytes a thread. Nothing that stands in a folder, however
/// odd, stops the rest; it ends as a problem of its own.
package enum Inputs {
  /// Bytes that an input has at most, unless somebody says otherwise.
  package static let limit = 256 << 20

  /// How to take what is named.
  package struct Options: Sendable {
    /// The formats that can be read: what none of them claims may be skipped.
    package var formats: [InputFormat]
    /// The format of every input; `nil` lets ending and content decide.
    package var format: InputFormat?
    /// Where a single input came from on the web.
    package var url: String?
    /// Bytes; what is larger is skipped.
    package var limit: Int
    /// Files that the run writes: a report must not become a source of the next run.
    package var outputs: [String]
    /// Files that the run works by, such as its configuration: no pages of a folder.
    package var tools: [String] = []
    /// What keeps files out of folders; `nil` for nothing.
    package var tree: WorkingTree?
    /// The name of a path by which findings are known; `nil` for the one below its folder.
    package var naming: @Sendable (String) -> String? = { _ in nil }
    /// How standard input is called; its ending says its format, too.
    package var standardInputName = "-"

    package init(
      formats: [InputFormat], format: InputFormat? = nil, url: String? = nil,
      limit: Int = Inputs.limit, outputs: [String] = []
    ) {
      self.formats = formats
      self.format = format
      self.url = url
      self.limit = limit
      self.outputs = outputs
    }
  }

  /// The inputs of paths, in the order of the paths, folders sorted bytewise.
  ///
  /// `-` is standard input. A file that comes twice is taken once, whatever names lead to it; what
  /// the run itself writes, to standard output too, is left out of folders.
  package static func inputs(of paths: [String], options: Options) -> [Input] {
    gather(paths, options: options).inputs
  }

  /// What paths came to.
  package struct Gathered {
    package var inputs: [Input] = []
    /// Files of folders that were left out since the run writes them, of those that would have
    /// been read.
    package var passedOver: [String] = []
    /// What ignore files and patterns kept out.
    package var leftOut = LeftOut()
    package var readsStandardInput = false

    package init() {}
  }

  /// The same, and what was left out.
  package static func gather(_ paths: [String], options: Options) -> Gathered {
    var gathered = Gathered()
    var seen: Set<Path> = []
    var names = RelativeNames()
    // Links in one folder are pages of their own; several paths may lead to one file.
    var files: Set<FileIdentity> = []
    var written = Set(options.outputs.compactMap { FileIdentity(of: Path($0)) })
    if let out = FileIdentity(ofDescriptor: 1) { written.insert(out) }
    let tools = Set(options.tools.compactMap { FileIdentity(of: Path($0)) })
    let shared = SharedOptions(options)
    for name in paths {
      var own: Set<FileIdentity> = []
      for found in found(at: name, options: shared, &gathered.leftOut)
      // One path leads nowhere twice.
      where paths.count == 1 || seen.insert(found.path).inserted {
        let isIdentified = name != "-" && (paths.count > 1 || !written.isEmpty || !tools.isEmpty)
        if isIdentified, let file = FileIdentity(of: found.path) {
          if !found.input.isNamed, written.contains(file) {
            if Endings.problem(of: found.path.name, isNamed: false, options.formats) == nil {
              gathered.passedOver.append(found.path.name)
            }
            continue
          }
          if files.contains(file) || !found.input.isNamed && tools.contains(file) { continue }
          own.insert(file)
        }
        var input = found.input
        input.relativeName = options.naming(input.name) ?? input.relativeName
        // Names below one folder differ, but for bytes that are no text.
        if paths.count > 1 || input.relativeName.contains("\u{FFFD}") {
          input.relativeName = names.own(input.relativeName, of: found.path.name)
        }
        gathered.inputs.append(input)
      }
      files.formUnion(own)
    }
    return gathered
  }

  /// Standard input as a source of the name that the options give it.
  package static func standardInput(options: Options) -> Input {
    let name = options.standardInputName
    return Input(name: name, isNamed: true) {
      let file = OpenFile(descriptor: 0)
      return loaded(file, named: name, name, options) { () throws(ReadingFailure) in
        try file.head(MemberLimits.head)
      }
    }
  }

  /// The same, looked into already; `nil` where nothing comes.
  package static func standardInputUnlessEmpty(options: Options) throws(Problem) -> Input? {
    let (file, name) = (OpenFile(descriptor: 0), options.standardInputName)
    let head: [UInt8]
    do throws(ReadingFailure) {
      head = try file.head(MemberLimits.head)
    } catch {
      throw error.reason.problem(of: name)
    }
    if head.isEmpty { return nil }
    return Input(name: name, isNamed: true) { loaded(file, named: name, name, options) { head } }
  }

  /// Options that a million inputs share.
  private final class SharedOptions: Sendable {
    let options: Options
    init(_ options: Options) { self.options = options }
  }

  /// An input, and the path that tells it from others.
  private struct Found {
    var path: Path
    var input: Input
  }

  private static func found(
    at name: String, options shared: SharedOptions, _ leftOut: inout LeftOut
  ) -> some Sequence<Found> {
    let path = Path(name)
    var entries = [FolderWalk.Entry(path: path, relativeName: rootless(name))]
    var root: Path? = path
    if name != "-", FileKind(of: path, following: true) == .folder {
      var walk = FolderWalk(root: path, tree: shared.options.tree)
      entries = walk.entries()
      leftOut += walk.leftOut
      root = walk.root
    }
    return entries.lazy.map { entry in
      let input =
        name == "-"
        ? standardInput(options: shared.options)
        : input(for: entry, isNamed: entry.path == root, shared)
      return Found(path: entry.path, input: input)
    }
  }

  private static func input(
    for entry: FolderWalk.Entry, isNamed: Bool, _ shared: SharedOptions
  ) -> Input {
    let name = entry.path.name
    return Input(name: name, relativeName: entry.relativeName, isNamed: isNamed) {
      let options = shared.options
      if let failure = entry.failure { return failure.loaded(name: name) }
      // By its name alone, before a byte is read, where no content can say otherwise.
      let problem =
        options.format == nil || !isNamed
        ? Endings.problem(of: name, isNamed: isNamed, options.formats) : nil
      if let problem, !options.formats.mayBorrow(name) { return .skipped(problem) }
      do throws(ReadingFailure) {
        let file = try OpenFile(entry.path)
        return loaded(file, named: name, entry.relativeName, unless: problem, options) {
          () throws(ReadingFailure) in
          try file.head(MemberLimits.head)
        }
      } catch {
        return error.loaded(name: name)
      }
    }
  }

  /// What an open file comes to; `problem` is what its name has against it as a source.
  private static func loaded(
    _ file: OpenFile, named name: String, _ relativeName: String, unless problem: Problem? = nil,
    _ options: Options, head: () throws(ReadingFailure) -> [UInt8]
  ) -> sending Input.Loaded {
    do throws(ReadingFailure) {
      let head = try head()
      let format = head.withUnsafeBufferPointer {
        options.formats.container(named: name, head: $0, given: options.format)
      }
      if let format {
        return .container(
          container(file, head, name, relativeName, format: format, options: options))
      }
      defer { file.close() }
      if let problem { return .skipped(problem) }
      let bytes = try file.rest(after: head, limit: options.limit)
      return classified(bytes, name: name, options: options)
    } catch {
      file.close()
      return error.loaded(name: name)
    }
  }

  /// A file that holds sources, read as it is taken apart.
  private static func container(
    _ file: OpenFile, _ head: [UInt8], _ name: String, _ relativeName: String,
    format: InputFormat, options: Options
  ) -> Container {
    let allowance = Allowance(size: file.size ?? head.count)
    let stream: any ByteStream
    if let size = file.size, file.seek(to: 0) {
      stream = SeekableFileStream(file, size: size)
    } else {
      stream = ContinuedStream(head, FileStream(file, allowance: allowance))
    }
    return Container(
      name: name, relativeName: relativeName, format: format, stream: stream,
      memberFormat: options.format == format ? nil : options.format, url: options.url,
      allowance: allowance)
  }

  private static func classified(
    _ bytes: [UInt8], name: String, options: Options
  ) -> Input.Loaded {
    let isText = options.format != nil || Endings.isText(name, options.formats)
    if let problem = Content.problem(of: bytes, name: name, isText: isText, options.formats) {
      return .skipped(problem)
    }
    return .source(Source(name: name, bytes: bytes, format: options.format, url: options.url))
  }

  /// A named file's name where fingerprints use it: absolute paths say too much.
  private static func rootless(_ path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Inputs {
  /// The bytes of a file that the user named for something else than checking: a
  /// reference, a list.
  package static func bytes(ofFile path: String) throws(Problem) -> [UInt8] {
    do throws(ReadingFailure) {
      return try OpenFile.bytes(of: Path(path), limit: limit)
    } catch {
      throw error.reason.problem(of: path)
    }
  }

  /// Whether two names lead to one file that is there.
  package static func isSameFile(_ one: String, _ other: String) -> Bool {
    guard let file = FileIdentity(of: Path(one)) else { return false }
    return file == FileIdentity(of: Path(other))
  }

  /// Whether a name leads to a folder.
  package static func isFolder(_ name: String) -> Bool {
    FileKind(of: Path(name), following: true) == .folder
  }

  /// Whether standard input is something to read without being asked: a pipe, a
  /// socket or a file, and no terminal or device.
  package static var isStandardInputGiven: Bool {
    switch FileKind(ofDescriptor: 0) {
    case .file, .other("a pipe"), .other("a socket"): true
    default: false
    }
  }
}
