import Charts
import Markup
import Foundation
import Language
import Testing

@Suite struct DrawingFileTests {
  @Test func `is a whole document that needs nothing else`() throws {
    let context = try sampleContext()
    for (kind, outcomes) in gallery(context) {
      for drawing in outcomes.compactMap(\.drawing) {
        let file = drawing.file(breaker: context.breaker, source: "แหล่งข้อมูล <แผน> & อื่น ๆ")
        let reading = DrawingReading(svg: file)
        #expect(reading.fault == nil, "\(kind) \(drawing.name)")
        #expect(reading.elements.isSuperset(of: ["svg", "title", "desc", "style", "text"]))
        let text = String(decoding: file, as: UTF8.self)
        #expect(text.contains("xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(!text.contains("var("))
        #expect(reading.texts.contains { $0.text == "แหล่งข้อมูล <แผน> & อื่น ๆ" })
        let head = reading.words("chart-title").joined().filter { $0 != " " }
        #expect(head == drawing.title.filter { $0 != " " })
      }
    }
  }

  @Test func `knows every class that a drawing uses`() throws {
    let context = try sampleContext()
    let folder = URL(filePath: #filePath).appending(path: "../../../themes/default/styles").standardized
    let sheet = try String(contentsOf: folder.appending(path: "6-charts.css"), encoding: .utf8)
    let style = String(decoding: DownloadStyle.light.markup.bytes, as: UTF8.self)
    // These only say what a mark is.
    let names: Set<Substring> = [
      "chart-bar", "chart-cell", "chart-segment", "chart-key", "chart-heat-key", "chart-arrow", "chart-marks",
    ]
    for drawing in gallery(context).flatMap({ $0.outcomes.compactMap(\.drawing) }) {
      let body = String(decoding: drawing.wide.body.bytes, as: UTF8.self)
      for match in body.matches(of: /class="([^"]*)"/) {
        for name in match.output.1.split(separator: " ") where !names.contains(name) {
          #expect(sheet.contains(".\(name) ") || sheet.contains(".\(name),"), "\(name)")
          #expect(style.contains(".\(name) ") || style.contains(".\(name),"), "\(name)")
        }
      }
    }
  }
}
