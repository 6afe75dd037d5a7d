extension ChannelKind {
  public static let signal = ChannelKind(
    id: "signal",
    title: "Signal",
    holder: .people,
    ids: [.number],
    names: [Name("signal", .weak)],
    links: [
      Links(on: ["signal.me"], ["#p/{number}", "#eu/{eu/code}"]),
      Links(on: ["signal.group"], ["#{group/code}"]),
    ],
    examples: [
      Example("⟦signal.me/#p/+12025550123⟧", "+12025550123"),
      "Signal handlers run.",
    ])
}
