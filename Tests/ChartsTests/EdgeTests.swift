import Charts
import Diagnostics
import Markup
import Testing

/// Every kind of chart with every kind of figures that is hard to draw.
@Suite struct EdgeTests {
  private static let thai = Result { try sampleContext() }
  private static let english = Result { try sampleContext(.english) }

  @Test(arguments: ChartKind.allCases, HostileFigures.allCases)
  func `every text lies in the drawing and on no other, at both widths`(
    _ kind: ChartKind, _ figures: HostileFigures
  ) throws {
    for context in [try EdgeTests.thai.get(), try EdgeTests.english.get()] {
      guard let drawing = kind.draw(figures, in: context).drawing else { continue }
      for size in [drawing.wide, drawing.narrow] {
        let faults = DrawingReading(size).faults(width: size.width, height: size.height)
        #expect(faults.isEmpty, "at \(size.width): \(faults.prefix(5))")
        // A number that is none would be written as such.
        let body = String(decoding: size.body.bytes, as: UTF8.self)
        #expect(!body.contains("nan") && !body.contains("inf"))
      }
      #expect(!drawing.title.isEmpty && !drawing.description.isEmpty)
      #expect(!(drawing.title + drawing.description).contains("{"))
    }
  }

  @Test(arguments: ChartKind.allCases, HostileFigures.allCases)
  func `what cannot be shown truthfully is not drawn, and all else is`(
    _ kind: ChartKind, _ figures: HostileFigures
  ) throws {
    let outcome = kind.draw(figures, in: try EdgeTests.thai.get())
    switch figures {
    case .none: if kind != .curve { #expect(outcome.drawing == nil && outcome.note == nil) }
    case .negative where kind.refusesNegatives: #expect(outcome.note?.contains("ติดลบ") == true)
    case .allZero where kind.needsMoney: #expect(outcome.drawing == nil)
    // One amount is no report of spending, and no phase is spent of what is not stated.
    case .oneValue where kind == .bullet: #expect(outcome.drawing == nil)
    default: #expect(outcome.drawing != nil)
    }
  }
}
