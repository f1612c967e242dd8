package import Diagnostics

extension Document {
  /// Reads a content file: front matter between two lines `---`, then Markdown.
  ///
  /// Nil, with a diagnostic, where the file or its front matter cannot be read; the body is checked even then.
  package static func read(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) -> Document? {
    guard let text = SourceText.read(file: file, bytes: bytes, diagnostics: &diagnostics),
      let sections = Sections.find(in: text, diagnostics: &diagnostics)
    else { return nil }
    if let stray = sections.strayKeys(in: text) { diagnostics.append(stray) }
    let frontMatter = FrontMatter.read(text, sections.frontMatter, diagnostics: &diagnostics)
    let body = Markdown.read(text, sections.body, diagnostics: &diagnostics)
    guard let frontMatter else { return nil }
    return Document(
      file: file, frontMatter: frontMatter, body: body, bodyLocation: text.location(at: sections.body.lowerBound))
  }
}
