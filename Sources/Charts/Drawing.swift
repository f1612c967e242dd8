package import Markup

/// A chart, drawn: the same figure for a wide and for a narrow page.
///
/// Its colours come by class from the style sheet; a downloaded copy carries its own.
package struct Drawing: Sendable {
  /// One drawing, `width` by `height` CSS pixels.
  package struct Size: Sendable {
    package let width: Double
    package let height: Double
    /// What stands inside the `<svg>` element, after its title and description.
    package let body: HTML

    package init(width: Double, height: Double, body: HTML) {
      self.width = width
      self.height = height
      self.body = body
    }
  }

  /// Unique within a plan; the base of its element ids and the name of its file.
  package let name: String
  /// The message of the chart.
  package let title: String
  /// Measure, period and unit.
  package let subtitle: String
  /// Two sentences for who cannot see it: what it shows, its extremes, with figures.
  package let description: String
  /// 720 CSS pixels wide.
  package let wide: Size
  // Drawn when it is asked for: neither print editions nor files show it, which spares 1 % of a build.
  private let drawNarrow: @Sendable () -> Size
  /// 340 CSS pixels wide, for a phone.
  package var narrow: Size { drawNarrow() }

  package init(
    name: String, title: String, subtitle: String, description: String, wide: Size,
    narrow: @escaping @Sendable () -> Size
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.wide = wide
    drawNarrow = narrow
  }
}
