import Language
import Markup
import Plans
import Reports

extension PageContext {
  /// Where is it: results as one types where scripts run, above the list of everything, which needs none.
  ///
  /// The script fills `_status` and `_results`; the style sheet hides the field where nothing would come of it.
  func searchPage(_ summaries: [PlanSummary], index: String?) -> Page {
    let main: HTML = """
      \(searchField)<p id="_status" class="search-status" role="status"></p>
      <ol id="_results" class="results"></ol>
      <section id="_everything">
      <h2>\(self[.everything])</h2>
      \(everythingList(summaries))</section>

      """
    var layout = Layout(
      title: self[.searchTitle], description: text(.siteDescription, ["title": self[.searchTitle]]),
      lede: "<p class=\"lede without-script\">\(self[.everythingLede])</p>\n",
      crumbs: [Layout.Crumb(title: self[.homePage], route: .home)], main: main)
    layout.script = index
    return page(layout)
  }

  private var searchField: HTML {
    """
    <form id="_search-page" class="site-search" role="search" action="\(link(to: .search))" method="get">
    <label for="_query">\(self[.searchFor])</label>
    <input type="search" id="_query" name="q" autocomplete="off" aria-describedby="_hint"><button>\(self[.search])</button>
    <p id="_hint" class="hint">\(self[.searchHint])</p>
    </form>

    """
  }
}
