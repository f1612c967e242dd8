import Diagnostics
import Plans
import Testing

/// What the pages show as content is content.
@Suite struct ExampleTests {
  static let examples: [Example] = {
    let guides = Guide.withExamples.compactMap { try? Guide($0) }
    var seen: Set<Example> = []
    return guides.flatMap(\.examples).filter { seen.insert($0).inserted }
  }()

  @Test(arguments: Guide.withExamples)
  func `the whole files of a page are a content folder without an error or a warning`(_ path: String) throws {
    var content = SmallContent(files: [:])
    for example in try Guide(path).examples {
      guard case .file(let path) = example.role else { continue }
      #expect(content.files.updateValue(example.text, forKey: path) == nil, "\(path) is shown twice")
    }
    #expect(content.files.count >= 5)
    let (site, diagnostics) = content.check()
    #expect(diagnostics.isEmpty)
    #expect(try #require(site?.plan).projects.count >= 2)
  }

  @Test(arguments: examples.filter { if case .fragment = $0.role { true } else { false } })
  func `a part of a file checks without an error`(_ example: Example) {
    guard case .fragment(let place) = example.role else { return }
    let (site, diagnostics) = SmallContent.with(example.text, in: place, isBody: example.isBody).check()
    #expect(site != nil)
    #expect(diagnostics.errors.isEmpty)
  }

  @Test(arguments: examples.filter { if case .fault = $0.role { true } else { false } })
  func `a part with a fault gives exactly the message that the page names`(_ example: Example) {
    guard case .fault(let id, let place) = example.role else { return }
    let (_, diagnostics) = SmallContent.with(example.text, in: place, isBody: example.isBody).check()
    #expect(diagnostics.map(\.id) == [id])
  }

  @Test func `there are examples of every role`() {
    #expect(Self.examples.count { if case .file = $0.role { true } else { false } } >= 5)
    #expect(Self.examples.count { if case .fragment = $0.role { true } else { false } } >= 10)
    #expect(Self.examples.count { if case .fault = $0.role { true } else { false } } >= 10)
  }

  @Test func `the content folder that parts stand in has nothing wrong`() {
    #expect(SmallContent.base.check().diagnostics.isEmpty)
  }
}
