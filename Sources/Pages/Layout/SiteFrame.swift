import Fiscal
import Language
import Markup
import Plans

extension PageContext {
  /// The band at the top of every page: the site's name and its main pages.
  var siteHeader: HTML {
    """
    <header class="site-header">
    <div class="wrap">
    <a class="site-title" href="\(link(to: .home))">\(some: setting.theme.logo, logo)<span>\(site.title)</span></a>
    <nav aria-label="\(self[.mainMenu])">
    <ul>
    \(menuItem(self[.homePage], .home))\(menuItem(self[.everything], .search))\(each: site.pages, proseItem)</ul>
    </nav>
    \(if: route != .home && route != .search, searchForm(id: "_search"))\
    </div>
    </header>

    """
  }

  /// A field that leads to the search page, with what was typed in the address; it needs no script.
  func searchForm(id: StaticString) -> HTML {
    let id = HTML(stringLiteral: id)
    return """
      <form class="site-search" role="search" action="\(link(to: .search))" method="get">
      <label class="hidden" for="\(id)">\(self[.searchFor])</label>
      <input type="search" id="\(id)" name="q"><button>\(self[.search])</button>
      </form>

      """
  }

  private func logo(_ name: String) -> HTML {
    """
    <img class="logo" src="\(link(to: .asset(name)))" alt="" width="40" height="40">
    """
  }

  private func proseItem(_ page: ProsePage) -> HTML { menuItem(page.title, .prose(page.id)) }

  private func menuItem(_ title: String, _ target: Route) -> HTML {
    """
    <li><a href="\(link(to: target))"\(if: target == route, " aria-current=\"page\"")>\(title)</a></li>

    """
  }

  /// The way from the home page to this one.
  func breadcrumb(_ layout: Layout) -> HTML {
    if layout.crumbs.isEmpty { return HTML() }
    return """
      <nav class="breadcrumb wrap" aria-label="\(self[.breadcrumb])">
      <ol>
      \(each: layout.crumbs, crumb)<li aria-current="page">\(layout.shortTitle ?? layout.title)</li>
      </ol>
      </nav>

      """
  }

  private func crumb(_ crumb: Layout.Crumb) -> HTML {
    """
    <li><a href="\(link(to: crumb.route))">\(crumb.title)</a></li>

    """
  }

  /// The pages before and after this one among its kind.
  func pager(_ layout: Layout) -> HTML {
    if layout.previous == nil, layout.next == nil { return HTML() }
    return """
      <nav class="pager" aria-label="\(self[.pager])">
      \(some: layout.previous, { pagerLink($0, self[.previous], relation: "prev") })\
      \(some: layout.next, { pagerLink($0, self[.next], relation: "next") })</nav>

      """
  }

  private func pagerLink(_ crumb: Layout.Crumb, _ direction: String, relation: String) -> HTML {
    """
    <a class="\(relation)" rel="\(relation)" href="\(link(to: crumb.route))"><span class="direction">\(direction)</span> \
    <span class="pager-title">\(crumb.title)</span></a>

    """
  }

  /// The end of every page: what may be done with the data, as of when they are, and what made the site.
  var siteFooter: HTML {
    """
    <footer class="site-footer">
    <div class="wrap">
    \(setting.theme.footer)<p>\(self[.reuseTerms])</p>
    \(some: site.asOf, { "<p>\(text(.dataAsOf, ["day": digits($0.written(in: language))]))</p>\n" })\
    <p>\(self[.madeWith]) \(some: site.repository.flatMap(Link.init(written:)), repositoryLink)</p>
    </div>
    </footer>

    """
  }

  private func repositoryLink(_ address: Link) -> HTML {
    """
    <a href="\(address)" rel="noopener external">\(self[.sourceRepository])</a>
    """
  }
}
