/// Names beyond ASCII as the domain name system carries them (RFC 3492).
enum Punycode {
  /// The scalars of a label behind its `xn--`, `nil` for one that is none.
  static func decode(_ label: some Collection<UInt8>) -> [UInt32]? {
    guard label.count <= 63 else { return nil }
    let bytes = Array(label)
    var output: [UInt32] = []
    var next = 0
    if let hyphen = bytes.lastIndex(of: 0x2D) {
      for byte in bytes[..<hyphen] {
        guard byte < 0x80 else { return nil }
        output.append(UInt32(byte))
      }
      next = hyphen + 1
    }
    var code = 128
    var index = 0
    var bias = 72
    while next < bytes.count {
      let start = index
      var weight = 1
      var k = 36
      while true {
        guard next < bytes.count, let digit = digit(bytes[next]) else { return nil }
        next += 1
        index += digit * weight
        guard index < 1 << 40 else { return nil }
        let threshold = threshold(k, bias)
        if digit < threshold { break }
        weight *= 36 - threshold
        guard weight < 1 << 40 else { return nil }
        k += 36
      }
      let count = output.count + 1
      bias = adapt(index - start, count, isFirst: start == 0)
      code += index / count
      index %= count
      guard let scalar = UInt32(exactly: code), Unicode.Scalar(scalar) != nil else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// The ASCII form of a label, without `xn--`; `nil` where it would be too long.
  static func encode(_ scalars: [UInt32]) -> [UInt8]? {
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(0x2D) }
    var code: UInt32 = 128
    var delta = 0
    var bias = 72
    var handled = basic
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= code }).min() else { return nil }
      delta += Int(next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        var rest = delta
        var k = 36
        while true {
          let threshold = threshold(k, bias)
          if rest < threshold { break }
          output.append(character(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          k += 36
        }
        output.append(character(rest))
        bias = adapt(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return output.count <= 59 ? output : nil
  }

  private static func threshold(_ k: Int, _ bias: Int) -> Int { min(max(k - bias, 1), 26) }

  private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isASCIIDigit { return Int(byte) - 0x30 + 26 }
    return byte.isASCIILetter ? Int(byte.lowercasedASCII) - 0x61 : nil
  }

  private static func character(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? 0x61 + digit : 0x30 + digit - 26)
  }
}

extension Domains {
  /// A host in the form that all its spellings share and that it is looked up by: small letters,
  /// labels beyond ASCII as `xn--`, no full stop at the end.
  ///
  /// Letters are mapped as UTS 46 has it (https://www.unicode.org/reports/tr46/): composed, small,
  /// without compatibility forms and what nobody sees. Look-alikes stay what they are: a Cyrillic
  /// letter makes another host.
  package static func canonical(host: some Collection<UInt8>) -> String {
    var host = host.map(\.lowercasedASCII)
    if host.contains(where: { $0 >= 0x80 }) { host = mapped(host) }
    while host.last == 0x2E { host.removeLast() }
    guard host.contains(where: { $0 >= 0x80 }) else { return String(decoding: host, as: UTF8.self) }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false).map { label in
      let text = String(decoding: label, as: UTF8.self)
      guard label.contains(where: { $0 >= 0x80 }),
        let encoded = Punycode.encode(text.unicodeScalars.map(\.value))
      else { return text }
      return "xn--" + String(decoding: encoded, as: UTF8.self)
    }
    return labels.joined(separator: ".")
  }

  /// The same of a host of the web, where what ends in a number is a machine's address: that in its
  /// one form (https://url.spec.whatwg.org/#host-parsing).
  package static func resolved(host: some BidirectionalCollection<UInt8>) -> String {
    if host.first == 0x5B, host.last == 0x5D,
      let address = IPAddresses.v6(host.dropFirst().dropLast())
    {
      return "[" + address + "]"
    }
    let name = canonical(host: host)
    // Every number begins with a digit, also one of sixteen digits.
    let last = name.utf8.lastIndex(of: 0x2E).map { name.utf8[$0...].dropFirst().first }
    guard (last ?? name.utf8.first)?.isASCIIDigit == true, IPAddresses.endsInNumber(name.utf8)
    else {
      return name
    }
    return IPAddresses.v4(name.utf8) ?? name
  }

  /// A host as its owner reads it, with the letters that `xn--` stands for.
  package static func unicode(host: some StringProtocol) -> String {
    host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      guard label.hasPrefix("xn--"), let scalars = Punycode.decode(label.utf8.dropFirst(4)) else {
        return String(label)
      }
      return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }.joined(separator: ".")
  }

  /// Whether what stands behind each `xn--` are characters that names may have, in the form that
  /// mapping gives them; UTS 46 forbids controls and whatever no standard gives a meaning.
  static func hasLetters(inEachOf host: String) -> Bool {
    guard host.mayBePunycode else { return true }
    return host.utf8.split(separator: 0x2E).allSatisfy { label in
      guard label.starts(with: "xn--".utf8) else { return true }
      guard let codes = Punycode.decode(label.dropFirst(4)) else { return false }
      let scalars = codes.compactMap(Unicode.Scalar.init)
      let name = Array(String(String.UnicodeScalarView(scalars)).utf8)
      return mapped(name) == name
        && scalars.allSatisfy { scalar in
          switch scalar.properties.generalCategory {
          case .unassigned, .privateUse, .control, .surrogate: false
          default: true
          }
        }
    }
  }

  private static func mapped(_ host: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: host, as: UTF8.self).unicodeScalars {
      // East Asian full stops part labels, too.
      if scalar == "\u{3002}" || scalar == "\u{FF61}" {
        scalars.append(".")
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        scalars.append(scalar)
      }
    }
    return lowercased(Array(String(scalars).utf8)).map(\.lowercasedASCII)
  }
}

extension String {
  /// Whether a host may hold a label in punycode (`xn--`, RFC 3492); nearly none does, and one
  /// without a hyphen costs a look at its bytes.
  package var mayBePunycode: Bool { utf8.contains(UInt8(ascii: "-")) && contains("xn--") }
}
