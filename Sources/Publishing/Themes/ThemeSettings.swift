import Diagnostics
import Documents
import Plans

/// What a `theme.yml` says.
struct ThemeSettings: Sendable {
  /// The folder, beside the theme's own, whose files stand wherever it has none.
  let extends: String?
  /// The path of a picture in the theme, and of a drawing.
  let logo: Scalar?
  let icon: Scalar?
  let tokens: ThemeTokens

  init(_ mapping: Mapping, diagnostics: inout [Diagnostic]) {
    var fields = FieldReader(mapping, of: Message(thai: "ชุดรูปแบบ", english: "a theme"))
    // A name for people, which is shown nowhere.
    _ = fields.text("title")
    extends = fields.text("extends")
    logo = fields.scalar("logo")
    icon = fields.scalar("icon")
    tokens = ThemeTokens(reading: &fields)
    fields.finish()
    diagnostics += fields.diagnostics
  }
}
