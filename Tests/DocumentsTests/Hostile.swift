import Documents
import Testing

/// Input that is made to hurt: a pattern repeated up to a size.
struct Hostile: CustomTestStringConvertible, Sendable {
  var testDescription: String { name }
  let name: String
  let prefix: String
  let unit: String
  let suffix: String

  init(_ name: String, prefix: String = "---\n---\n", _ unit: String, suffix: String = "\n") {
    self.name = name
    self.prefix = prefix
    self.unit = unit
    self.suffix = suffix
  }

  /// The pattern's bytes, no more than a size.
  func bytes(_ size: Int) -> [UInt8] {
    let count = max(0, size - prefix.utf8.count - suffix.utf8.count) / unit.utf8.count
    return Array((prefix + String(repeating: unit, count: count) + suffix).utf8)
  }

  static let bodies: [Hostile] = [
    Hostile("open brackets", "["), Hostile("images", "!["), Hostile("links in links", "[a](b"),
    Hostile("image links", "![[]()"), Hostile("quotes", "> "), Hostile("items", "- "),
    Hostile("emphasis", "*a **a "), Hostile("closed emphasis", "*a* "), Hostile("stars", "*"),
    Hostile("stars and underscores", "*_"),
    Hostile("nested emphasis", "**a *a "), Hostile("emphasis that cannot close", "a**b"), Hostile("under", "_a __b"),
    Hostile("backticks", "`a``"), Hostile("growing backticks", "`` ` "), Hostile("tags", "<a "),
    Hostile("tag ends", "<b>"),
    Hostile("declarations", "<!A "), Hostile("comments", "<!--"), Hostile("instructions", "<?"),
    Hostile("cdata", "<![CDATA["),
    Hostile("entities", "&#0;"), Hostile("ampersands", "&a"), Hostile("backslashes", "\\"),
    Hostile("link titles", "[a](<b"), Hostile("link titles 2", "[a](b \""), Hostile("references", "[a]: b\n"),
    Hostile("references 2", "[a]: b 'c\n"), Hostile("uses", prefix: "---\n---\n[a]: /u\n\n", "[a] "),
    Hostile("escaped links", "[\\[a](b) "), Hostile("links", "[a](b) "), Hostile("code then links", "`[a`[a](b)\n"),
    Hostile("pipes", "|"), Hostile("table rows", prefix: "---\n---\n|a|\n|-|\n", "|*b*|\n"),
    Hostile("table cells", prefix: "---\n---\n|a|\n|-|\n", "|b"), Hostile("delimiter rows", "|-|\n"),
    Hostile("delimiter cells", "|-"),
    Hostile("heads", "|a|b|\n|-|\n\n"), Hostile("headings", "# a\n"), Hostile("setext", "a\n==\n"),
    Hostile("numbered headings", "# a-2\n# a\n"),
    Hostile("blank lines", prefix: "---\n---\n- - - - - - - - - - a", "\n"),
    Hostile("item lines", "- a\n"), Hostile("nested items", "- a\n  - b\n    - c\n"),
    Hostile("html blocks", "<div>\n\n"),
    Hostile("html lines", prefix: "---\n---\n<pre>\n", "a\n"), Hostile("tabs", "\t-"),
    Hostile("carriage returns", "a\r"), Hostile("hard breaks", "a\\\n[b](c)"),
    Hostile("quote lines", prefix: "---\n---\n" + String(repeating: "> ", count: 32) + "a\n", "b\n"),
    Hostile("combining", "# \u{0E48}\u{0E49}\u{0E48}"), Hostile("fences", "```\n"), Hostile("thematic", "* * *\n"),
    Hostile("html breaks", "<a\n"),
    Hostile("autolinks", "<a:b>"), Hostile("pointy", "<a:"),
    Hostile("deep brackets closed", "[a", suffix: String(repeating: "]", count: 1000)),
    Hostile("smart", "\"a'"),
    Hostile("nest 700", (0..<300).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()),
  ]

