extension Punctuation {
  /// A sign beyond ASCII and what it does.
  package struct Row: Sendable {
    package var sign: Unicode.Scalar
    package var kind: Kind

    init(_ sign: Unicode.Scalar, _ kind: Kind) {
      self.sign = sign
      self.kind = kind
    }
  }

  /// The signs that folding leaves, in the order of Unicode; a language whose sentences end with
  /// another sign needs a line here and nothing else.
  ///
  /// Source: Unicode 15.0, the properties Sentence_Terminal and Terminal_Punctuation, and the
  /// names of the characters for what is a question, a comma or a colon.
  package static let rows: [Row] = [
    // Armenian.
    Row("\u{055D}", .comma), Row("\u{0589}", .stop),
    // Arabic, Persian, Urdu: ، ؛ ؟ ۔
    Row("\u{060C}", .comma), Row("\u{061B}", .comma), Row("\u{061F}", .question),
    Row("\u{06D4}", .stop),
    // Hindi, Bengali and others of India: । ॥
    Row("\u{0964}", .stop), Row("\u{0965}", .stop),
    // Burmese: ၊ ။
    Row("\u{104A}", .comma), Row("\u{104B}", .stop),
    // Ethiopic: ። ፣ ፤ ፥ ፦ ፧
    Row("\u{1362}", .stop), Row("\u{1363}", .comma), Row("\u{1364}", .comma),
    Row("\u{1365}", .colon), Row("\u{1366}", .colon), Row("\u{1367}", .question),
    // Khmer: ។ ៕ ៖
    Row("\u{17D4}", .stop), Row("\u{17D5}", .stop), Row("\u{17D6}", .colon),
    // – — ― ‘ ’ “ ”
    Row("\u{2013}", .dash), Row("\u{2014}", .dash), Row("\u{2015}", .dash),
    Row("\u{2018}", .openQuote), Row("\u{2019}", .closeQuote),
    Row("\u{201C}", .openQuote), Row("\u{201D}", .closeQuote),
    // 、 。 〈〉 《》 「」 『』 【】
    Row("\u{3001}", .enumeration), Row("\u{3002}", .stop),
    Row("\u{3008}", .openQuote), Row("\u{3009}", .closeQuote),
    Row("\u{300A}", .openQuote), Row("\u{300B}", .closeQuote),
    Row("\u{300C}", .openQuote), Row("\u{300D}", .closeQuote),
    Row("\u{300E}", .openQuote), Row("\u{300F}", .closeQuote),
    Row("\u{3010}", .open), Row("\u{3011}", .close),
    // ！ （ ） ， ／ ： ； ＝ ？
    Row("\u{FF01}", .exclamation), Row("\u{FF08}", .open), Row("\u{FF09}", .close),
    Row("\u{FF0C}", .comma), Row("\u{FF0F}", .slash), Row("\u{FF1A}", .colon),
    Row("\u{FF1B}", .comma), Row("\u{FF1D}", .colon), Row("\u{FF1F}", .question),
  ]
}
