/// A stretch of a document with a role: a heading, a paragraph, a table cell.
public struct Block: Sendable, Equatable {
  /// The raw value is its name in reports.
  public enum Kind: String, Sendable {
    case title, heading, paragraph, quote, code
    case listItem = "list-item"
    case tableCell = "table-cell"
    /// Comments, `hidden`, inline `display:none`: in the source, not for the reader.
    case hidden
    /// A link's destination or a picture's address.
    case destination
    /// What stands for something that is shown instead: a picture's text, a mail's second text.
    case alternative
    /// Words that a page shows or has read aloud on demand: a title, a placeholder, a button's name.
    case label
    /// Where a form or a button leads: its action, the address in its `onclick`.
    case action
    /// The subject of a mail, the lines that say who sends it, and those that say to whom.
    case subject, sender, recipient
    /// What is kept for programs: JSON-LD, addresses for scripts, a protected mail address.
    case data
  }

  public var kind: Kind
  /// Byte offsets in the folded text, without the line feed that follows.
  public var range: Range<Int>
  /// 1 to 6 for headings, nesting depth for list items, else 0.
  public var level: UInt8
  /// Index of the heading that this block stands under, `-1` for none.
  public var section: Int32
  /// Number of the table, row and column of a cell, from 0; `-1` for others.
  public var table: Int32
  public var row: Int32
  public var column: Int32
  /// Whether a cell is a header of its row or column.
  public var isHeader: Bool
  /// Where the block stands in reading order: for text that does not flow, the flow's offset there.
  public var position: Int

  public init(
    kind: Kind, range: Range<Int>, level: UInt8 = 0, section: Int32 = -1, table: Int32 = -1,
    row: Int32 = -1, column: Int32 = -1, isHeader: Bool = false, position: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.level = level
    self.section = section
    self.table = table
    self.row = row
    self.column = column
    self.isHeader = isHeader
    self.position = position ?? range.lowerBound
  }

  /// Whether a reader of the page sees it as text.
  public var isVisible: Bool {
    switch kind {
    case .hidden, .destination, .alternative, .label, .action, .data: false
    default: true
    }
  }

  /// Whether it is an address that a click follows, not words.
  public var isAddress: Bool { kind == .destination || kind == .action }
}

/// A link: the words that stand for it and where it leads.
public struct Link: Sendable, Equatable {
  /// The words, in the folded text; empty for a link around a picture only.
  public var text: Range<Int>
  /// The destination, in the folded text behind the flow.
  public var destination: Range<Int>

  public init(text: Range<Int>, destination: Range<Int>) {
    self.text = text
    self.destination = destination
  }
}

/// A picture: what stands for it and where it is.
public struct Image: Sendable, Equatable {
  /// Where it stands in the flow.
  public var position: Int
  public var alternative: Range<Int>
  public var address: Range<Int>

  public init(position: Int, alternative: Range<Int>, address: Range<Int>) {
    self.position = position
    self.alternative = alternative
    self.address = address
  }
}
