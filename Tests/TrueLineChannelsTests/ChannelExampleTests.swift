import Testing
import TrueLineChannels
import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel
import TrueLineReferenceData
import TrueLineText

/// The detectors' examples are their tests: what is marked is found there, with its canonical
/// value and kind.
struct `Every detector of channels` {

  @Test(arguments: Detector.all.map(\.id))
  func `finds its examples where they are marked`(_ id: String) throws {
    let detector = try #require(Detector.all.first { $0.id == id })
    for (example, value) in detector.examples {
      let (text, mark) = try #require(Self.unmarked(example), "\(example)")
      let found = Self.channels(in: text)
      let atMark = found.filter { $0.place == mark }
      #expect(atMark.contains { $0.channel.value == value }, "\(example): \(found)")
    }
  }

  @Test(arguments: ChannelKind.all)
  func `finds what the rows of the kinds give as examples, and nothing in what is none`(
    _ kind: ChannelKind
  ) throws {
    #expect(kind.examples.contains { $0.value == nil }, "\(kind) shows nothing that is none")
    for example in kind.examples {
      guard let value = example.value else {
        let found = Self.channels(in: example.text).filter { $0.channel.kind == kind }
        #expect(found.isEmpty, "\(example.text): \(found)")
        continue
      }
      let (text, mark) = try #require(Self.unmarked(example.text), "\(example.text)")
      let found = Self.channels(in: text)
      #expect(
        found.contains { $0.place == mark && $0.channel == Channel(kind, value) },
        "\(example.text): \(found)")
      #expect(Canonical.channel(kind, value)?.value == value, "\(value) is not canonical")
    }
  }

  @Test func `stands in the list by name, once`() {
    let ids = Detector.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  /// Channels of a Markdown text with the bytes of the source that they come from.
  static func channels(in text: String) -> [(channel: Channel, place: Range<Int>)] {
    let source = Source(name: "example.md", bytes: Array(text.utf8), format: .markdown)
    let document = DocumentReader.document(from: source)
    return Sighted.channels(in: document)
      .map { ($0.channel, document.sourceRange(of: $0.range)) }
  }

  static func unmarked(_ example: String) -> (text: String, mark: Range<Int>)? {
    guard let open = example.firstIndex(of: "⟦"), let close = example.firstIndex(of: "⟧") else {
      return nil
    }
    let before = String(example[..<open])
    let inside = String(example[example.index(after: open)..<close])
    let after = String(example[example.index(after: close)...])
    let start = before.utf8.count
    return (before + inside + after, start..<start + inside.utf8.count)
  }
}

/// What looks like a contact and is none.
struct `No contact is made of` {
  @Test(arguments: [
    "dates": "Call us between 2024-05-01 and 2025-12-31 on 04/15/2025.",
    "machine addresses": "The server 192.168.10.24 answers calls on 0002:0000:0000:0001.",
    "amounts": "Call it 1,000,000 or 12.345.678.901 in all.",
    "long identifiers": "Phone IMEI: 354147081873078, ICCID 89148000006690188865",
    "versions": "Phone app 10.2.3.4.5 of today",
    "code": "Call `f(0x1234567890)` or v1234567890abc",
    "decorators": "@media and @type in telegram-bot code, npm i @scope/package",
    "the messengers' own accounts": "telegram搜索@BotFather",
    "bare words": "Telegram: supports bots. The line is long. Signal handlers run.",
    "years and amounts in words": "电话在一八七六年发明，一九〇〇年有用户三万五千六百，联系人一三五七九。",
    "words of number in a sentence":
      "I would call one eight hundred times in two thousand and twelve.",
    "a short number in words": "our phone was five five five, zero one four two then",
    "paths": "see https://example.com/2023/1234567890.html and call back",
  ])
  func `what has digits and words of other use`(_ name: String, _ text: String) {
    let people = `Every detector of channels`.channels(in: text).filter {
      ![.domain, .url, .ussd, .image].contains($0.channel.kind)
    }
    #expect(people.isEmpty, "\(name): \(people)")
  }
}

/// Where the name that a label announces cannot stand.
struct `A sentence that ended` {
  /// Of every writing; `?` and `!` part names that stand right behind them.
  @Test(
    arguments: Punctuation.rows.filter(\.kind.endsSentence).map { String($0.sign) } + [".", "!"])
  func `announces no name`(_ sign: String) {
    let channels = `Every detector of channels`.channels(
      in: "Ask about Telegram\(sign) example_desk_77 knows.")
    #expect(channels.isEmpty, "\(channels)")
  }

  @Test(
    arguments: Punctuation.rows.filter(\.kind.endsSentence).map { String($0.sign) } + [".", "!"])
  func `ends a row of names`(_ sign: String) {
    let channels = `Every detector of channels`.channels(
      in: "Telegram: @example_desk_1\(sign)@example_desk_2")
    #expect(channels.map(\.channel.value) == ["example_desk_1"])
  }
}
