import Charts
import Diagnostics
import Testing

@Suite struct LayoutTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `no text leaves its drawing or overlaps another, however long or large`(_ language: InterfaceLanguage) throws {
    var drawn = 0
    for (kind, outcomes) in gallery(try sampleContext(language)) {
      for drawing in outcomes.compactMap(\.drawing) {
        drawn += 1
        for size in [drawing.wide, drawing.narrow] {
          let faults = DrawingReading(size).faults(width: size.width, height: size.height)
          #expect(faults.isEmpty, "\(kind) \(drawing.name) at \(size.width): \(faults.prefix(5))")
          #expect(size.height > 20)
        }
        #expect(drawing.wide.width == 720)
        #expect(drawing.narrow.width == 340)
        #expect(!drawing.title.isEmpty && !drawing.description.isEmpty)
        #expect(!(drawing.title + drawing.subtitle + drawing.description).contains("{"), "\(drawing.title)")
      }
    }
    #expect(drawn > 20)
  }
}
