package import Diagnostics

extension Markdown {
  /// A link or an image of the body: where it leads, and where it stands.
  package struct Reference: Hashable, Sendable {
    package let destination: String
    package let isImage: Bool
    package let location: Location
  }

  /// A heading of the body, for a list of contents.
  package struct Heading: Hashable, Sendable {
    package let level: Int
    package let id: String
    package let inlines: [Inline]
  }

  /// Every link and image, in the order of the text.
  package var references: [Reference] {
    var found: [Reference] = []
    forEachBlock {
      switch $0 {
      case .heading(_, _, let inlines), .paragraph(let inlines): Self.collect(inlines, into: &found)
      case .table(let table):
        for cell in table.head + table.rows.joined() { Self.collect(cell.inlines, into: &found) }
      case .quote, .list, .code, .rule: break
      }
    }
    return found
  }

  /// Every heading, also those inside quotes and lists, in the order of the text.
  package var headings: [Heading] {
    var headings: [Heading] = []
    forEachBlock {
      if case .heading(let level, let id, let inlines) = $0 {
        headings.append(Heading(level: level, id: id, inlines: inlines))
      }
    }
    return headings
  }

  /// Every table, in the order of the text.
  package var tables: [PipeTable] {
    var tables: [PipeTable] = []
    forEachBlock { if case .table(let table) = $0 { tables.append(table) } }
    return tables
  }

  /// Calls a function for each block and then for those inside it.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in blocks {
      body(block)
      switch block {
      case .quote(let inner): Markdown(inner).forEachBlock(body)
      case .list(_, _, let items): for item in items { Markdown(item).forEachBlock(body) }
      case .heading, .paragraph, .code, .rule, .table: break
      }
    }
  }

  private static func collect(_ inlines: [Inline], into found: inout [Reference]) {
    for inline in inlines {
      switch inline {
      case .link(let destination, _, let content, let location):
        found.append(Reference(destination: destination, isImage: false, location: location))
        collect(content, into: &found)
      case .image(let source, _, _, let location):
        found.append(Reference(destination: source, isImage: true, location: location))
      case .emphasis(let content), .strong(let content): collect(content, into: &found)
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }
}
