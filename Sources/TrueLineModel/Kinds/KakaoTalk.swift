extension ChannelKind {
  /// People by id, rooms by `open.kakao.com`, companies by `pf.kakao.com`.
  public static let kakaotalk = ChannelKind(
    id: "kakaotalk",
    title: "KakaoTalk",
    holder: .people,
    ids: [.name(NameForm(4...20, signs: "._-", first: .letterOrDigit, at: .none))],
    label: .ids(digits: nil),
    names: [Name("kakaotalk", .open), Name("kakao talk", .open)],
    links: [
      Links(on: ["open.kakao.com"], ["o/{o/code}", "me/{me/code}"]),
      Links(on: ["pf.kakao.com"], ["{pf/code}"]),
      Links(on: ["qr.kakao.com"], ["talk/{qr/code}"]),
    ],
    examples: [
      Example("카톡: ⟦example77⟧", "example77"),
      Example("카카오톡 아이디 ⟦example_77⟧ 문의", "example_77"),
      Example("KakaoTalk ID: ⟦example77⟧", "example77"),
      Example("join https://⟦open.kakao.com/o/gExample1⟧ now", "o/gExample1"),
      Example("https://⟦pf.kakao.com/_exAmple⟧", "pf/_exAmple"),
      "카카오톡으로 보내세요",
      "KakaoTalk is a program.",
    ])
}
