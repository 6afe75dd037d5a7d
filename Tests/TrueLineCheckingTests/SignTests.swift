import Testing
import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel

@testable import TrueLineChecking
@testable import TrueLineRules

/// The examples of the rows are their tests: each sign counts where its row says so, and not in a
/// text much like it.
struct `Every sign` {
  static let scales = [
    "contacts": Scale.contacts, "messages": Scale.messages, "names": Scale.names,
    "offers": Scale.offers, "mails": Scale.mails,
  ]

  @Test(arguments: scales.keys.sorted())
  func `counts in its example and not in the other one`(_ name: String) throws {
    let scale = try #require(Self.scales[name])
    for sign in scale.signs {
      for (example, isCounted) in [(sign.counts, true), (sign.passes, false)] {
        let (signs, level) = try weighed(example, on: scale)
        #expect(signs.contains(sign.id) == isCounted, "\(sign.id): \(signs) in \(example.text)")
        #expect(level == example.level, "\(sign.id): \(signs) in \(example.text)")
      }
    }
  }

  @Test(arguments: ["kinds", "around", "hosts", "scaled", "spoken"])
  func `whose points are learned speaks in its example and not in the other one`(
    _ name: String
  ) throws {
    let rows = [
      "kinds": Sign.kinds, "around": Sign.around, "hosts": Sign.hosts, "scaled": Sign.scaled,
    ]
    for sign in rows[name] ?? Sign.spoken {
      for (example, isSpeaking) in [(sign.counts, true), (sign.passes, false)] {
        let (contact, dossier) = try marked(example)
        #expect(
          (sign.contacts.contains(contact.sort) && sign.speaks(contact, dossier)) == isSpeaking,
          "\(sign.id), \(isSpeaking): \(example.text)")
      }
    }
  }

  @Test func `has an id of its own`() {
    for ids in [Scorecard.rows.map(\.id)] + Self.scales.values.map({ $0.signs.map(\.id) }) {
      #expect(Set(ids).count == ids.count)
    }
  }

  /// The marked contact and all that is known around it.
  private func marked(_ example: Sign.Example) throws -> (Contact, Dossier) {
    let marked = MarkedText(example.text)
    let name =
      marked.text.hasPrefix("From: ")
      ? "example.eml" : marked.text.hasPrefix("<") ? "example.html" : "example.md"
    let source = Source(name: name, bytes: Array(marked.text.utf8))
    let checker = ExampleReference.checker
    let document = DocumentReader.document(from: source)
    let dossier = checker.dossier(
      checker.observer.observe(document, worker: Reader.Worker()), in: document,
      of: source, by: checker.reference)
    let mark = try #require(marked.marks.first, "\(example.text)")
    let written = String(decoding: Array(marked.text.utf8)[mark], as: UTF8.self)
    let contact = try #require(
      dossier.contacts.first { contact in
        contact.places.contains { place in
          // Places of a mail count in its parts.
          document.mail == nil
            ? document.sourceRange(of: place.range).overlaps(mark)
            : written.contains(String(decoding: document.folded[place.range], as: UTF8.self))
        }
      }, "\(written) is no contact in \(example.text): \(dossier.contacts.map(\.channel))")
    return (contact, dossier)
  }

  /// What speaks against the marked contact, and what it comes to.
  private func weighed(
    _ example: Sign.Example, on scale: Scale
  ) throws -> (signs: [String], level: Severity?) {
    let (contact, dossier) = try marked(example)
    if scale.signs.map(\.id) == Scale.contacts.signs.map(\.id) {
      let weighed = dossier.weighed?.first { $0.contact.channel == contact.channel }
      return (weighed?.signs.map(\.id) ?? [], weighed?.level)
    }
    let signs = scale.signs(against: contact, in: dossier)
    let leadsAway = signs.contains { $0.slot == .wayOut }
    return (signs.map(\.id), leadsAway ? scale.level(of: signs) : nil)
  }
}
