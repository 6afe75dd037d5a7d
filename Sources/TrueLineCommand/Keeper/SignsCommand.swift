import ArgumentParser
import TrueLine
import TrueLineInputs

/// `trueline signs`: what points are learned from, for `make train`; no command for users.
struct SignsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signs", abstract: "Print the signs and words of every contact.",
    shouldDisplay: false)

  @Argument(help: "Files and folders.", completion: .file())
  var inputs: [String] = []

  @Flag(help: "Print the rows instead: ids, directions, words.")
  var rows = false

  @OptionGroup(title: "What is known") var known: ReferenceOptions

  func run() throws {
    guard !rows else {
      let lines = Scorecard.directions.map { "\($0.id)\t\($0.direction)\t\($0.what)\n" }
      _ = Output.write(Array(lines.joined().utf8), to: 1)
      return
    }
    var options = Checker.Options()
    options.scorecard = .nobodys
    let checker = Checker(reference: try known.loaded(), options: options)
    for input in Inputs.inputs(of: inputs, options: Inputs.Options(formats: InputFormat.all)) {
      guard case .source(let source) = input.load() else { continue }
      for traces in checker.traces(of: source) {
        _ = Output.write(traces.json(of: source.name), to: 1)
      }
    }
  }
}
