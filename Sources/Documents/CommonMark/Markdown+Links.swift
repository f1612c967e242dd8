package import Diagnostics

extension Markdown {
  /// A link or an image of the body: where it leads, and where it stands.
  package struct Reference: Hashable, Sendable {
    package let destination: String
    package let location: Location
  }

  /// A heading of the body, for a list of contents.
  package struct Heading: Hashable, Sendable {
    package let level: Int
    package let id: String
    package let inlines: [Inline]
  }

  /// Every link, in the order of the text.
  package var links: [Reference] {
    references {
      if case .link(let destination, _, _, let location) = $0 {
        Reference(destination: destination, location: location)
      } else {
        nil
      }
    }
  }

  /// Every image, in the order of the text.
  package var images: [Reference] {
    references {
      if case .image(let source, _, _, let location) = $0 {
        Reference(destination: source, location: location)
      } else {
        nil
      }
    }
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

  private func references(_ reference: (Inline) -> Reference?) -> [Reference] {
    var found: [Reference] = []
    func walk(_ inlines: [Inline]) {
      for inline in inlines {
        if let reference = reference(inline) { found.append(reference) }
        switch inline {
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner, _): walk(inner)
        case .text, .code, .image, .softBreak, .lineBreak: break
        }
      }
    }
    forEachBlock {
      switch $0 {
      case .heading(_, _, let inlines), .paragraph(let inlines): walk(inlines)
      case .table(let table): for row in [table.head] + table.rows { for cell in row { walk(cell.inlines) } }
      case .quote, .list, .code, .rule: break
      }
    }
    return found
  }
}
