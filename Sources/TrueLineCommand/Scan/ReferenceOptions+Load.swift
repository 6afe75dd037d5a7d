import TrueLine
import TrueLineInputs

extension ReferenceOptions {
  /// The same with what the configuration file adds.
  func settled(by settings: Settings) -> ReferenceOptions {
    var settled = self
    settled.reference = settings.reference.value
    settled.blocklist = settings.blocklist.value
    settled.allowlist = settings.allowlist.value
    settled.noBuiltinLists = !settings.builtinLists.value
    settled.asOf = settings.asOf.value
    return settled
  }

  /// The reference that the options ask for; what is wrong in a user's file is thrown.
  func loaded() throws -> Reference {
    var loaded = Reference.builtIn(lists: !noBuiltinLists)
    try loaded.addFiles(reference)
    // What a list loses is said, and the rest of it counts.
    for path in blocklist {
      for problem in try loaded.add(blocklist: Self.bytes(of: path), name: path) {
        Output.note("\(problem)")
      }
    }
    for path in allowlist {
      for problem in try loaded.add(allowlist: Self.bytes(of: path), name: path) {
        Output.note("\(problem)")
      }
    }
    loaded.asOf = asOf?.day
    return loaded
  }

  /// The built-in reference with files of the user's own.
  static func reference(with files: [String]) throws -> Reference {
    var loaded = Reference.builtIn()
    try loaded.addFiles(files)
    return loaded
  }

  static func bytes(of path: String) throws -> [UInt8] {
    do throws(Problem) {
      return try Inputs.bytes(ofFile: path)
    } catch {
      throw CommandError("\(path): \(error.what)", cure: error.cure.english)
    }
  }
}

extension Reference {
  fileprivate mutating func addFiles(_ paths: [String]) throws {
    for path in paths { try add(referenceFile: ReferenceOptions.bytes(of: path), name: path) }
  }
}
