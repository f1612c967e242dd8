package import Markup
package import Plans

/// One HTML page, ready to be written at its address.
package struct Page: Sendable {
  package let route: Route
  package let html: HTML

  package init(route: Route, html: HTML) {
    self.route = route
    self.html = html
  }
}
