import Diagnostics
import Testing

@testable import Preview

/// What a page is told: it loads again just when there is another one of it.
@Suite struct PreviewStateTests {
  private let page = "a/1/projects/1.html"
  private let sibling = "a/1/index.html"
  private let other = "index.html"

  @Test func `a page that stood early is not loaded again when the others stand`() {
    var state = PreviewState(run: "x")
    state.built()
    let names = [page, sibling, other].map(state.siteName(ofPage:))
    #expect(Set(names).count == 1)
    state.ready([page])
    let early = state.siteName(ofPage: page)
    #expect(early != names[0])
    #expect([sibling, other].map(state.siteName(ofPage:)) == [names[1], names[2]])
    state.ready(["a/1/"])
    let plan = state.siteName(ofPage: sibling)
    #expect(plan != names[1])
    #expect(state.siteName(ofPage: page) == early)
    #expect(state.siteName(ofPage: other) == names[2])
    state.built()
    #expect([page, sibling].map(state.siteName(ofPage:)) == [early, plan])
    #expect(state.siteName(ofPage: other) != names[2])
    state.built()
    #expect(![early, plan].contains(state.siteName(ofPage: page)))
    #expect(Set([page, sibling, other].map(state.siteName(ofPage:))).count == 1)
  }

  @Test func `a page that turned out otherwise is loaded once more`() {
    var state = PreviewState(run: "x")
    state.built()
    state.ready([page])
    let early = state.siteName(ofPage: page)
    state.ready(["a/1/"])
    state.ready([page])
    #expect(state.siteName(ofPage: page) != early)
  }

  @Test func `a page that was taken back is loaded again, whichever of the two is shown`() {
    var state = PreviewState(run: "x")
    state.built()
    state.ready([sibling])
    state.built()
    let names = [page, sibling].map(state.siteName(ofPage:))
    state.ready([page])
    let early = state.siteName(ofPage: page)
    state.failed("wrong", .ofContent)
    let back = state.siteName(ofPage: page)
    #expect(![early, names[0]].contains(back))
    #expect(state.siteName(ofPage: sibling) == names[1])
    state.ready([page])
    #expect(![early, names[0], back].contains(state.siteName(ofPage: page)))
  }

  @Test func `the heading says what the pages are`() {
    var state = PreviewState(run: "x")
    func heading() -> String {
      String(state.message(toPage: page, in: .english).split(separator: "\n", omittingEmptySubsequences: false)[2])
    }
    state.failed("wrong", .ofBuilding)
    #expect(heading().contains("cannot be built yet"))
    state.built()
    #expect(heading().isEmpty)
    state.failed("wrong", .ofContent)
    #expect(heading().contains("content has errors") && heading().contains("as it was"))
    state.failed("wrong", .ofBuilding)
    #expect(!heading().contains("content") && heading().contains("as it was"))
    state.failed("wrong", .halfWritten)
    #expect(!heading().contains("as it was") && heading().contains("old or new"))
  }
}
