import TrueLineModel
import TrueLineText

/// Everything in a container and in what lies in it, one after the other.
///
/// The sibling of a walk over a folder: what is odd in one member stops no other, and each ends as
/// a source, or as one that was skipped or failed, or is counted with the reason. Memory is that of
/// the containers that are open and of the member at hand.
package final class MemberWalk {
  /// What comes next.
  package enum Step {
    /// A source, and its name in fingerprints.
    case source(Source, relativeName: String)
    case unread(SourceReport, Problem)
    /// A container that is done.
    case closed(ContainerReport)
  }

  /// A container that is open.
  private struct Level {
    var container: Container
    var reader: any MemberReader
    var report: ContainerReport
    var names = MemberNames()
    /// The container that it lies in.
    var outer: String?
    /// Whether its whole content is the next level, which goes by its name and speaks for it.
    var isTransparent = false
    /// Whether another container lies in it.
    var holdsContainers = false
  }

  private let formats: [InputFormat]
  private var levels: [Level] = []

  package init(_ container: Container, formats: [InputFormat]) {
    self.formats = formats
    open(container)
  }

  /// `nil` when all is done.
  package func next() -> Step? {
    while let last = levels.indices.last {
      do throws(StreamFailure) {
        if let member = try levels[last].reader.next() {
          try levels[last].container.allowance.takeMember()
          if let step = take(member) { return step }
        } else if let step = close(nil) {
          return step
        }
      } catch {
        if let step = close(error) { return step }
      }
    }
    return nil
  }

  private func open(_ container: Container, outer: String? = nil) {
    guard case .members(let read) = container.format.reading else { return }
    var level = Level(
      container: container, reader: read(container),
      report: ContainerReport(name: container.name, format: container.format))
    level.outer = outer
    levels.append(level)
  }

  private func close(_ failure: StreamFailure?) -> Step? {
    guard let level = levels.popLast(), !level.isTransparent else { return nil }
    var report = level.report
    report.failure = failure
    guard report.isEmpty, !level.holdsContainers else { return .closed(report) }
    let status: SourceReport.Status = failure == nil ? .skipped : .failed
    count(status)
    return .unread(
      SourceReport(
        name: report.name, container: level.outer,
        member: level.outer.map { String(report.name.dropFirst($0.count + 1)) }, status: status,
        complete: false),
      failure?.problem(of: report.name) ?? .isEmpty(report.name))
  }

  /// What a member comes to; `nil` for one that was opened, or only counted.
  private func take(_ member: Member) -> Step? {
    guard let last = levels.indices.last else { return nil }
    let content: BufferedStream
    switch member.content {
    case .passedOver(let why):
      levels[last].report.passedOver[why, default: 0] += 1
      return nil
    case .skipped(let reason): return unread(member, .skipped, reason)
    case .failed(let reason): return unread(member, .failed, reason)
    case .bytes(let bytes):
      content = BufferedStream(MemoryStream(bytes))
    case .stream(let stream):
      content = BufferedStream(stream)
    }
    // What the container does not say a name tells; a name that the user gave is right.
    let objection =
      member.type.map { MediaType.objection(to: $0, formats) }
      ?? (member.isWhole ? nil : Endings.problem(of: member.name, isNamed: false, formats)?.reason)
    if let objection, member.type == nil, !formats.mayBorrow(member.name) {
      return unread(member, .skipped, objection)
    }
    let head: ArraySlice<UInt8>
    do throws(StreamFailure) {
      head = try content.head(MemberLimits.head)
    } catch {
      return unread(member, .failed, error)
    }
    if let format = container(of: member, head: head) {
      return open(member, as: format, content)
    }
    if let objection { return unread(member, .skipped, objection) }
    if let size = member.size, size > MemberLimits.bytes {
      return unread(member, .skipped, .tooLarge(limit: MemberLimits.bytes))
    }
    let (bytes, failure) = content.rest(limit: MemberLimits.bytes)
    if bytes.count > MemberLimits.bytes {
      return unread(member, .skipped, .tooLarge(limit: MemberLimits.bytes))
    }
    if let failure, bytes.isEmpty { return unread(member, .failed, failure) }
    var whole = member
    whole.shortfall = member.shortfall ?? failure
    return source(whole, bytes)
  }

  /// What the container or the caller says.
  private func format(of member: Member) -> InputFormat? {
    member.type.flatMap(formats.format(ofType:)) ?? levels.last?.container.memberFormat
  }

  private func container(of member: Member, head: ArraySlice<UInt8>) -> InputFormat? {
    let given = format(of: member)
    return head.withUnsafeBufferPointer {
      formats.container(named: member.name, head: $0, given: given)
    }
  }

  /// Goes into a member that holds sources in turn.
  private func open(
    _ member: Member, as format: InputFormat, _ stream: BufferedStream
  ) -> Step? {
    let last = levels.count - 1
    guard levels.count < MemberLimits.depth else {
      return unread(
        member, .skipped,
        StreamFailure(
          code: "too-deep",
          what: "skipped: more than \(MemberLimits.depth) containers lie in each other",
          cure: "Unpack the outer ones, and scan the folder."))
    }
    let outer = levels[last].container
    var inner = outer
    if member.isWhole {
      levels[last].isTransparent = true
    } else {
      (inner.name, inner.relativeName) = names(of: member)
    }
    levels[last].holdsContainers = true
    inner.file = member.name
    inner.format = format
    if format == inner.memberFormat { inner.memberFormat = nil }
    inner.stream = stream
    inner.url = member.url ?? (member.isWhole ? outer.url : nil)
    open(inner, outer: member.isWhole ? levels[last].outer : outer.name)
    return nil
  }

  private func source(_ member: Member, _ bytes: [UInt8]) -> Step {
    let level = levels[levels.count - 1]
    let (name, relativeName) = names(of: member)
    let format = format(of: member)
    let problem = Content.problem(
      of: bytes, name: name,
      isText: format != nil || member.type == MediaType.text
        || Endings.isText(member.name, formats), formats)
    if let problem { return unread(member, .skipped, problem.reason, named: name) }
    count(.scanned)
    var source = Source(
      name: name, bytes: bytes, format: format,
      url: member.url ?? (member.isWhole ? level.container.url : nil), encoding: member.encoding,
      container: level.container.name,
      member: String(name.dropFirst(level.container.name.count + 1)))
    source.shortfall = member.shortfall
    return .source(source, relativeName: relativeName)
  }

  private func unread(
    _ member: Member, _ status: SourceReport.Status, _ reason: StreamFailure,
    named known: String? = nil
  ) -> Step {
    let container = levels[levels.count - 1].container.name
    let name = known ?? names(of: member).name
    count(status)
    let report = SourceReport(
      name: name, container: container, member: String(name.dropFirst(container.count + 1)),
      url: member.url, status: status, complete: false)
    return .unread(report, reason.problem(of: name))
  }

  /// Names that no member before has: an archive may hold two files of one name, a crawl a page
  /// twice.
  private func names(of member: Member) -> (name: String, relativeName: String) {
    let last = levels.count - 1
    let own = levels[last].names.own(member.name)
    let container = levels[last].container
    return ("\(container.name)!\(own)", "\(container.relativeName)!\(own)")
  }

  private func count(_ status: SourceReport.Status) {
    guard let last = levels.indices.last else { return }
    switch status {
    case .scanned: levels[last].report.scanned += 1
    case .skipped: levels[last].report.skipped += 1
    case .failed: levels[last].report.failed += 1
    }
  }
}

/// Gives each member of a container a name of its own, for a few bytes a member.
struct MemberNames {
  /// How often a name came, by its hash.
  private var counts: [UInt64: UInt32] = [:]

  /// The name, with a number behind it where another member has it.
  mutating func own(_ name: String) -> String {
    var own = name
    while true {
      let count = counts[Hash.sum(own.utf8), default: 0]
      counts[Hash.sum(own.utf8)] = count + 1
      if count == 0 { return own }
      own = "\(name)~\(count + 1)"
    }
  }
}

extension ContainerReport {
  fileprivate var isEmpty: Bool { scanned + skipped + failed == 0 && passedOver.isEmpty }
}

extension Problem {
  /// A container with nothing in it.
  fileprivate static func isEmpty(_ name: String) -> Problem {
    Problem(
      code: "empty", source: name, what: "skipped: nothing is in it",
      cure: "Check that it is the right file.")
  }

  fileprivate var reason: StreamFailure { StreamFailure(code: code, what: what, cure: cure) }
}
