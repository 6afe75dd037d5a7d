import TrueLineModel

extension ReportFormat {
  /// Hosts that were found, as a hosts file; nothing else can stand in one.
  public static let hosts = ReportFormat(
    id: "hosts", title: "found hosts as a hosts file", endings: ["hosts"], listsContacts: true
  ) { report, _ in
    let indicators = report.indicators
    let lines = indicators.compactMap { found in
      found.host.map { "0.0.0.0 \($0) # \(found.rules.joined(separator: ", "))" }
    }
    return ListText.bytes(
      lines, of: report, mark: "#",
      left: indicators.count - lines.count, why: "accounts, numbers and addresses with a path")
  }

  /// Rules of ad blockers, for hosts and for addresses on shared ones, accounts among them.
  public static let abp = ReportFormat(
    id: "abp", title: "found addresses as rules of ad blockers", endings: ["abp"],
    listsContacts: true
  ) { report, _ in
    let indicators = report.indicators
    let lines = indicators.compactMap { found -> String? in
      if let host = found.host { return "||\(host)^" }
      return found.webAddress.flatMap { address in
        address.firstIndex(of: "/").map { "||\(address[$0...].dropFirst(2))^" }
      }
    }
    return ListText.bytes(
      lines, of: report, mark: "!", left: indicators.count - lines.count,
      why: "contacts without an address")
  }

  /// A contact a line, as `--blocklist` reads it.
  public static let plain = ReportFormat(
    id: "plain", title: "found contacts as a list for --blocklist", endings: ["list"],
    listsContacts: true
  ) { report, _ in
    let lines = report.indicators.map { found in
      "\(found.id.plain) # \(found.rules.joined(separator: ", "))"
    }
    return ListText.bytes(lines, of: report, mark: "#", left: 0, why: "")
  }
}

/// Lines of a list under a head that says where they come from.
enum ListText {
  static func bytes(
    _ lines: [String], of report: Report, mark: String, left: Int, why: String
  ) -> [UInt8] {
    var out = "\(mark) \(count(lines.count, "contact")) found by \(Tool.name) \(Tool.version), "
    out += "reference as of \(report.reference.asOf.plain); look at each before you block it.\n"
    if left > 0 { out += "\(mark) Left out: \(left) (\(why)).\n" }
    return Array((out + lines.map { $0 + "\n" }.joined()).utf8)
  }
}
