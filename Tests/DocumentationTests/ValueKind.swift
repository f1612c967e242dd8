import Diagnostics
import Fiscal
import Plans

/// A kind of value that the pages tell of in tables of what is read and what is refused.
enum ValueKind: String, CaseIterable {
  case money, spent, quarters, year, date, period, target, reference, percent, flag

  /// The kind that the head of a table names, in either language.
  init?(head: String) {
    let names: [ValueKind: [String]] = [
      .money: ["เงิน", "Money"], .spent: ["เงินที่เบิกจ่าย", "Spent money"], .quarters: ["สี่ไตรมาส", "Four quarters"],
      .year: ["ปี", "Year"], .date: ["วันที่", "Date"], .period: ["ระยะเวลา", "Period"], .target: ["ค่าเป้าหมาย", "Target"],
      .reference: ["การอ้างชื่อ", "Reference"], .percent: ["ร้อยละ", "Percentage"], .flag: ["ใช่หรือไม่", "Yes or no"],
    ]
    guard let kind = ValueKind.allCases.first(where: { names[$0]?.contains(head) ?? false }) else { return nil }
    self = kind
  }

  /// A content folder in which a value of the kind stands, written as in a file.
  private func content(_ value: String) -> SmallContent {
    switch self {
    case .money: .with("budget:\n  total: \(value)\n", in: .project)
    case .spent: .with("results:\n  as_of: 31 มี.ค. 2564\n  spent_to_date: \(value)\n", in: .project)
    case .quarters: .with("budget:\n  quarters: \(value)\n", in: .project)
    case .year: .with("fiscal_year: \(value)\n", in: .plan)
    case .date: .with("approved: \(value)\n", in: .plan)
    case .period: .with("period: \(value)\n", in: .project)
    case .target: .with("indicators:\n  - text: ตัวชี้วัด\n    target: \(value)\n", in: .project)
    case .reference: .with("groups:\n  - \(value)\n", in: .project)
    case .percent: .with("results:\n  as_of: 31 มี.ค. 2564\n  progress: \(value)\n", in: .project)
    case .flag: .with("sample: \(value)\n", in: .plan)
    }
  }

  /// What a value is read as, in a form in which equal values are equal, and what is said of it.
  func read(_ value: String, _ language: InterfaceLanguage) -> (reading: String?, diagnostics: [Diagnostic]) {
    let (site, diagnostics) = content(value).check()
    return (site.flatMap { reading(in: $0, language) }, diagnostics)
  }

  private func reading(in site: Site, _ language: InterfaceLanguage) -> String? {
    guard let plan = site.plan, let project = site.project else { return nil }
    switch self {
    case .money: return "\(project.budget.total?.value ?? .notStated)"
    case .spent: return project.results.first?.spent.map { "\($0.value)" }
    case .quarters: return project.budget.quarters.map { "\($0.value.all)" }
    case .year: return "\(plan.fiscalYear.buddhistEra)"
    case .date: return plan.approved.map { "\($0)" }
    case .period: return project.period.map { "\($0.value.spans.map { [$0.first, $0.last] })" }
    case .target: return project.indicators.first?.target?.value.reading[language]
    case .reference: return project.groups.key
    case .percent: return project.results.first?.progress.map { "\($0.value)" }
    case .flag: return "\(plan.isSample)"
    }
  }
}
