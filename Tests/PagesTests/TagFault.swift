/// What is wrong with the tags of a page: one that is not closed, closes nothing, or stands across another.
///
/// Reads what the templates write, which is stricter than HTML: every element that has content is closed.
func tagFault(in page: String) -> String? {
  let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]
  var open: [String] = []
  var rest = page[...]
  while let start = rest.firstIndex(of: "<") {
    guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end: \(rest[start...].prefix(40))" }
    let tag = rest[rest.index(after: start)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("!") { continue }
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    if name.isEmpty { return "no tag: <\(tag)>" }
    if tag.contains("<") { return "a tag in a tag: <\(tag)>" }
    if tag.filter({ $0 == "\"" }).count % 2 != 0 { return "a quote that is not closed: <\(tag)>" }
    if tag.hasPrefix("/") {
      guard open.popLast() == name else { return "</\(name)> closes nothing" }
    } else if !void.contains(name), !tag.hasSuffix("/") {
      open.append(name)
    }
  }
  return open.last.map { "<\($0)> is not closed" }
}
