import Documents

/// The colours and fonts of a `theme.yml`, as custom properties of CSS.
///
/// `colours: light: accent: "#12436D"` becomes `--accent: #12436D` where the reader's scheme is light, and on paper.
struct ThemeTokens {
  private let light: [(name: String, value: String)]
  private let dark: [(name: String, value: String)]
  private let fonts: [(name: String, value: String)]

  /// The tokens of themes that extend each other, the one that extends none first: what comes later wins, scheme by scheme.
  init(_ layers: [Mapping]) {
    let colours = layers.compactMap { $0.mapping("colours") }
    light = colours.flatMap { $0.mapping("light")?.texts ?? [] }
    dark = colours.flatMap { $0.mapping("dark")?.texts ?? [] }
    fonts = layers.flatMap { $0.mapping("fonts")?.texts ?? [] }.map { (name: "font-" + $0.name, value: $0.value) }
  }

  /// The properties; empty where the settings name none.
  var css: String {
    var css = ""
    if !fonts.isEmpty { css += ":root{\(properties(fonts))}\n" }
    // Not for a reader in the dark, whose colours in the style sheets would else be won over.
    if !light.isEmpty { css += "@media not \(ThemeTokens.inTheDark){:root{\(properties(light))}}\n" }
    if !dark.isEmpty { css += "@media \(ThemeTokens.inTheDark){:root{\(properties(dark))}}\n" }
    return css
  }

  private static let inTheDark = "screen and (prefers-color-scheme: dark)"

  private func properties(_ tokens: [(name: String, value: String)]) -> String {
    tokens.map { "--\($0.name):\($0.value.filter { !"{};<>".contains($0) });" }.joined()
  }
}

extension Mapping {
  fileprivate func mapping(_ key: String) -> Mapping? {
    guard case .mapping(let mapping) = entries.first(where: { $0.key.text == key })?.value else { return nil }
    return mapping
  }

  /// The keys whose values are texts, in their order.
  fileprivate var texts: [(name: String, value: String)] {
    entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value, !scalar.isAbsent else { return nil }
      return (entry.key.text, scalar.text)
    }
  }
}
