import Foundation
import Testing

/// The colours of the default theme, measured as WCAG 2.2 says.
@Suite struct ColourContrastTests {
  private struct Scheme: CustomTestStringConvertible {
    let testDescription: String
    let colours: [String: String]

    func contrast(_ one: String, _ other: String) throws -> Double {
      let pair = try [one, other].map { try ColourContrastTests.luminance(#require(colours[$0])) }.sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
  }

  private static let schemes: [Scheme] = {
    let file = URL(filePath: #filePath).appending(path: "../../../themes/default/styles/1-colours.css").standardized
    let css = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let parts = css.components(separatedBy: "@media")
    func colours(_ text: String) -> [String: String] {
      Dictionary(
        text.matches(of: /--([a-z0-9-]+):\s*#([0-9a-f]{6})/).map { (String($0.output.1), String($0.output.2)) },
        uniquingKeysWith: { $1 })
    }
    let light = colours(parts[0])
    let dark = light.merging(colours(parts.count > 1 ? parts[1] : "")) { $1 }
    return [Scheme(testDescription: "light", colours: light), Scheme(testDescription: "dark", colours: dark)]
  }()

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
    for name in ["ink", "quiet"] { #expect(try scheme.contrast(name, "paper") >= 4.5, "\(name)") }
  }

  @Test(arguments: schemes)
  private func `a bar on the page holds 3 to 1`(_ scheme: Scheme) throws {
    for number in 0...6 { #expect(try scheme.contrast("series-\(number)", "paper") >= 3, "\(number)") }
  }
}
