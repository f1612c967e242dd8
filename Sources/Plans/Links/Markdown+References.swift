import Diagnostics
import Documents

/// A link or an image in a body.
struct BodyReference {
  let destination: String
  let isImage: Bool
  let location: Location
}

extension Markdown {
  /// The links and images of a body, in no particular order; each has its place.
  var references: [BodyReference] {
    var references: [BodyReference] = []
    var inlines: [Inline] = []
    walkBlocks { block in
      switch block {
      case .heading(_, _, let content), .paragraph(let content): inlines += content
      case .table(let table):
        for cell in table.head + table.rows.joined() { inlines += cell.inlines }
      default: break
      }
    }
    while let inline = inlines.popLast() {
      switch inline {
      case .link(let destination, _, let content, let location):
        references.append(BodyReference(destination: destination, isImage: false, location: location))
        inlines += content
      case .image(let source, _, _, let location):
        references.append(BodyReference(destination: source, isImage: true, location: location))
      case .emphasis(let content), .strong(let content): inlines += content
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
    return references
  }

  /// The ids of the headings, to which links can lead.
  var headingIDs: [String] {
    var ids: [String] = []
    walkBlocks { block in
      if case .heading(_, let id, _) = block { ids.append(id) }
    }
    return ids
  }

  /// The tables of a body, in its order.
  var tables: [PipeTable] {
    var tables: [PipeTable] = []
    walkBlocks { block in
      if case .table(let table) = block { tables.append(table) }
    }
    return tables
  }

  /// Visits every block in the order of the body.
  private func walkBlocks(_ visit: (Block) -> Void) {
    var pending = Array(blocks.reversed())
    while let block = pending.popLast() {
      visit(block)
      switch block {
      case .quote(let inner): pending += inner.reversed()
      case .list(_, _, let items): pending += items.joined().reversed()
      default: break
      }
    }
  }
}
