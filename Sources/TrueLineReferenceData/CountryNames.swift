/// How the countries of the world are called in the languages in which claims are read, from
/// Unicode's CLDR.
///
/// A country with a file of its own has its names there, too, with cities and adjectives.
enum CountryNames {
  /// By ISO code, in the order of the table.
  static let builtIn: [(code: String, names: [String])] = EmbeddedFiles.files(under: "Countries")
    .flatMap { file in
      file.bytes.buffer.split(separator: UInt8(ascii: "\n")).compactMap { line in
        guard line.first != UInt8(ascii: "#"),
          let tab = line.firstIndex(of: UInt8(ascii: "\t"))
        else { return nil }
        let names = line[(tab + 1)...].split(separator: UInt8(ascii: ";")).map { name in
          String(decoding: name.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        }
        return (String(decoding: line[..<tab], as: UTF8.self), names)
      }
    }
}
