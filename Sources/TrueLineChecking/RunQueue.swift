import TrueLineContainers
import TrueLineModel

/// What is left to check in a run: inputs, and the containers that are open.
///
/// Members of one container are taken out by one thread at a time, and checked by all. Containers
/// that are open come before new inputs, so that few are; how far threads may run ahead of the one
/// whose turn it is has a bound, since what is done waits for its turn in memory.
struct RunQueue {
  /// A place in the order of a report.
  struct Turn: Hashable, Comparable {
    var input: Int
    var member = 0

    static func < (one: Turn, other: Turn) -> Bool {
      (one.input, one.member) < (other.input, other.member)
    }
  }

  /// What a thread does next.
  enum Work {
    case load(Input, at: Int)
    /// A container to take the next member out of, which nobody else sees until it is put back.
    case unpack(Opened)
  }

  /// A container that is being taken apart.
  struct Opened {
    var walk: MemberWalk
    var turn: Turn
  }

  /// Sources that may be done and wait for their turn: their reports are short, and one slow
  /// source shall not stop all threads at once.
  private static let farthest = 1024

  private let inputs: [Input]
  private var next = 0
  /// In the order of the inputs.
  private var open: [Opened] = []
  /// Inputs and containers that are in work.
  private var busy = 0
  private var line: OutcomeLine
  private let isStopped: @Sendable () -> Bool
  /// Inputs that were checked to their end.
  private var done = 0

  init(_ inputs: [Input], line: OutcomeLine, isStopped: @escaping @Sendable () -> Bool) {
    self.inputs = inputs
    self.line = line
    self.isStopped = isStopped
  }

  /// What to do next; `nil` where that is not known yet, `.some(nil)` when all is done.
  mutating func take() -> Work?? {
    if isStopped() {
      open = []
      return busy == 0 ? .some(nil) : nil
    }
    if line.waitingCount < Self.farthest {
      if !open.isEmpty {
        busy += 1
        return .some(.unpack(open.removeFirst()))
      }
      if next < inputs.count {
        busy += 1
        next += 1
        return .some(.load(inputs[next - 1], at: next - 1))
      }
    } else if let first = open.first, first.turn == line.turn {
      busy += 1
      return .some(.unpack(open.removeFirst()))
    }
    return isDone ? .some(nil) : nil
  }

  var isSingle: Bool { inputs.count == 1 }

  /// Whether nothing is left and nobody is at work.
  var isDone: Bool { busy == 0 && open.isEmpty && next == inputs.count }

  /// Puts a container back, from which others may go on.
  mutating func putBack(_ opened: Opened) {
    busy -= 1
    let place = open.firstIndex { opened.turn < $0.turn } ?? open.count
    open.insert(opened, at: place)
  }

  mutating func add(_ outcome: Outcome, at turn: Turn) { line.add(outcome, at: turn) }

  /// Says that an input is done and what the turn behind its last source would be.
  mutating func end(_ turn: Turn) {
    busy -= 1
    done += 1
    line.end(turn)
  }

  /// What the run came to, when nobody works on it any more.
  mutating func finish() -> OutcomeLine {
    if done < inputs.count { line.interrupt(after: done, of: inputs.count) }
    return line
  }
}
