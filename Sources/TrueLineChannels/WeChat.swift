import TrueLineLanguage
import TrueLineModel

extension Detector {
  /// WeChat ids by label (微信, 薇, vx, 加V) and contact cards by link.
  package static let wechat = Detector(
    id: "wechat",
    title: "WeChat id or contact card",
    anchors: [
      "u.wechat.com/", "weixin://dl/", "wechat://", "weixin.qq.com/r/", "weixin.qq.com/g/",
    ],
    cues: [.channel(.wechat)],
    examples: [
      "微信：⟦example_13800⟧": "example_13800",
      "加薇 ⟦example-88⟧ 办理": "example-88",
      "微信：⟦examplesim\n8866⟧，备注英国卡": "examplesim8866",
      "卫星：⟦example_sim⟧": "example_sim",
      "https://⟦u.wechat.com/ExampleCode⟧": "u/ExampleCode",
    ]
  ) { hit, page in
    guard hit.isCue else { return page.link(hit, [.wechat]) }
    return page.labelledIDs(hit, .wechat, idLength: 6...20, numberLength: 5...11)
  }

  /// QQ numbers by label.
  package static let qq = Detector(
    id: "qq",
    title: "QQ number",
    anchors: ["wpa.qq.com/msgrd", "wpd.b.qq.com/", "qm.qq.com/", "tencent://message"],
    cues: [.channel(.qq)],
    examples: [
      "QQ：⟦12345678⟧": "12345678",
      "技术客服QQ：客服1:⟦12345678⟧": "12345678",
    ]
  ) { hit, page in
    guard hit.isCue else { return page.link(hit, [.qq]) }
    return page.labelledIDs(hit, .qq, idLength: nil, numberLength: 5...11)
  }

  /// QQ groups by label and by invitation.
  package static let qqGroup = Detector(
    id: "qq-group",
    title: "QQ group",
    anchors: ["jq.qq.com/?", "qm.qq.com/", "shang.qq.com/"],
    cues: [.channel(.qqGroup)],
    examples: ["QQ群：⟦123456789⟧": "123456789"]
  ) { hit, page in
    guard hit.isCue else { return page.link(hit, [.qqGroup]) }
    return page.labelledIDs(hit, .qqGroup, idLength: nil, numberLength: 5...11)
  }
}
