extension ChannelKind {
  public static let qqGroup = ChannelKind(
    id: "qq-group",
    title: "QQ group",
    holder: .group,
    ids: [.digits(5...12, leadingZero: false)],
    label: .ids(digits: 5...11),
    links: [
      Links(on: ["qm.qq.com"], ["?k={k/code}"]),
      Links(on: ["jq.qq.com"], ["?k={k/code}"]),
      Links(on: ["qun.qq.com"], ["?k={k/code}"], isSite: true),
      Links(on: ["shang.qq.com"], ["?idkey={idkey/code}"], isSite: true),
      Links(on: ["tencent:", "mqqapi:", "mqqwpa:"], ["?card_type=group&uin={id}"]),
    ],
    examples: [
      Example("QQ群：⟦123456789⟧", "123456789"),
      Example("https://⟦jq.qq.com/?_wv=1027&k=ExampleCode⟧", "k/ExampleCode"),
      "QQ群很多",
    ])
}
