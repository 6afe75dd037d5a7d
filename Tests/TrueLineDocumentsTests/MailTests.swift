import Testing
import TrueLineModel

@testable import TrueLineDocuments

struct `A mail` {
  private func mail(_ text: String) -> Document {
    read(text, as: .mail, name: "example.eml").document
  }

  private static let both = """
    From: "Example Bank" <help@bank.example>
    Reply-To: other@mail.example
    To: Peter <peter@reader.example>, Paul <paul@reader.example>
    Subject: Your =?utf-8?Q?=C3=A4ccount?= =?utf-8?B?IGlzIGxvY2tlZA==?=
    In-Reply-To: <1@reader.example>
    Authentication-Results: mx.reader.example; spf=fail smtp.mailfrom=bank.example; dkim=none
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=outer

    --outer
    Content-Type: multipart/alternative; boundary=inner

    --inner
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    Write to us: t.me/example=5Fhelp, and to nobody else, we beg you to do so.
    --inner
    Content-Type: text/html; charset=iso-8859-1

    <p>Write to us: <a href="https://t.me/example_help">here</a>, and to nobody else, we beg.
    --inner--
    --outer
    Content-Type: text/html; name=bill.html
    Content-Disposition: attachment; filename=bill.html
    Content-Transfer-Encoding: base64

    PHA+UGF5IG5vdzwvcD4=
    --outer
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    --outer--
    """

  @Test func `is read as its reader sees it, header lines first, each version beside the best`() {
    #expect(
      mail(Self.both).outline == [
        "subject: Your äccount is locked", #"sender: "Example Bank" <help@bank.example>"#,
        "sender: other@mail.example",
        "recipient: Peter <peter@reader.example>, Paul <paul@reader.example>",
        "paragraph: Write to us: here, and to nobody else, we beg.", "paragraph: Pay now",
        "destination: https://t.me/example_help",
        "alternative: Write to us: t.me/example_help, and to nobody else, we beg you to do so.",
      ])
  }

  @Test func `says who sends it to whom, and what its header claims of that`() throws {
    let document = mail(Self.both)
    let mail = try #require(document.mail)
    let from = try #require(mail.from)
    #expect(document.string(from.name) == "Example Bank")
    #expect(document.string(from.address) == "help@bank.example")
    #expect(mail.replyTo.map { document.string($0.address) } == "other@mail.example")
    #expect(
      mail.recipients.map { document.string($0.address) } == [
        "peter@reader.example", "paul@reader.example",
      ])
    #expect(document.string(mail.subject) == "Your äccount is locked")
    #expect(mail.isConversation)
    #expect(
      mail.checks == [
        Mail.Check(method: "spf", result: "fail"), Mail.Check(method: "dkim", result: "none"),
      ])
  }

  @Test(arguments: [
    ("Example <a@one.example>", "Example", "a@one.example"), ("a@one.example", "", "a@one.example"),
    ("\"Example, Inc.\" <a@one.example>, b@two.example", "Example, Inc.", "a@one.example"),
    ("a@one.example (Example)", "Example", "a@one.example"), ("Example", "Example", ""),
    ("=?utf-8?Q?Ex=C3=A4mple?= <a@one.example>", "Exämple", "a@one.example"),
  ])
  func `tells names from addresses`(_ line: String, _ name: String, _ address: String) throws {
    let document = mail("From: \(line)\n\ntext")
    let from = try #require(document.mail?.from)
    #expect(document.string(from.name) == name)
    #expect(document.string(from.address) == address)
  }

  @Test func `lists what became of each part`() {
    #expect(
      mail(Self.both).mail?.parts == [
        Mail.Part(number: "1.1", type: "text/plain", name: nil, status: .scanned, why: nil),
        Mail.Part(number: "1.2", type: "text/html", name: nil, status: .scanned, why: nil),
        Mail.Part(number: "2", type: "text/html", name: "bill.html", status: .scanned, why: nil),
        Mail.Part(
          number: "3", type: "image/png", name: nil, status: .skipped,
          why: "image/png is no text for readers"),
      ])
  }

  @Test(arguments: [
    ("locked", "header", "=?utf-8?Q?=C3=A4ccount?= =?utf-8?B?IGlzIGxvY2tlZA==?=", 4, 15),
    ("help@bank", "header", "help@bank", 1, 23), ("example_help,", "1.1", "example_help,", 1, 19),
    ("beg.", "1.2", "beg.", 1, 86), ("Pay", "2", "Pay", 1, 4),
  ])
  func `has places in its parts, after transfer decoding`(
    _ words: String, _ part: String, _ excerpt: String, _ line: Int, _ column: Int
  ) throws {
    let (document, source) = read(Self.both, as: .mail)
    let range = try #require(document.range(of: words))
    let place = PlaceFinder(source: source, document: document).place(of: range)
    #expect(place.part == part)
    #expect(place.excerpt == excerpt)
    #expect((place.line, place.column) == (line, column))
    #expect(place.length == excerpt.utf8.count)
  }

  @Test func `inside of a mail has its own lines and section numbers`() {
    let document = mail(
      """
      From: a@one.example
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: message/rfc822

      From: b@two.example
      Subject: inner
      Content-Type: multipart/mixed; boundary=y

      --y

      first
      --y

      second
      --y--
      --x
      Content-Type: message/rfc822

      From: c@three.example

      third
      --x--
      """)
    #expect(
      document.outline == [
        "sender: a@one.example", "subject: inner", "sender: b@two.example", "paragraph: first",
        "paragraph: second", "sender: c@three.example", "paragraph: third",
      ])
    #expect(document.parts.map(\.name) == ["header", "1.1", "1.2", "2.1"])
    #expect(document.mail.map { document.string($0.from?.address ?? 0..<0) } == "a@one.example")
  }

  @Test func `whose page shows only pictures is read by its text`() {
    let document = mail(
      """
      From: a@one.example
      Content-Type: multipart/alternative; boundary=x

      --x

      Write to t.me/example_help
      --x
      Content-Type: text/html

      <img src=a.png>
      --x--
      """)
    #expect(document.outline.contains("paragraph: Write to t.me/example_help"))
  }

  @Test(arguments: [
    ("koi8-r", [0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4] as [UInt8], "привет"),
    ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("nonsense", [0xE4, 0xBD, 0xA0], "你"),
  ])
  func `is read in the encoding that its part declares`(
    _ label: String, _ bytes: [UInt8], _ text: String
  ) {
    let head = "From: a@one.example\nContent-Type: text/plain; charset=\(label)\n\n"
    let source = Source(name: "a.eml", bytes: Array(head.utf8) + bytes)
    #expect(DocumentReader.document(from: source).outline.last == "paragraph: \(text)")
  }

  @Test(arguments: [
    "Received: from x\nFrom: a@b.example\nSubject: s\n\nt",
    "From: a@b.example\nTo: c\nMIME-Version: 1\n",
  ])
  func `is known by its header under any name`(_ text: String) {
    #expect(read(text, name: "-").document.format == .mail)
  }

  @Test(arguments: [
    "From: Peter\nTo: Mary\nSubject: a letter\n\nDear Mary", "Received: yes\n\nFrom: Peter",
    "Note: a\nFrom: b\nRemember: c\n",
  ])
  func `is not what only looks like one`(_ text: String) {
    #expect(read(text, name: "-").document.format == .text)
  }
}

