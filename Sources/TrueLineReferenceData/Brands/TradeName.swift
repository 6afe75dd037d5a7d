import TrueLineModel
import TrueLineText

/// Names of accounts made of a company's name and a word of trade: `brandshop`, `brand_help`.
///
/// The name alone, or with a country, is how companies call their own accounts.
enum TradeName {
  static func isBorrowed(_ name: String, _ brands: Brands) -> Bool {
    guard let brand = brands.borrowed(in: name.utf8) else { return false }
    let letters = Array(name.utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x40 })
    for start in 0...max(0, letters.count - brand.stem.count)
    where letters[start...].starts(with: brand.stem) {
      let rest = Array(letters[..<start]) + Array(letters[(start + brand.stem.count)...])
      let trimmed = rest.filter { !$0.isASCIIDigit }
      return AddressWords.words(.trade).contains(Substring(decoding: trimmed, as: UTF8.self))
    }
    return false
  }
}
