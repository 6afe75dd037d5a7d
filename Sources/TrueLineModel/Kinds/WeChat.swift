extension ChannelKind {
  /// Ids of 6 to 20 bytes behind a letter; a QQ or telephone number serves as one, too.
  public static let wechat = ChannelKind(
    id: "wechat",
    title: "WeChat",
    holder: .people,
    ids: [
      .digits(5...13, leadingZero: true), .plusNumber,
      .name(NameForm(6...20, signs: "_-", first: .letter, at: .none)),
    ],
    label: .ids(digits: 5...11),
    names: [Name("wechat", .open)],
    links: [
      Links(on: ["u.wechat.com"], ["{u/code}"]),
      Links(on: ["weixin.qq.com"], ["r/{r/code}", "g/{g/code}"], isSite: true),
      Links(on: ["work.weixin.qq.com"], ["kfid/{kfid/code}", "ca/{ca/code}"], isSite: true),
      Links(on: ["weixin:"], ["dl/chat?{id}"]),
    ],
    site: "wechat.com",
    examples: [
      Example("微信：⟦example_13800⟧", "example_13800"),
      Example("加薇 ⟦example-88⟧ 办理", "example-88"),
      Example("微信：⟦examplesim\n8866⟧，备注英国卡", "examplesim8866"),
      Example("卫星：⟦example_sim⟧", "example_sim"),
      Example("https://⟦u.wechat.com/ExampleCode⟧", "u/ExampleCode"),
      "WeChat: supported by all",
    ])
}
