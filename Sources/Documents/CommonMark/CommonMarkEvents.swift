private import CCommonMark

/// A step of the walk through libcmark's tree: a node is entered or, if it can hold others, left.
struct CommonMarkEvent: Sendable {
  enum Node: Sendable {
    case document, quote, item, rule, paragraph
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case code(info: String, String)
    case html(String)
    case text(String), codeSpan(String), htmlSpan(String)
    case softBreak, lineBreak, emphasis, strong
    case link(destination: String, title: String, firstText: String)
    case image(source: String, title: String, firstText: String)
  }

  let node: Node
  let isEntered: Bool
  /// The lines, from 1, and the column in bytes, from 1, as libcmark counts; inside a line only a hint.
  let startLine, startColumn, endLine: Int
}

/// Owns the tree that libcmark allocates and the walk through it, and frees both once.
@safe struct CommonMarkEvents: ~Copyable {
  private let root: OpaquePointer?
  private let walk: OpaquePointer?

  /// Parses CommonMark, of which every input is a valid document.
  init(parsing bytes: some Collection<UInt8>) {
    let characters = bytes.map { CChar(bitPattern: $0) }
    unsafe root = characters.withUnsafeBufferPointer { buffer in
      unsafe cmark_parse_document(buffer.baseAddress, buffer.count, CMARK_OPT_SOURCEPOS)
    }
    unsafe walk = root.flatMap { unsafe cmark_iter_new($0) }
  }

  deinit {
    unsafe cmark_iter_free(walk)
    unsafe cmark_node_free(root)
  }

  /// The next step; nil at the end.
  mutating func next() -> CommonMarkEvent? {
    let step = unsafe cmark_iter_next(walk)
    guard step == CMARK_EVENT_ENTER || step == CMARK_EVENT_EXIT, let node = unsafe cmark_iter_get_node(walk) else {
      return nil
    }
    return unsafe CommonMarkEvent(
      node: Self.value(of: node), isEntered: step == CMARK_EVENT_ENTER, startLine: Self.startLine(of: node),
      startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)))
  }

  /// The line of a node's start; libcmark gives a link the line of its end, but its text the right one.
  private static func startLine(of node: OpaquePointer) -> Int {
    let isLink = unsafe cmark_node_get_type(node) == CMARK_NODE_LINK || cmark_node_get_type(node) == CMARK_NODE_IMAGE
    let child = unsafe isLink ? cmark_node_first_child(node) : nil
    let line = unsafe child.map { unsafe Int(cmark_node_get_start_line($0)) } ?? 0
    return line > 0 ? line : unsafe Int(cmark_node_get_start_line(node))
  }

  private static func firstText(in node: OpaquePointer) -> String {
    unsafe cmark_node_first_child(node).map { unsafe string(cmark_node_get_literal($0)) } ?? ""
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }

  private static func value(of node: OpaquePointer) -> CommonMarkEvent.Node {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      unsafe .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      unsafe .code(info: string(cmark_node_get_fence_info(node)), string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: unsafe .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: unsafe .codeSpan(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: unsafe .htmlSpan(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      unsafe .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        firstText: firstText(in: node))
    case CMARK_NODE_IMAGE:
      unsafe .image(
        source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        firstText: firstText(in: node))
    default: unsafe .text(string(cmark_node_get_literal(node)))
    }
  }
}
