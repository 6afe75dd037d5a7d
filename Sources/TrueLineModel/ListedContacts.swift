/// What lists name, as those ask who read a text: a listed contact is one wherever it stands.
///
/// Asked for every candidate of the right shape, so that an answer is a look-up by hash, mostly of
/// what nobody lists.
public protocol ListedContacts: Sendable {
  /// Whether any account is listed.
  var listsAccounts: Bool { get }
  /// Whether any account is listed whose name people write without an `@`: `WeChat`, `QQ`.
  var listsBareNames: Bool { get }
  /// Whether any telephone number is listed.
  var listsNumbers: Bool { get }
  /// The listed account that is called so; with `isMarked` an `@` stands before the name, else it
  /// is of a kind that has none.
  ///
  /// Bytes of ASCII in any case, without the `@`.
  func listedAccount(_ name: ArraySlice<UInt8>, isMarked: Bool) -> Channel?
  /// The listed number that these digits are in full, with its country code or in the spelling
  /// of its own country; equal last digits alone are another number.
  func listedNumber(_ digits: [UInt8], hasPlus: Bool) -> Channel?
}
