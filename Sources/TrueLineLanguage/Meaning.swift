import TrueLineModel

/// What a word of the languages' lists can mean to a detector.
///
/// A term may mean several things at once: 客服热线 says that a hotline follows,
/// cues a phone number, and is a sign of a help line.
package enum Meaning: Hashable, Sendable {
  /// A contact of this kind may follow or stand before.
  case cue(Cue)
  /// The object of a claim follows or stands before.
  case predicate(Predicate, purpose: String?)
  /// Weighs in judging (see `Signal`).
  case signal(Signal.Kind)
  /// Changes how a sentence is to be read.
  case marker(Marker)
  /// A way of doing something, as facts name it: `online`, `shop`, `alipay`, `passport`.
  case way(Way)

  /// What kind of contact a word leads to.
  package enum Cue: Hashable, Sendable {
    case channel(Channel.Kind)
    /// Any contact: 联系, contact, hubungi.
    case contact
    /// A telephone: 电话, call, 📞.
    case phone
  }

  /// The ways that words name and facts list; the raw value is their name in both.
  package enum Way: String, Sendable, CaseIterable {
    case online, app, hotline, shop, sms, machine, atm, bank, alipay
    case wechatPay = "wechat-pay"
    case scratchCard = "scratch-card"
    case creditCard = "credit-card"
    /// Papers by which somebody registers, and that none is asked for.
    case passport, visa, none
    case idCard = "id-card"
    /// No top-up is needed for a line to live on.
    case noUpkeep = "no-upkeep"
    /// What happens where nothing is topped up.
    case unlessToppedUp = "unless-topped-up"
  }

  /// Words of grammar, as far as claims need it.
  package enum Marker: String, Sendable, CaseIterable {
    /// not, 不是, 并非
    case negation
    /// scammers say, 有人说, claims that
    case quotation
    /// is it, 吗, 是不是
    case question
    /// in 2010, 曾, formerly
    case history
    /// is, 是, 为, =
    case copula
    /// plan, voucher, passport, bonus: what else has a period, an amount, a prefix
    case thing
    /// is blocked, expires, 停机, 回收
    case lapse
    /// now, today, 现在: ends what was told of the past
    case present
    /// also called, 又称, 即, trades as
    case alias
    /// belongs to, 旗下, subsidiary of
    case ownership
    /// official, 官方
    case official
    /// send … to, 发送 … 到
    case send
    /// dial, 拨打
    case dial
    /// respectively, 分别
    case respectively
    /// all carriers, 各运营商, every operator
    case everyCarrier
    /// up to, at most, 不超过
    case atMost
    /// more than, 超过: with a denial, a limit
    case excess
    /// at least, 至少
    case atLeast
    /// operates in, 运营商, carrier of: ties a name to a country or to telecoms
    case carrierNoun
    /// closed, merged, 停运
    case closed
    /// bankrupt, ceased operations, 倒闭: of these a carrier that is in business can be accused
    case gone
    /// if, may, 如果, 可能: what is said did not happen yet
    case hypothesis
    /// buy, get a, 买, 有售: the thing is to be had today
    case sale
    /// but, in fact, 而是, 其实: what follows is meant after all
    case contrast
    /// is fake, 谣言, 是假的: what stands in the sentence is denied
    case falsehood
    /// my, mein, mi: begins the names of apps
    case own
    /// and, or, 和: joins names and values
    case conjunction
    /// such as, including, 如, 包括: a list follows
    case listing
    /// police, bank, 银行: somebody who is no carrier and has contacts, too
    case stranger
    /// it, their, 该公司: the carrier spoken of before
    case anaphora
    /// button, menu, 按钮: what stands in quotes before it is its label
    case control
    /// SIM card, staff, 保号卡, 工作人员: something that a carrier has where it operates
    case service
    /// smart card, hello world: ordinary words in which a name is no name
    case word
    /// to, 到: leads from a text to the number that it is sent to
    case toward
    /// to, 到, and: stands between the ends of a range
    case range
    /// 's, 的: what follows is theirs
    case possessive
    /// in, since, May, 年: stands beside the number of a year
    case date
    /// 添加, 联系方式: invites, or tells of what somebody else asks for: "a swindler asks to 添加 …"
    case telling

    /// Whether it is looked for where something is asked of it alone, and is no part of a sentence
    /// otherwise.
    package var isAsked: Bool {
      switch self {
      case .toward, .range, .possessive, .date, .telling: true
      default: false
      }
    }
  }

  var isAsked: Bool {
    if case .marker(let marker) = self { marker.isAsked } else { false }
  }

  /// Reads the notation of the language files: `cue.telegram`, `say.code.balance`,
  /// `signal.service.cancel`, `mark.negation`, `way.online`.
  init?(notation: Substring) {
    let parts = notation.split(separator: ".").map(String.init)
    switch (parts.first, parts.count) {
    case ("cue", 2):
      switch parts[1] {
      case "contact": self = .cue(.contact)
      case "phone": self = .cue(.phone)
      default:
        guard let kind = Channel.Kind.named(parts[1]) else { return nil }
        self = .cue(.channel(kind))
      }
    case ("say", 2...3):
      guard let predicate = Predicate(rawValue: parts[1]) else { return nil }
      let purpose = parts.count == 3 ? parts[2] : nil
      if let purpose, !predicate.purposesOfWords.contains(purpose) { return nil }
      self = .predicate(predicate, purpose: purpose)
    case ("mark", 2):
      guard let marker = Marker(rawValue: parts[1]) else { return nil }
      self = .marker(marker)
    case ("way", 2):
      guard let way = Way(rawValue: parts[1]) else { return nil }
      self = .way(way)
    case ("signal", 2...3):
      guard let kind = Signal.Kind(name: parts[1], detail: parts.count == 3 ? parts[2] : nil) else {
        return nil
      }
      self = .signal(kind)
    default:
      return nil
    }
  }
}

extension Signal.Kind {
  fileprivate init?(name: String, detail: String?) {
    switch (name, detail) {
    case ("service", let detail?):
      guard let service = Signal.Service(rawValue: detail) else { return nil }
      self = .service(service)
    case ("warning", nil): self = .warning
    case ("report", nil): self = .report
    case ("price", nil): self = .price
    case ("urgency", nil): self = .urgency
    case ("credential", nil): self = .credential
    case ("prize", nil): self = .prize
    case ("threat", nil): self = .threat
    case ("disclosure", nil): self = .disclosure
    case ("helpLine", nil): self = .helpLine
    case ("telecom", nil): self = .telecom
    case ("invitation", nil): self = .invitation
    case ("officialSite", nil): self = .officialSite
    case ("project", nil): self = .project
    case ("concept", let detail?):
      guard let concept = Concept(rawValue: detail) else { return nil }
      self = .concept(concept)
    default: return nil
    }
  }
}
