import Diagnostics
import Documents
import Fiscal
import Language

/// One row of a table of results: what it says of one project, each value with its cell.
struct RoundRow {
  var round: ResultRound
  /// The cells of the values that have no place of their own.
  var places: [PartialKeyPath<ResultRound>: Location] = [:]

  /// A round that stands in a project's own file.
  init(_ round: ResultRound) { self.round = round }

  /// Reads a row as if its values stood in the project.
  init(
    _ row: [Markdown.PipeTable.Cell], _ columns: [RoundColumn?], asOf: Day, at location: Location,
    diagnostics: inout [Diagnostic]
  ) {
    round = ResultRound(asOf: asOf, location: location)
    var quarters = PerQuarter<Amount>(repeating: .notStated)
    var quarterPlace: Location?
    for (cell, column) in zip(row, columns) {
      let text = cell.text
      guard let column, !text.allSatisfy({ $0.isWhitespace || $0 == "~" }) else { continue }
      do throws(Fault) {
        switch column {
        case .number, .title: break
        case .spent(let quarter):
          quarters[quarter] = try Amount(reading: text, allowsNegative: true)
          quarterPlace = quarterPlace ?? cell.location
        case .spentToDate:
          round.spent = Placed(
            .toDate(try Amount(reading: text, allowsNegative: true)), at: cell.location, length: text.utf8.count)
        case .allocated: round.allocated = Placed(try Amount(reading: text), at: cell.location, length: text.utf8.count)
        case .obligated: round.obligated = Placed(try Amount(reading: text), at: cell.location, length: text.utf8.count)
        case .progress:
          round.progress = Placed(try Percent(reading: text), at: cell.location, length: text.utf8.count)
        case .result:
          guard let verdict = Verdict(reading: text) else {
            diagnostics.append(
              .unknownValue(Scalar(text, at: cell.location), of: "result", among: Verdict.words))
            continue
          }
          round.result = verdict
          places[\ResultRound.result] = cell.location
        case .summary: setText(\.summary, cell)
        case .problems: setText(\.problems, cell)
        case .suggestions: setText(\.suggestions, cell)
        }
      } catch {
        diagnostics.append(error.diagnostic(at: cell.location))
      }
    }
    guard let quarterPlace else { return }
    if let spent = round.spent { diagnostics.append(.spentTwice(at: spent.location)) }
    round.spent = Placed(.byQuarter(quarters), at: quarterPlace)
  }

  private mutating func setText(_ path: WritableKeyPath<ResultRound, String?>, _ cell: Markdown.PipeTable.Cell) {
    if cell.text == "-" { return }
    round[keyPath: path] = cell.text
    places[path] = cell.location
  }
}
