import Diagnostics
import Fiscal

extension SiteReader {
  /// Warns of a plan whose folder is named for another year than the plan's own.
  mutating func checkYear(_ plan: Plan) {
    guard plan.id.utf8.count == 4, let year = try? FiscalYear(reading: plan.id), year != plan.fiscalYear else { return }
    diagnostics.append(.yearDiffersFromFolder(plan))
  }
}

extension Diagnostic {
  fileprivate static func yearDiffersFromFolder(_ plan: Plan) -> Diagnostic {
    let year = plan.fiscalYear.buddhistEra
    return Diagnostic(
      id: "year-differs-from-folder", severity: .warning, at: plan.location,
      message: Message(
        thai: "fiscal_year: ของแผนคือ \(year) แต่โฟลเดอร์ชื่อ \(plan.id)",
        english: "the plan's fiscal year is \(year), but its folder is named \(plan.id)"),
      hint: Message(
        thai: "แก้ fiscal_year: หรือเปลี่ยนชื่อโฟลเดอร์ ซึ่งเป็นที่อยู่ของแผน",
        english: "correct 'fiscal_year:', or rename the folder, which is the plan's address"))
  }
}
