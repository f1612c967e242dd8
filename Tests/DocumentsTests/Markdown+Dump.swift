import Diagnostics
import Documents

extension Markdown {
  /// The tree as text, a line a node, with the places of what has one.
  var dump: String { blocks.map { $0.dump(indent: "") }.joined() }
}

extension Markdown.Block {
  fileprivate func dump(indent: String) -> String {
    let inner = indent + "  "
    func blocks(_ blocks: [Markdown.Block], _ indent: String) -> String {
      blocks.map { $0.dump(indent: indent) }.joined()
    }
    return switch self {
    case .heading(let level, let id, let inlines): "\(indent)heading \(level) #\(id) \(inlines.dump)\n"
    case .paragraph(let inlines): "\(indent)paragraph \(inlines.dump)\n"
    case .quote(let content): "\(indent)quote\n" + blocks(content, inner)
    case .list(let start, let isTight, let items):
      "\(indent)list \(start.map(String.init) ?? "-") \(isTight ? "tight" : "loose")\n"
        + items.map { "\(inner)item\n" + blocks($0, inner + "  ") }.joined()
    case .code(let info, let code): "\(indent)code [\(info)] \(code.debugDescription)\n"
    case .rule: "\(indent)rule\n"
    case .table(let table):
      "\(indent)table \(table.location.place) \(table.alignments.map { "\($0)" }.joined(separator: " "))\n"
        + ([table.head] + table.rows).map { row in
          inner + row.map { "\($0.location.place) \($0.inlines.dump)" }.joined(separator: " | ") + "\n"
        }.joined()
    }
  }
}

extension [Markdown.Inline] {
  fileprivate var dump: String { map(\.dump).joined() }
}

extension Markdown.Inline {
  fileprivate var dump: String {
    switch self {
    case .text(let text): text
    case .code(let code): "code(\(code))"
    case .emphasis(let inner): "em(\(inner.dump))"
    case .strong(let inner): "strong(\(inner.dump))"
    case .link(let destination, let title, let inner, let location):
      "link(\(inner.dump) → \(destination)\(title.isEmpty ? "" : " “\(title)”") @\(location.place))"
    case .image(let source, _, let alternative, let location): "image(\(alternative) → \(source) @\(location.place))"
    case .softBreak: "⏎"
    case .lineBreak: "↵"
    }
  }
}

extension Location {
  var place: String { "\(line):\(column)" }
}
