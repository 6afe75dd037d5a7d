extension ChannelKind {
  public static let qq = ChannelKind(
    id: "qq",
    title: "QQ",
    holder: .people,
    ids: [.digits(5...12, leadingZero: false)],
    label: .ids(digits: 5...11),
    links: [
      Links(on: ["qm.qq.com"], ["q/{q/code}"]),
      Links(on: ["wpa.qq.com"], ["?uin={id}"]),
      Links(on: ["wpa1.qq.com", "wpd.b.qq.com"], ["?uin={id}"], isSite: true),
      Links(on: ["tencent:", "mqqapi:", "mqqwpa:"], ["?uin={id}"]),
    ],
    examples: [
      Example("QQ：⟦12345678⟧", "12345678"),
      Example("技术客服QQ：客服1:⟦12345678⟧", "12345678"),
      Example("http://⟦wpa.qq.com/msgrd?v=3&uin=12345678⟧", "12345678"),
      "QQ音乐 2024",
    ])
}
