import Diagnostics
import Language
import Markup
import Plans

/// The first sheet of a print edition, and what stands at the edges of every other one.
struct PrintCover: Sendable {
  /// Above the title: who publishes the plan, and what that one belongs to.
  let agency: String
  let parent: String?
  let title: String
  let year: String
  /// The total of the plan with its name; none for a plan without money.
  let total: HTML
  let facts: [Fact]
  /// Where the site is published, or what it is called.
  let address: String
  /// Whether the figures are made up, which every sheet then says.
  let isSample: Bool
  /// What stands at the head of every sheet.
  let running: String
  /// The way back, for who reads the edition on a screen.
  let back: Link
}

extension PageContext {
  /// What the style sheet puts at the edges of every sheet.
  ///
  /// A style sheet cannot know a plan's name, and a page may hold no style: so the root element carries the words.
  func sheetMarks(_ cover: PrintCover) -> HTML {
    """
     class="print-edition" data-running="\(cover.running)" data-address="\(cover.address)"\
    \(if: cover.isSample, " data-sample=\"\(self[.sampleTitle])\"")
    """
  }

  func coverSheet(_ cover: PrintCover) -> HTML {
    """
    <div class="print-hint">
    <p>\(self[.printHint])</p>
    <p><a href="\(cover.back)">\(self[.printBack])</a></p>
    </div>
    <header class="cover" id="_cover">
    <div class="cover-head">
    \(some: setting.theme.logo, coverLogo)\(some: cover.parent, { "<p class=\"cover-parent\">\($0)</p>\n" })\
    <p class="cover-agency">\(cover.agency)</p>
    </div>
    <div class="cover-title">
    <h1>\(cover.title)</h1>
    <p class="cover-year">\(cover.year)</p>
    \(cover.total)\(if: cover.isSample, "<p class=\"cover-sample\"><strong>\(self[.sampleTitle])</strong> \(self[.sampleText])</p>\n")\
    </div>
    <div class="cover-foot">
    \(facts(cover.facts))<p class="cover-address">\(cover.address)</p>
    </div>
    </header>

    """
  }

  private func coverLogo(_ name: String) -> HTML {
    """
    <img class="cover-logo" src="\(link(to: .asset(name)))" alt="">

    """
  }
}
