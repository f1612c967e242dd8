import Fiscal
import Plans
package import Reports

/// `ledger.csv`: every amount of a plan, a row each; every figure of the site is a sum of these.
///
/// To sum planned money, take the rows whose face is `both` or `when` for questions of quarters, `both` or `what` for others.
package enum LedgerFile {
  package static let name = "ledger.csv"
  package static let columns = [
    "phase", "face", "project", "strategy", "group", "source", "category", "quarter", "amount",
  ]

  package static func bytes(of ledger: Ledger) -> [UInt8] {
    var csv = CSV()
    csv.row(columns)
    for entry in ledger.entries {
      csv.field(plain: entry.phase.rawValue)
      csv.field(plain: entry.face.rawValue)
      csv.field(entry.project)
      csv.field(entry.strategy ?? "")
      csv.field(entry.groups.key ?? "")
      csv.field(entry.source ?? "")
      csv.field(entry.category ?? "")
      csv.field(plain: entry.quarter.map { String($0.rawValue) } ?? "")
      csv.field(entry.amount)
      csv.endRow()
    }
    return csv.bytes
  }
}
