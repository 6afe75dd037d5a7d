import TrueLineModel

extension InputFormat {
  /// What a browser saw while it was watched (HTTP Archive 1.2).
  public static let har: InputFormat = InputFormat(
    id: "har", title: "what a browser saw (HAR)", noun: "log", endings: ["har"],
    reading: .members(HARReader.init))
}
