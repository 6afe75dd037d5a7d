import TrueLineModel
import TrueLineText

/// Names of accounts made of a company's name and a word of trade: `brandshop`, `brand_help`.
///
/// The name alone, or with a country, is how companies call their own accounts.
enum TradeName {
  private static let words = [
    "shop", "store", "sim", "card", "buy", "sale", "sell", "vip", "kefu", "cs", "agent", "recharge",
    "topup", "help", "support", "service", "care", "refund", "unlock", "official", "admin", "bot",
    "seller", "esim", "number", "haoma", "ka",
  ]

  static func isBorrowed(_ name: String, _ brands: Brands) -> Bool {
    guard let brand = brands.borrowed(in: name.utf8) else { return false }
    let letters = Array(name.utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x40 })
    for start in 0...max(0, letters.count - brand.stem.count)
    where letters[start...].starts(with: brand.stem) {
      let rest = Array(letters[..<start]) + Array(letters[(start + brand.stem.count)...])
      let trimmed = rest.filter { !$0.isASCIIDigit }
      return words.contains { Array($0.utf8) == trimmed }
    }
    return false
  }
}
