import Synchronization

/// What rules derive from the reference, made once a run and shared by all sources.
///
/// Rules are pure functions, so what they make of the same knowledge is the same; a
/// document would pay for it again and again.
public final class Memo: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  public init() {}

  /// The value of a type, made by the first who asks.
  ///
  /// `make` runs without the lock: two threads may both make it, one is kept.
  public func value<Value: Sendable>(_ type: Value.Type, make: () -> Value) -> Value {
    let key = ObjectIdentifier(type)
    if let value = values.withLock({ $0[key] }) as? Value { return value }
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }
}