  static let frontMatters: [Hostile] = [
    Hostile("flow lists", prefix: "---\na: ", "[", suffix: "\n---\n"),
    Hostile("flow mappings", prefix: "---\na: ", "{a: ", suffix: "\n---\n"),
    Hostile("items in items", prefix: "---\na:\n ", "- ", suffix: "\n---\n"),
    Hostile("keys", prefix: "---\n", "k: 1\n", suffix: "\n---\n"),
    Hostile("list items", prefix: "---\na:\n", " - 1\n", suffix: "---\n"),
    Hostile("flow items", prefix: "---\na: [", "1,", suffix: "]\n---\n"),
    Hostile("flow lines", prefix: "---\na: [", "1,\n ", suffix: "]\n---\n"),
    Hostile("flow keys", prefix: "---\na: {", "b: 1, ", suffix: "}\n---\n"),
    Hostile("flow keys without values", prefix: "---\na: {", "b, ", suffix: "}\n---\n"),
    Hostile("flow keys without values over lines", prefix: "---\na: {", "b,\n ", suffix: "}\n---\n"),
    Hostile("quoted", prefix: "---\na: \"", "b\\n", suffix: "\"\n---\n"),
    Hostile("unclosed", prefix: "---\na: \"", "b\n", suffix: "---\n"),
    Hostile("unclosed many", prefix: "---\n", "a: \"b\n", suffix: "---\n"),
    Hostile("texts", prefix: "---\na: b\n", " c\n", suffix: "---\n"),
    Hostile("block", prefix: "---\na: |\n", "  c\n", suffix: "---\n"),
    Hostile("block lines", prefix: "---\na: |\n", "\n", suffix: "---\n"),
    Hostile("comments", prefix: "---\n", "# a\n", suffix: "---\n"),
    Hostile("comments in values", prefix: "---\na:\n", "- b #c\n", suffix: "---\n"),
    Hostile("plain words", prefix: "---\n", "a\n", suffix: "a: 1\n---\n"),
    Hostile("plain words 2", prefix: "---\nb: 1\n", "a ", suffix: "\na: 1\n---\n"),
    Hostile("tabs", prefix: "---\n", "\t", suffix: "\n---\n"),
    Hostile("anchors", prefix: "---\nb:\n", " - &a a\n", suffix: "---\n"),
    Hostile("aliases", prefix: "---\nb:\n", " - *a\n", suffix: "---\n"),
    Hostile("tags", prefix: "---\nb:\n", " - !a a\n", suffix: "---\n"),
    Hostile("long tag", prefix: "---\nb: !", "a", suffix: "\n---\n"),
    Hostile("question marks", prefix: "---\n", "? ", suffix: "\n---\n"),
    Hostile("question keys", prefix: "---\n", "? a\n", suffix: "\n---\n"),
    Hostile("colons", prefix: "---\n", ": ", suffix: "\n---\n"),
    Hostile("colons no space", prefix: "---\na: ", ":", suffix: "\n---\n"),
    Hostile("quotes", prefix: "---\na: ", "'", suffix: "\n---\n"),
    Hostile("brackets then quotes", prefix: "---\na: [", "'", suffix: "\n---\n"),
    Hostile("bracket words", prefix: "---\na: [", " 'b", suffix: "\n---\n"),
    Hostile("backslashes", prefix: "---\na: \"", "\\", suffix: "\n---\n"),
    Hostile("unclosed front matter", prefix: "---\n", "a: 1\n", suffix: ""),
    Hostile("hyphens", prefix: "---\n", "-", suffix: ""), Hostile("dashes", prefix: "---\n", "----\n", suffix: ""),
    Hostile("empty blocks", prefix: "---\nb:\n", " - |\n", suffix: "---\n"),
    Hostile("flow pairs", prefix: "---\na: [", "b: 1, ", suffix: "]\n---\n"),
    Hostile("json keys", prefix: "---\na: {", "\"b\":1,", suffix: "}\n---\n"),
    Hostile("json lists", prefix: "---\na: [", "\"b\",", suffix: "]\n---\n"),
  ]
}
