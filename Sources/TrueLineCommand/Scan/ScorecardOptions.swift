import ArgumentParser
import TrueLine

/// Whose points are heard beside the rules.
struct ScorecardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Learned points from signs.tsv and words.tsv of a folder.", valueName: "folder"),
    completion: .directory)
  var scorecard: String?

  @Flag(help: "Leave out learned points: rules and knowledge alone.")
  var noScorecard = false

  /// The files of learned points that the user names, with what they are.
  var files: [ReadFile] {
    guard let folder = scorecard else { return [] }
    return ["signs.tsv", "words.tsv"].map {
      ReadFile(path: "\(folder)/\($0)", role: "learned points")
    }
  }

  func validate() throws {
    if noScorecard, let scorecard {
      throw ValidationError("--scorecard \(scorecard) and --no-scorecard: write one of them.")
    }
  }

  func loaded() throws -> ScorecardChoice {
    guard !noScorecard else { return .nobodys }
    guard let folder = scorecard else { return .builtIn }
    do {
      let scorecard = try Scorecard(
        signs: ReferenceOptions.bytes(of: folder + "/signs.tsv"),
        words: ReferenceOptions.bytes(of: folder + "/words.tsv"), name: folder)
      if let unknown = scorecard.unknown.first {
        throw CommandError(
          "\(folder)/signs.tsv has points for “\(unknown)”, which is no sign.",
          cure: "Take the line out, or learn the points anew with make train.")
      }
      return .given(scorecard)
    } catch let error as ScorecardError {
      throw CommandError(
        error.description, cure: "Leave --scorecard out for the points that come along.")
    }
  }
}
