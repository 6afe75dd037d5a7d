import Foundation
import Testing

@testable import TrueLineText

/// The tests of the web's platform for addresses, `urltestdata.json`, which Debian's
/// `librust-url-dev` carries. `URLTESTDATA` names the file where it lies elsewhere.
struct `An address` {
  private struct Case: Decodable {
    var input: String
    var failure: Bool?
    var hostname: String?
    var port: String?
    var pathname: String?
    var search: String?

    private enum CodingKeys: String, CodingKey {
      case input, failure, hostname, port, pathname, search
    }

    /// `nil` in place of the comments among the cases.
    init(from decoder: any Decoder) throws {
      guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
        input = ""
        return
      }
      input = try fields.decode(String.self, forKey: .input)
      failure = try fields.decodeIfPresent(Bool.self, forKey: .failure)
      hostname = try fields.decodeIfPresent(String.self, forKey: .hostname)
      port = try fields.decodeIfPresent(String.self, forKey: .port)
      pathname = try fields.decodeIfPresent(String.self, forKey: .pathname)
      search = try fields.decodeIfPresent(String.self, forKey: .search)
    }
  }

  private static let file: String? = {
    if let named = ProcessInfo.processInfo.environment["URLTESTDATA"] { return named }
    let registry = "/usr/share/cargo/registry"
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: registry)) ?? []
    return folders.filter { $0.hasPrefix("url-") }.sorted().last
      .map { "\(registry)/\($0)/tests/urltestdata.json" }
  }()

  @Test(.enabled(if: Self.file != nil, "urltestdata.json is not here: install librust-url-dev"))
  func `is taken apart as browsers do`() throws {
    let data = try Data(contentsOf: URL(filePath: try #require(Self.file)))
    let cases = try JSONDecoder().decode([Case].self, from: data).filter {
      Self.isAbsolute($0.input)
    }
    #expect(cases.count > 300)
    var different: [String] = []
    for test in cases where !Self.isSame(test) && !Self.isDeliberate(test) {
      different.append(test.input)
    }
    #expect(different == [])
  }

  /// With a scheme of the web and slashes, so that no base has a say.
  private static func isAbsolute(_ input: String) -> Bool {
    let text = input.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
    let plain = String(String.UnicodeScalarView(text)).lowercased().trimming()
    return ["http:", "https:", "ws:", "wss:", "ftp:"].contains { scheme in
      guard plain.hasPrefix(scheme) else { return false }
      return plain.utf8.dropFirst(scheme.utf8.count).prefix(2).allSatisfy {
        $0 == 0x2F || $0 == 0x5C
      }
        && plain.utf8.count > scheme.utf8.count + 1
    }
  }

  private static func isSame(_ test: Case) -> Bool {
    let address = WrittenURL(test.input.utf8)
    guard test.failure != true, let hostname = test.hostname else { return address == nil }
    guard let address else { return false }
    return address.host == withoutWWW(hostname)
      && (String(decoding: address.port, as: UTF8.self) == test.port || test.port == "")
      && Percent.decoded(address.path.isEmpty ? [0x2F] : address.path)
        == Percent.decoded((test.pathname ?? "/").utf8)
      && Percent.decoded(address.query)
        == Percent.decoded((test.search ?? "").utf8.drop { $0 == 0x3F })
  }

  private static func withoutWWW(_ host: String) -> String {
    var host = host.hasSuffix(".") ? String(host.dropLast()) : host
    if host.hasPrefix("www."), host.dropFirst(4).contains(".") { host.removeFirst(4) }
    return host
  }

  /// Where we mean to differ, each by a host that is nobody's contact: one of a single label, one
  /// with an empty label, and one with signs that no name in the domain name system has. (What
  /// `isSame` does not compare are ways of writing: `www.` and a final dot go, and nothing is
  /// encoded that was not.)
  private static func isDeliberate(_ test: Case) -> Bool {
    guard let host = test.hostname, WrittenURL(test.input.utf8) == nil else { return false }
    let labels = host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let isName = host.utf8.allSatisfy { $0.isASCIILabel || $0 == 0x2E || $0 == 0x5F }
    return labels.count == 1 || labels.dropLast().contains { $0.isEmpty } || !isName
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(unicodeScalars.drop { $0.value <= 0x20 })
  }
}
