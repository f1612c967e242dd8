package import Diagnostics

/// The body of a document: CommonMark and pipe tables, as a tree.
package struct Markdown: Hashable, Sendable {
  /// A block of the body.
  package enum Block: Hashable, Sendable {
    /// A heading; its id is unique in the document and is what links to it name.
    case heading(level: Int, id: String, [Inline])
    case paragraph([Inline])
    case quote([Block])
    /// A list; `start` is the first number of an ordered one. A tight list shows its items without space between.
    case list(start: Int?, isTight: Bool, items: [[Block]])
    case code(info: String, String)
    case rule
    indirect case table(PipeTable)
  }

  /// A part of a line.
  package enum Inline: Hashable, Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    // The largest in a box of their own, so that the others take little room.
    indirect case link(destination: String, title: String, [Inline], Location)
    indirect case image(source: String, title: String, alternative: String, Location)
    case softBreak
    case lineBreak
  }

  /// A table written with pipes.
  package struct PipeTable: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case none, left, centre, right }

    package struct Cell: Hashable, Sendable {
      package let inlines: [Inline]
      /// The text without marks, for a table that is data.
      package let text: String
      package let location: Location

      package init(_ inlines: [Inline], text: String, at location: Location) {
        self.inlines = inlines
        self.text = text
        self.location = location
      }
    }

    package let alignments: [Alignment]
    package let head: [Cell]
    /// The rows, each with as many cells as the head.
    package let rows: [[Cell]]
    package let location: Location

    package init(alignments: [Alignment], head: [Cell], rows: [[Cell]], at location: Location) {
      self.alignments = alignments
      self.head = head
      self.rows = rows
      self.location = location
    }
  }

  package let blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  package var isEmpty: Bool { blocks.isEmpty }
}

/// A content file, read: its front matter and its body, each value with its place.
package struct Document: Hashable, Sendable {
  package let file: String
  /// The keys between the two `---` lines; empty where the file has none.
  package let frontMatter: Mapping
  package let body: Markdown
  /// Where the body starts.
  package let bodyLocation: Location

  package init(file: String, frontMatter: Mapping, body: Markdown, bodyLocation: Location) {
    self.file = file
    self.frontMatter = frontMatter
    self.body = body
    self.bodyLocation = bodyLocation
  }
}
