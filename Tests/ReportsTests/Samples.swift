import Diagnostics
import Fiscal
import Plans
import Tables
import Testing

@testable import Reports

/// A place in a plan's own file.
func here(_ line: Int = 1) -> Location { Location(file: "office/2564/index.md", line: line) }

func baht(_ amount: Int64) -> Money { Money(satang: amount * 100) }

/// A row of quarters in baht; none = not stated.
func row(_ quarters: [Int64?]) -> PerQuarter<Amount> {
  var row = PerQuarter(repeating: Amount.notStated)
  for (quarter, amount) in zip(Quarter.allCases, quarters) {
    if let amount { row[quarter] = .stated(baht(amount)) }
  }
  return row
}

/// A period of whole months, from `2020-11` to `2021-09`.
func period(_ first: String, _ last: String) throws -> Period {
  func month(_ text: String) throws -> Month {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 2)
    return Month(year: parts[0], number: parts[1])
  }
  let span = Period.Span(first: try month(first).firstDay, last: try month(last).lastDay, namesDays: false)
  return Period(spans: [span], printed: "\(first) – \(last)")
}

func samplePlan(_ projects: [Project] = []) throws -> Plan {
  let year = try #require(FiscalYear(buddhistEra: 2564))
  return Plan(agency: "office", id: "2564", title: "แผน", fiscalYear: year, projects: projects, location: here())
}

func sampleProject(_ id: String, strategy: String? = nil, groups: [String] = []) -> Project {
  Project(
    id: id, number: id, title: "โครงการ \(id)", strategy: strategy, groups: GroupSet(groups),
    budget: Budget(location: here(20)),
    location: here(10))
}

/// A line of a budget; amounts in baht.
func line(
  _ amount: Int64?, _ quarters: [Int64?]? = nil, source: String? = nil, category: String? = nil, groups: [String]? = nil
) -> BudgetLine {
  BudgetLine(
    item: "รายการ", source: source, category: category, amount: amount.map { Placed(.stated(baht($0)), at: here(31)) },
    quarters: quarters.map { Placed(row($0), at: here(32)) }, groups: groups.map { GroupSet($0) }, location: here(30))
}

extension Table {
  /// The cells below one column, by the key of each row's member.
  func column(_ key: String) -> [String: Cell] {
    guard let index = columns.firstIndex(where: { $0.key == key }) else { return [:] }
    var cells: [String: Cell] = [:]
    for row in rows { cells[row.member?.key ?? "?"] = row.cells[index] }
    return cells
  }

  func total(_ key: String) -> Cell? {
    columns.firstIndex { $0.key == key }.flatMap { total?.cells[$0] }
  }
}

extension Cell {
  static func baht(_ amount: Int64) -> Cell { .amount(Money(satang: amount * 100)) }
}
