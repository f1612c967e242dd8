import Foundation
import Testing

/// The colours of every theme of the repository, measured as WCAG 2.2 says.
@Suite struct ColourContrastTests {
  private struct Scheme: CustomTestStringConvertible {
    let testDescription: String
    let colours: [String: String]

    func contrast(_ one: String, _ other: String) throws -> Double {
      let pair = try [one, other].map { try ColourContrastTests.luminance(#require(colours[$0])) }.sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
  }

  private static let schemes: [Scheme] = ["default", "gazette"].flatMap { name in
    let folder = URL(filePath: #filePath).appending(path: "../../../themes").standardized
    func text(_ path: String) -> String {
      (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
    }
    func colours(_ text: String, _ pattern: Regex<(Substring, Substring, Substring)>) -> [String: String] {
      Dictionary(
        text.matches(of: pattern).map { (String($0.output.1), String($0.output.2)) }, uniquingKeysWith: { $1 })
    }
    var light: [String: String] = [:]
    var dark: [String: String] = [:]
    func add(_ parts: [String], _ pattern: Regex<(Substring, Substring, Substring)>) {
      light.merge(colours(parts.first ?? "", pattern)) { $1 }
      dark.merge(colours(parts.count > 1 ? parts[1] : "", pattern)) { $1 }
    }
    add(text("default/styles/1-colours.css").components(separatedBy: "@media"), /--([a-z0-9-]+):\s*#([0-9a-f]{6})/)
    // What the dark scheme leaves out is as in the light one, in the style sheet; in a theme.yml it is as it was.
    dark = light.merging(dark) { $1 }
    for theme in ["default", name] {
      add(text("\(theme)/theme.yml").components(separatedBy: "  dark:"), /([a-z0-9-]+): "#([0-9a-f]{6})"/)
    }
    return [
      Scheme(testDescription: "\(name), light", colours: light),
      Scheme(testDescription: "\(name), dark", colours: dark),
    ]
  }

  private static func luminance(_ hex: String) throws -> Double {
    let value = try #require(Int(hex, radix: 16))
    let channels = [16, 8, 0].map { (shift: Int) -> Double in
      let channel = Double(value >> shift & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  @Test(arguments: schemes)
  private func `a number on its colour holds 4.5 to 1`(_ scheme: Scheme) throws {
    for name in (0...4).map({ "heat-\($0)" }) + (0...6).map({ "series-\($0)" }) {
      #expect(try scheme.contrast(name, "\(name)-text") >= 4.5, "\(name)")
    }
  }

  @Test(arguments: schemes)
  private func `text on its ground holds 4.5 to 1`(_ scheme: Scheme) throws {
    for name in ["ink", "quiet", "link", "accent"] {
      for ground in ["paper", "tint", "accent-tint"] {
        #expect(try scheme.contrast(name, ground) >= 4.5, "\(name) on \(ground)")
      }
    }
    for name in ["good", "warning", "bad"] {
      #expect(try scheme.contrast(name, "\(name)-tint") >= 4.5, "\(name)")
      #expect(try scheme.contrast("ink", "\(name)-tint") >= 4.5, "ink on \(name)")
    }
  }

  @Test(arguments: schemes)
  private func `a bar on the page holds 3 to 1`(_ scheme: Scheme) throws {
    for number in 0...6 { #expect(try scheme.contrast("series-\(number)", "paper") >= 3, "\(number)") }
    for name in ["edge", "focus"] { #expect(try scheme.contrast(name, "paper") >= 3, "\(name)") }
  }
}
