extension Subject {
  /// The ways in which a user may write it: `example_desk`, `telegram:example_desk`; `127`,
  /// `kh/smart`, `kh/smart 127`.
  package var spellings: Set<String> {
    switch self {
    case .channel(let channel): [channel.value, "\(channel.kind.id):\(channel.value)"]
    case .fact(_, let carrier, let value): [value, carrier, "\(carrier) \(value)"]
    case .contradiction(_, let carrier, let values):
      [carrier, "\(carrier) \(values.joined(separator: ", "))"]
    }
  }

  /// One spelling that says all, for lists: `telegram:example_desk`, `hotline kh/smart 127`.
  package var line: String {
    switch self {
    case .channel(let channel): "\(channel.kind.id):\(channel.value)"
    case .fact(let kind, let carrier, let value): "\(kind) \(carrier) \(value)"
    case .contradiction(let kind, let carrier, let values):
      "\(kind) \(carrier) \(values.joined(separator: ", "))"
    }
  }
}
