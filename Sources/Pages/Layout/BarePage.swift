import Diagnostics
import Language
import Markup
import Plans

extension PageContext {
  /// A page without the frame of the others, for an address where nothing lives.
  ///
  /// Its own files are asked for below `root`, the address of the site, where that is given; else by relative addresses.
  func barePage(title: String, head: HTML = HTML(), root: Link? = nil, main: HTML) -> Page {
    func asset(_ name: String) -> HTML { "\(some: root, { "\($0)" })\(link(to: .asset(name)))" }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.contentSecurityPolicy)">
      <title>\(title) – \(site.title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      \(head)<link rel="stylesheet" href="\(asset(setting.theme.styleSheet))">
      \(some: setting.theme.icon, { iconLink(asset($0)) })\
      </head>
      <body>
      <main class="wrap bare">
      <h1>\(title)</h1>
      \(main)</main>
      </body>
      </html>

      """
    return Page(route: route, html: html)
  }
}
