import TrueLine
import TrueLineInputs

/// Standard input where the user named nothing.
enum StandardInput {
  static let help = """
    Name files or folders, or pipe a text in:
      trueline scan page.html
      printf 'the message' | trueline scan
      trueline scan -        (then type, and end with Ctrl-D)
    """

  /// What comes through the pipe: zero bytes mean that a command before this one failed, and a
  /// report about nothing would hide it.
  static func given(options: Inputs.Options) throws -> Input {
    guard Inputs.isStandardInputGiven else {
      throw CommandError("nothing to scan.", cure: help)
    }
    do throws(Problem) {
      if let input = try Inputs.standardInputUnlessEmpty(options: options) { return input }
    } catch {
      throw CommandError("standard input \(error.what)", cure: error.cure.english)
    }
    throw CommandError("nothing to scan: standard input is empty.", cure: help)
  }
}
