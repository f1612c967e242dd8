import Fiscal
import Language
import Tables

/// The rows of a schedule, by strategy.
struct TimelineReading: Sendable {
  struct Entry: Sendable {
    /// The project's number and title.
    let label: String
    let period: Period?
    /// The period in words, or why there is none.
    let words: String
    let tone: Tone
    /// Whether it is one of those that the message counts.
    let isCounted: Bool
  }

  struct Section: Sendable {
    /// The strategy; none where the schedule names none.
    let title: String?
    var entries: [Entry]
  }

  private(set) var sections: [Section] = []

  var entries: [Entry] { sections.flatMap(\.entries) }
  var periods: [Period] { entries.compactMap(\.period) }

  init(of table: Table, counting isCounted: (Member) -> Bool, in context: ChartContext) {
    let number = table.columns.firstIndex { $0.key == "number" }
    let strategy = table.columns.firstIndex { $0.key == "strategy" }
    var places: [Phrase?: Int] = [:]
    for row in table.rows where row.kind != .total {
      var reference: Reference?
      if let strategy, case .references(let references) = row.cell(strategy) { reference = references.first }
      let title = reference.map { context.name($0.title, member: $0.member) }
      let entry = Entry(
        row, number: number, tone: context.tone(of: reference?.member), isCounted: row.member.map(isCounted) ?? true,
        in: context)
      let place = places[reference?.title] ?? sections.count
      if place == sections.count {
        places[reference?.title] = place
        sections.append(Section(title: title ?? (strategy == nil ? nil : context.labels[.notStated]), entries: []))
      }
      sections[place].entries.append(entry)
    }
    if sections.count == 1, sections[0].title == context.labels[.notStated] {
      sections = [Section(title: nil, entries: sections[0].entries)]
    }
  }
}

extension TimelineReading.Entry {
  fileprivate init(_ row: Table.Row, number: Int?, tone: Tone, isCounted: Bool, in context: ChartContext) {
    var period: Period?
    var words = context.labels[.notStated]
    for cell in row.cells {
      guard case .period(let stated) = cell else { continue }
      period = stated
      words = context.words(cell)
      break
    }
    let title = context.labels.words(row.title)
    var label = title
    if let number {
      let printed = context.words(row.cell(number))
      if printed != ChartContext.none, !printed.isEmpty, row.cell(number) != .notStated {
        label = "\(printed). \(title)"
      }
    }
    self.init(label: label, period: period, words: words, tone: tone, isCounted: isCounted)
  }
}