struct `A broken mail` {
  private func document(_ text: String) -> Document {
    read(text, as: .mail, name: "example.eml").document
  }

  @Test(arguments: [
    "\nWrite to t.me/example_help", "Write to t.me/example_help",
    "From: a@one.example\nContent-Type: multipart/mixed; boundary=x\n\n--y\n\nWrite to t.me/example_help",
    "From: a@one.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nWrite to t.me/example_help",
    "From: a@one.example\r\rWrite to t.me/example_help",
    "From: a@one.example\0\nSubject: \0\n\nWrite to t.me/example_help",
    "From: a@one.example\nContent-Transfer-Encoding: base64\n\nV3JpdGU*gdG8gdC5tZS9leGFtcGxlX2hlbHA=",
  ])
  func `is read as far as it goes`(_ text: String) {
    #expect(document(text).outline.last == "paragraph: Write to t.me/example_help")
  }

  @Test func `without a header is a problem, and text`() {
    let document = document("Write to t.me/example_help")
    #expect(!document.complete)
    #expect(document.problems.map(\.code) == ["no-mail"])
  }

  @Test(arguments: ["multipart/mixed; boundary=b", "message/rfc822"])
  func `with ten thousand parts in each other is read as far as anybody would`(_ type: String) {
    var text = "From: a@one.example\n"
    for depth in 0..<10_000 {
      text +=
        type.hasPrefix("m") && type.hasSuffix("b")
        ? "Content-Type: \(type)\(depth)\n\n--b\(depth)\n"
        : "Content-Type: \(type)\n\nFrom: b@two.example\n"
    }
    let document = document(text + "\ninnermost")
    #expect(!document.complete)
    #expect(document.problems.map(\.code) == ["too-many-parts"])
  }

  @Test func `with a line of 32 MiB in base64 is cut, and says so`() {
    let line = String(repeating: "QUJD", count: 8 << 20)
    let document = document(
      "From: a@one.example\nContent-Transfer-Encoding: base64\n\n\(line)")
    #expect(document.text.count <= (16 << 20) + 100)
    #expect(document.mail?.parts.map(\.status) == [.failed])
    #expect(document.problems.map(\.code) == ["part-failed"])
  }

  @Test func `with a header line of a mebibyte loses its end`() {
    let document = document(
      "From: a@one.example\nSubject: \(String(repeating: "x", count: 1 << 20))\n\nt")
    #expect(document.text.count < 1 << 15)
    #expect(document.problems.map(\.code) == ["line-too-long"])
  }

  /// What mutations cut, double and mix.
  private static let pieces = [
    "From: \"A\" <a@one.example>, b@two.example\n", "To: <\"\n", "\n", "\r\n", "--x\n", "--x--\n",
    "Content-Type: multipart/alternative; boundary=x\n", "Content-Type: text/html\n",
    "Content-Type: message/rfc822\n", "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Transfer-Encoding: base64\n", "=C3=A4=\n=4", "V3JpdGU=", "Subject: =?utf-8?B?w6Q=?=\n",
    "Subject: =?gbk?Q?=C4=E3", "<p>t.me/example_help &amp;</p>", "\0", " folded\n", "\u{FEFF}ä",
  ]

  @Test func `gives places that lie inside its parts, whatever it is made of`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = Generator(seed: seed)
    for round in 0..<400 {
      var bytes = [UInt8]("From: a@one.example\n".utf8)
      for _ in 0..<(1 + generator.below(16)) { bytes += generator.pick(Self.pieces).utf8 }
      for _ in 0..<generator.below(4) {
        bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
      }
      let source = Source(name: "a.eml", bytes: bytes, format: .mail)
      let document = DocumentReader.document(from: source)
      let places = PlaceFinder(source: source, document: document)
      for block in document.blocks {
        let place = places.place(of: block.range)
        let origin = document.sourceRange(of: block.range)
        let part = document.parts.first { $0.name == place.part }
        let count = part?.source.bytes.count ?? bytes.count
        #expect(place.offset == origin.lowerBound, "seed \(seed), round \(round)")
        #expect(place.offset + place.length <= count, "seed \(seed), round \(round)")
      }
    }
  }
}
