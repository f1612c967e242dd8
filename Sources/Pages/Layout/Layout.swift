import Diagnostics
import Language
import Markup
import Plans

/// One page's own content, to be set into the frame that all pages share.
struct Layout {
  /// A step on the way from the home page to this one.
  struct Crumb {
    let title: String
    let route: Route
  }

  /// The page's first heading.
  var title: String
  /// What search engines and shared links show of it.
  var description: String
  /// Stands above the heading: what kind of thing the page shows.
  var eyebrow: String?
  /// Stands below the heading.
  var lede = HTML()
  var crumbs: [Crumb] = []
  /// What the page is called at the end of its crumbs, where its title would be long.
  var shortTitle: String?
  /// What stands above the crumbs: the band of the site, the menu of the plan that the page belongs to.
  var top: HTML?
  var previous: Crumb?
  var next: Crumb?
  /// Whether the figures are made up, which a banner then says.
  var isSample = false
  var isIndexed = true
  /// The published name of a script that the page needs besides the theme's, below `assets/`.
  var script: String?
  /// The first sheet of a print edition, which stands in the place of the heading; none on the other pages.
  var cover: PrintCover?
  var main: HTML
}

extension PageContext {
  /// A whole page, from its doctype to its end.
  func page(_ layout: Layout) -> Page { Page(route: route, html: document(layout)) }

  private func document(_ layout: Layout) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)"\(if: site.usesThaiDigits, " data-digits=\"thai\"")\(some: layout.cover, sheetMarks)>
    \(head(layout))
    <body>
    <a class="skip" href="#_main">\(self[.skipToContent])</a>
    \(setting.theme.header)\(layout.top ?? siteHeader)\(if: layout.isSample, sampleBanner)\
    \(breadcrumb(layout))<main id="_main" class="wrap\(if: route == .home, " home")" tabindex="-1">
    \(pageHead(layout))\(layout.main)\(pager(layout))</main>
    \(siteFooter)</body>
    </html>

    """
  }

  private func head(_ layout: Layout) -> HTML {
    """
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Self.contentSecurityPolicy)">
    <title>\(documentTitle(layout))</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="\(layout.description)">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="Prongsai">
    <meta name="format-detection" content="telephone=no">
    \(if: !layout.isIndexed, "<meta name=\"robots\" content=\"noindex\">\n")\
    <link rel="stylesheet" href="\(link(to: .asset(setting.theme.styleSheet)))">
    \(some: setting.theme.icon, { iconLink("\(link(to: .asset($0)))") })\(some: setting.theme.script, script)\(some: layout.script, script)\
    \(setting.theme.head)</head>
    """
  }

  /// The theme's icon; without one a browser would ask the server for a picture of its own accord.
  func iconLink(_ address: HTML) -> HTML { "<link rel=\"icon\" type=\"image/svg+xml\" href=\"\(address)\">\n" }

  /// A script of the site, which runs when the page has been read.
  ///
  /// It has no `integrity`: browsers refuse to run or to style with a file that has one where the page is opened from a
  /// disk. The hash in its name holds it to its content, as that of the style sheet does.
  private func script(_ name: String) -> HTML {
    "<script defer src=\"\(link(to: .asset(name)))\"></script>\n"
  }

  /// Nothing is loaded, run or asked but the site's own files: no script or style inside a page, nothing from elsewhere.
  ///
  /// `file:` stands beside `'self'` because a page that is opened from a disk has no origin to be the same as.
  static let contentSecurityPolicy = """
    default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; \
    form-action 'self' file:
    """

  private func documentTitle(_ layout: Layout) -> String {
    if route == .home { return site.title }
    return ([layout.title] + layout.crumbs.dropFirst().suffix(1).map(\.title) + [site.title]).joined(separator: " – ")
  }

  private func pageHead(_ layout: Layout) -> HTML {
    if let cover = layout.cover { return coverSheet(cover) }
    return """
      <header class="page-head">
      \(some: layout.eyebrow, { "<p class=\"eyebrow\">\($0)</p>\n" })<h1>\(layout.title)</h1>
      \(layout.lede)</header>

      """
  }

  private var sampleBanner: HTML {
    """
    <aside class="sample" aria-label="\(self[.sampleTitle])"><strong>\(self[.sampleTitle])</strong> \
    \(self[.sampleText])</aside>

    """
  }
}
