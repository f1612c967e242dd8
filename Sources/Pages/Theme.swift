package import Markup

/// What a theme gives to every page: the names of its published files and its own pieces of markup.
///
/// Colours, fonts and measures are in its style sheet alone; the templates know nothing of them.
package struct Theme: Sendable {
  /// The published name of the style sheet below `assets/`, with its hash.
  package let styleSheet: String
  /// The published name of the script below `assets/`, with its hash; none for a theme without scripts.
  package let script: String?
  /// The published name of the logo below `assets/`, where the theme has one.
  package let logo: String?
  /// The published name of the icon below `assets/`, with its hash: an SVG drawing that browsers show beside the title.
  package let icon: String?
  /// Markup of the theme's own at the end of `<head>`, at the top of the header and of the footer; trusted.
  package let head: HTML
  package let header: HTML
  package let footer: HTML

  package init(
    styleSheet: String, script: String? = nil, logo: String? = nil, icon: String? = nil, head: HTML = HTML(),
    header: HTML = HTML(), footer: HTML = HTML()
  ) {
    self.styleSheet = styleSheet
    self.script = script
    self.logo = logo
    self.icon = icon
    self.head = head
    self.header = header
    self.footer = footer
  }
}
