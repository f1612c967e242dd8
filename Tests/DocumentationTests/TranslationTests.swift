import Documents
import Testing

/// The Thai and the English page tell the same.
@Suite struct TranslationTests {
  @Test func `both pages show the same examples in the same order`() throws {
    let thai = try Guide(Guide.thai).examples
    let english = try Guide(Guide.english).examples
    #expect(thai == english)
  }

  @Test func `both pages have the same tables with the same codes`() throws {
    let thai = try Guide(Guide.thai).tables.map(codes)
    let english = try Guide(Guide.english).tables.map(codes)
    #expect(thai.count == english.count)
    for (one, other) in zip(thai, english) { #expect(one == other) }
  }

  @Test func `both pages have headings of the same levels in the same order`() throws {
    #expect(try levels(Guide(Guide.thai)) == levels(Guide(Guide.english)))
  }

  private func codes(of table: Markdown.PipeTable) -> [[String]] { table.rows.map { $0[0].codes } }

  private func levels(_ guide: Guide) -> [Int] {
    guide.body.blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }
  }
}
