import TrueLine
import TrueLineInputs

/// A file that the user named, and what it is to the run.
struct ReadFile {
  var path: String
  var role: String
}

/// What a report must not be written onto: whatever the run reads, under any name.
struct Overwriting {
  /// Files that the user named for something, with what they are.
  var named: [ReadFile]
  /// Files of scanned folders that a report would take the place of.
  var passedOver: [String]

  /// Refuses a report that would overwrite something that is read.
  func refuse(_ outputs: [String]) throws {
    for output in outputs {
      if let file = named.first(where: { Inputs.isSameFile($0.path, output) }) {
        throw CommandError(
          "--output \(output) would overwrite \(file.role).",
          cure: "Name another file for the report.")
      }
      // The report of an earlier run may stand among the pages.
      if let page = passedOver.first(where: { Inputs.isSameFile($0, output) }),
        !ReportFormat.isReport(try ReferenceOptions.bytes(of: page))
      {
        throw CommandError(
          "--output \(output) would overwrite a file of a folder that is scanned.",
          cure: "Name another file for the report.")
      }
    }
  }
}
