import TrueLineModel

extension [InputFormat] {
  /// The format of something that holds sources, by its name and its first bytes; `nil` for what is
  /// a source itself.
  ///
  /// What is packed is known by its bytes, whatever anybody says of it: nobody wants to read it as
  /// it is. For the rest the caller's word counts, then the name, then the content.
  package func container(
    named name: String, head: UnsafeBufferPointer<UInt8>, given: InputFormat?
  ) -> InputFormat? {
    if let packing = first(where: { $0.isPacking && ($0.hasMagic(head) || $0.showsIn(head)) }) {
      return packing
    }
    if let given { return given.isContainer ? given : nil }
    let ending = FileEnding.of(name)
    if let claimed = format(ofFile: name) {
      if claimed.isContainer { return claimed }
      return first { format in
        format.isContainer && ending.map(format.borrowedEndings.contains) == true
          && format.showsIn(head)
      }
    }
    return first { $0.isContainer && ($0.hasMagic(head) || $0.showsIn(head)) }
  }
}

extension [InputFormat] {
  /// Whether some container travels under an ending that says something else.
  package func mayBorrow(_ name: String) -> Bool {
    guard let ending = FileEnding.of(name) else { return false }
    return contains { $0.borrowedEndings.contains(ending) }
  }
}

extension InputFormat {
  fileprivate func hasMagic(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    magic.contains { head.starts(with: $0) }
  }
}
