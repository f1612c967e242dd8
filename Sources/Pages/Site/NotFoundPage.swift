import Language
import Markup
import Plans

extension PageContext {
  /// What a server shows for an address that is not there, at whatever depth.
  ///
  /// Relative links would lead astray from there, so only a site that states its address gets links and its style.
  func notFoundPage() -> Page {
    let base = site.base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }.flatMap(Link.init(written:))
    let main: HTML = """
      <p>\(self[.notFoundText])</p>
      <p><a href="\(base ?? link(to: .home))">\(self[.homePage])</a></p>

      """
    return barePage(title: self[.notFoundTitle], root: base, main: main)
  }
}
