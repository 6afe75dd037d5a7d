import TrueLine
import TrueLineInputs

extension ReferenceOptions {
  /// The reference that the options ask for; what is wrong in a user's file is thrown.
  func loaded() throws -> Reference {
    var loaded = Reference.builtIn(lists: !noBuiltinLists)
    for path in reference { try loaded.add(referenceFile: bytes(of: path), name: path) }
    // What a list loses is said, and the rest of it counts.
    for path in blocklist {
      for problem in try loaded.add(blocklist: bytes(of: path), name: path) {
        Output.note("\(problem)")
      }
    }
    for path in allowlist {
      for problem in try loaded.add(allowlist: bytes(of: path), name: path) {
        Output.note("\(problem)")
      }
    }
    loaded.asOf = asOf?.day
    return loaded
  }

  private func bytes(of path: String) throws -> [UInt8] {
    do throws(Problem) {
      return try Inputs.bytes(ofFile: path)
    } catch {
      throw CommandError("\(path): \(error.what)", cure: error.cure)
    }
  }
}
