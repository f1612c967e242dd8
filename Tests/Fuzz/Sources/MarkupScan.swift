/// Looks at a page as a browser does that trusts nobody: for anything that the templates do not write.
enum MarkupScan {
  private static let elements: Set<String> = [
    "a", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "circle", "clipPath", "code", "dd",
    "defs", "desc", "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "form", "g", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "img", "input", "label", "li", "line", "linearGradient", "link",
    "main", "marker", "meta", "nav", "ol", "p", "path", "pattern", "polygon", "polyline", "pre", "rect", "script",
    "search", "section", "small", "span", "stop", "strong", "summary", "svg", "table", "tbody", "td", "text", "tfoot",
    "th", "thead", "time", "title", "tr", "tspan", "ul", "use",
  ]
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]
  private static let addresses: Set<String> = ["href", "src", "action", "poster", "xlink:href"]
  private static let schemes = ["http", "https", "mailto", "tel"]

  /// What is wrong with a page; nil where nothing is.
  static func fault(in page: [UInt8]) -> String? {
    var open: [String] = []
    var rest = page[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<") else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        if text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }) { return "a control" }
        if open.last == "script", text.contains(where: { $0 > 0x20 }) { return "a script with a text" }
        rest = rest[text.endIndex...]
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return "a tag without end" }
      let tag = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag == "!DOCTYPE html" { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "<\(tag)> closes nothing" }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
      guard elements.contains(name) else { return "an element that no template writes: <\(tag)>" }
      if let fault = fault(inAttributes: tag.dropFirst(name.count)) { return "\(fault): <\(tag)>" }
      if !void.contains(name), !tag.hasSuffix("/") { open.append(name) }
    }
    return open.last.map { "<\($0)> is not closed" }
  }

  private static func fault(inAttributes text: Substring) -> String? {
    var rest = text.drop { $0 == " " || $0 == "\n" }
    while !rest.isEmpty, rest != "/" {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-:".contains($0)) }
      if name.isEmpty { return "no attribute" }
      if name.lowercased().hasPrefix("on") || name == "style" || name == "srcdoc" { return "an attribute that runs" }
      rest = rest.dropFirst(name.count)
      if rest.first == "=" {
        guard rest.dropFirst().first == "\"" else { return "a value without quotes" }
        let value = rest.dropFirst(2).prefix { $0 != "\"" }
        if value.contains("<") { return "a tag in a tag" }
        if addresses.contains(String(name)), let fault = fault(inAddress: value) { return fault }
        rest = rest[value.endIndex...].dropFirst()
      }
      guard rest.isEmpty || rest == "/" || rest.first == " " || rest.first == "\n" else { return "a value goes on" }
      rest = rest.drop { $0 == " " || $0 == "\n" }
    }
    return nil
  }

  private static func fault(inAddress address: Substring) -> String? {
    // As browsers do: spaces and controls are left out before the scheme is looked at.
    let bytes = address.utf8.filter { $0 > 0x20 }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = bytes[..<colon]
    if scheme.contains(where: { "/?#".utf8.contains($0) }) { return nil }
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    return schemes.contains(name) ? nil : "an address that may run"
  }
}
