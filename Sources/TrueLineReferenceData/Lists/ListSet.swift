/// Blocklists and allowlists together.
struct ListSet: Sendable {
  enum Role: Sendable { case block, allow }
  mutating func add(_ bytes: Bytes, name: String, role: Role) {}
}
