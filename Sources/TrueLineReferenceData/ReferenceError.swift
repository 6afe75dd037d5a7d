import TrueLineModel

/// What is wrong in a user's reference file or list, where, and what to do.
public typealias ReferenceError = PlacedError
