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

  @OptionGroup(title: "What is known") var known: ReferenceOptions

  func run() throws {
    let checker = Checker(reference: try known.loaded())
    for input in Inputs.inputs(of: inputs, options: Inputs.Options(formats: InputFormat.all)) {
      guard case .source(let source) = input.load() else { continue }
      for traces in checker.traces(of: source) {
        _ = Output.write(traces.json(of: source.name), to: 1)
      }
    }
  }
}
