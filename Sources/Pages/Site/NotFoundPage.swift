import Language
import Markup
import Plans

extension PageContext {
  /// What a server shows for an address that is not there, at whatever depth.
  ///
  /// Its links and its style hold at every depth where the site states its address; else they are right at the top alone.
  func notFoundPage() -> Page {
    let base = site.baseFolder.flatMap(Link.init(written:))
    let main: HTML = """
      <p>\(self[.notFoundText])</p>
      <p><a href="\(base ?? link(to: .home))">\(self[.homePage])</a></p>

      """
    return barePage(title: self[.notFoundTitle], root: base, main: main)
  }
}
