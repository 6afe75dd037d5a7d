import TrueLineModel

extension Carrier {
  /// How reports call it, in each language by the name that it has there.
  package var named: Phrase {
    "\(name: name, native: NativeNames.among(names.filter { !parents.contains($0) }))"
  }
}

extension Organisation {
  /// How reports call it, in each language by the name that it has there.
  package var named: Phrase { "\(name: name, native: NativeNames.among(names))" }
}

/// Names by language, known by their letters: tables of names do not say whose language one is.
private enum NativeNames {
  /// Ideographs alone make a Chinese name; the first that simplified Chinese writes so, else the
  /// first in its simplified form.
  static func among(_ names: [String]) -> [String: String] {
    let chinese = names.filter { name in
      name.unicodeScalars.allSatisfy { (0x4E00..<0xA000).contains($0.value) } && !name.isEmpty
    }
    guard let first = chinese.first else { return [:] }
    let simplified = chinese.first { name in
      !name.unicodeScalars.contains { FoldingTable.shared.isTraditional($0.value) }
    }
    return ["zh": simplified ?? simple(first)]
  }

  private static func simple(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return String(decoding: Folding.fold(bytes)?.bytes ?? bytes, as: UTF8.self)
  }
}
