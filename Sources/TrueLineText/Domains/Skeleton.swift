/// What a label of a domain looks like: two labels that a hurried reader takes for one have
/// one skeleton.
///
///     skeleton(ofLabel: "srnart".utf8)   // that of "smart"
///     skeleton(ofLabel: "xn--smrt-63d".utf8)   // "smаrt" with a Cyrillic а: that of "smart"
///
/// It is for comparing only, and says nothing where both labels are the same one. Letters come
/// from Unicode's confusables (UTS 39), with marks taken off; digits and pairs of letters that
/// pass for others are ours.
package func skeleton(ofLabel label: some Collection<UInt8>) -> String {
  String(decoding: mergingPairs(plainLetters(ofLabel: label).map(asciiLook)), as: UTF8.self)
}

/// The labels that a hurried reader may take one for, where it has digits, pairs or letters that
/// pass for others; none for any other label.
///
///     readings(ofLabel: "paypa1".utf8)   // "paypal", "paypai"
package func readings(ofLabel label: some Collection<UInt8>) -> [String] {
  let label = Array(label)
  guard mayBeRead(label) else { return [] }
  let plain = plainLetters(ofLabel: label)
  var readings: [String] = []
  for one in [UInt8(ascii: "l"), UInt8(ascii: "i")] {
    let letters = mergingPairs(plain.map { $0 == UInt8(ascii: "1") ? one : digitLook(of: $0) })
    let reading = String(decoding: letters, as: UTF8.self)
    if !letters.elementsEqual(label), !readings.contains(reading) { readings.append(reading) }
  }
  return readings
}

/// Whether a label has anything that passes for something else: most have nothing.
private func mayBeRead(_ label: [UInt8]) -> Bool {
  var before: UInt8 = 0
  for byte in label {
    let isPair =
      before == UInt8(ascii: "r") && byte == UInt8(ascii: "n")
      || before == UInt8(ascii: "v") && byte == UInt8(ascii: "v")
    if byte >= 0x80 || byte.isASCIICapital || byte.isASCIIDigit || isPair { return true }
    before = byte
  }
  return label.starts(with: "xn--".utf8)
}

/// A label in small letters without marks, those of other scripts by the Latin ones that they look
/// like.
private func plainLetters(ofLabel label: some Collection<UInt8>) -> [UInt8] {
  let bytes = label.map(\.lowercasedASCII)
  var scalars: [UInt32]
  if bytes.starts(with: "xn--".utf8), let decoded = Punycode.decode(bytes.dropFirst(4)) {
    scalars = decoded
  } else if !bytes.contains(where: { $0 >= 0x80 }) {
    return bytes
  } else {
    scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }
  var plain: [UInt8] = []
  for scalar in scalars { appendPlain(scalar, to: &plain, depth: 0) }
  return plain
}

private func appendPlain(_ scalar: UInt32, to plain: inout [UInt8], depth: Int) {
  let table = FoldingTable.shared
  if scalar < 0x80 {
    plain.append(UInt8(scalar).lowercasedASCII)
    return
  }
  let number = table.action(of: scalar)
  if number != 0 {
    let action = table[number]
    if action.kind == .drop || action.kind == .mark { return }
    if action.plain != 0 {
      plain.append(action.plain.lowercasedASCII)
      return
    }
    if action.kind == .replace, depth < 4 {
      let text = String(decoding: table.text(of: action), as: UTF8.self)
      for scalar in text.unicodeScalars {
        appendPlain(scalar.value, to: &plain, depth: depth + 1)
      }
      return
    }
  }
  if let stroked = stroked[scalar] {
    plain.append(stroked)
  } else if depth < 4, let base = table.base(of: scalar) {
    appendPlain(base, to: &plain, depth: depth + 1)
  } else if let scalar = Unicode.Scalar(scalar) {
    plain.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}

/// Letters with a stroke that Unicode does not take apart.
private let stroked: [UInt32: UInt8] = [
  0xF0: 0x64, 0xF8: 0x6F, 0x111: 0x64, 0x127: 0x68, 0x142: 0x6C, 0x167: 0x74, 0x180: 0x62,
]

/// What a small ASCII letter or a digit is taken for: those that share a look have one.
@inlinable
package func asciiLook(of byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "1"), UInt8(ascii: "i"), UInt8(ascii: "|"): UInt8(ascii: "l")
  default: digitLook(of: byte)
  }
}

/// The letter that a digit is taken for, where it is only one; other bytes as they are.
@usableFromInline
func digitLook(of byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "0"): UInt8(ascii: "o")
  case UInt8(ascii: "3"): UInt8(ascii: "e")
  case UInt8(ascii: "4"): UInt8(ascii: "a")
  case UInt8(ascii: "5"): UInt8(ascii: "s")
  default: byte
  }
}

private func mergingPairs(_ text: [UInt8]) -> [UInt8] {
  var merged: [UInt8] = []
  var index = 0
  while index < text.count {
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch (text[index], next) {
    case (UInt8(ascii: "r"), UInt8(ascii: "n")):
      merged.append(UInt8(ascii: "m"))
      index += 2
    case (UInt8(ascii: "v"), UInt8(ascii: "v")):
      merged.append(UInt8(ascii: "w"))
      index += 2
    default:
      merged.append(text[index])
      index += 1
    }
  }
  return merged
}
