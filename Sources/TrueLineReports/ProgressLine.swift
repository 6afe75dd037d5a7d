import TrueLineModel

extension RunProgress {
  /// `34 % of 1200 inputs, 410 sources, 45.2 MB, 12 findings, 30.1 MB/s, 4 s left`, as much of it as columns
  /// have room for.
  package func line(after seconds: Double, columns: Int) -> String {
    var parts = ["\(done * 100 / max(total, 1)) % of \(count(total, "input"))"]
    parts.append("\(count(sources, "source"))")
    parts.append(Self.megabytes(Double(bytes)))
    parts.append("\(count(findings, "finding"))")
    if seconds > 0 { parts.append(Self.megabytes(Double(bytes) / seconds) + "/s") }
    if done > 0 {
      parts.append(Self.time(seconds * Double(total - done) / Double(done)) + " left")
    }
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : "\(line), \(part)"
      // The last column stays free: some terminals go on to the next line there.
      guard longer.count < columns else { break }
      line = longer
    }
    return line
  }

  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 100_000).rounded())
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }
}
