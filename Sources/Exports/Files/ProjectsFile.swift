import Fiscal
package import Plans
package import Reports

/// `projects.csv`: a row a project, with its money by quarter, its months and its status.
package enum ProjectsFile {
  package static let name = "projects.csv"
  package static let columns = [
    "number", "title", "strategy", "groups", "budget", "q1", "q2", "q3", "q4", "unscheduled", "period_start",
    "period_end",
    "status",
  ]

  /// The file of a plan.
  ///
  /// A project that is made of parts has no amount of its own: it stands with its parts, so that the column sums to the
  /// plan's total. An empty field is not stated; `0.00` is stated, or says that no budget is used.
  package static func bytes(of plan: Plan, _ ledger: Ledger) -> [UInt8] {
    let totals = ledger.pivot(.project)
    let quarters = ledger.pivot(.project, by: .quarter)
    var csv = CSV()
    csv.row(columns)
    for project in plan.projects {
      let row = Pivot.Key.member(project.id)
      csv.field(project.number ?? "")
      csv.field(project.title)
      csv.field(project.strategy ?? "")
      csv.field(project.groups.ids.joined(separator: ";"))
      let total = totals[row] ?? (totals.unstated(in: row).noBudget > 0 ? .zero : nil)
      write(total, to: &csv)
      for quarter in Quarter.allCases {
        let isStated = (project.budget.quarters?.value[quarter] ?? .notStated) != .notStated
        write(quarters[row, .member(String(quarter.rawValue))] ?? (isStated ? .zero : nil), to: &csv)
      }
      write(quarters[row, .unstated] ?? total.map { _ in .zero }, to: &csv)
      let ends = project.period?.value.isoEnds
      csv.field(plain: ends?.first ?? "")
      csv.field(plain: ends?.last ?? "")
      csv.field(plain: project.status?.rawValue ?? "")
      csv.endRow()
    }
    return csv.bytes
  }

  private static func write(_ amount: Money?, to csv: inout CSV) {
    if let amount { csv.field(amount) } else { csv.emptyField() }
  }
}
