import Diagnostics
import Language
import Plans
import Tables

extension PlanTables {
  /// Compares every declared total with its sum: a difference is an error, or a warning where the plan admits it.
  func checkDeclared(_ figures: [DeclaredFigure], _ diagnostics: inout [Diagnostic]) {
    let admissions = Admissions(plan.differences)
    let disagreements = Disagreements(admitted: plan.differences)
    for figure in figures where !figure.agrees {
      disagreements.report(.declaredDiffers(figure), about: figure.names, to: &diagnostics)
    }
    let checks = Set(figures.map(\.check.rawValue))
    for difference in plan.differences where checks.contains(difference.check) {
      let answers = figures.contains { figure in
        !figure.agrees && admissions.answer(figure.check, about: figure.names) == difference
      }
      if !answers { diagnostics.append(.differenceGone(difference)) }
    }
  }

  /// What the document prints against what the ledger sums to; none where nothing is declared.
  func declaredTable(_ figures: [DeclaredFigure]) -> Table? {
    guard !figures.isEmpty else { return nil }
    let admissions = Admissions(plan.differences)
    var notes: [Phrase] = []
    let isDivided = figures.contains { $0.member != nil }
    let rows = figures.map { figure in
      let admitted = figure.agrees ? nil : admissions.answer(figure.check, about: figure.names)
      if let admitted {
        notes.append(.label(.noteAdmitted, ["item": figure.title, "reason": .text(admitted.reason)]))
      }
      let result: Phrase = .label(figure.agrees ? .agrees : admitted == nil ? .differs : .differsAdmitted)
      return Table.Row(
        title: figure.title, member: figure.member,
        cells: (isDivided ? [axis(of: figure.member).map(Cell.text) ?? .blank] : []) + [
          figure.declared.cell, figure.computed.cell, figure.difference?.cell ?? .blank, .text(result),
        ],
        origins: [figure.location])
    }
    return Table(
      name: "declared-totals", caption: .label(.tableDeclaredTotals), rowHead: .label(.headItem), rowKey: "item",
      columns: (isDivided ? [Table.Column(key: "by", title: .label(.headDividedBy))] : []) + [
        Table.Column(key: "declared", title: .label(.headDeclaredAmount)),
        Table.Column(key: "computed", title: .label(.headComputedAmount)),
        Table.Column(key: "difference", title: .label(.headDifference)),
        Table.Column(key: "result", title: .label(.headAgreement)),
      ],
      rows: rows, notes: notes)
  }

  /// What a total is one of, in words: the same number can be that of a quarter, a strategy and an item of a framework.
  private func axis(of member: Member?) -> Phrase? {
    switch member?.dimension {
    case .strategy: plan.strategyHeading
    case .group: .label(.group)
    case .quarter: .label(.quarter)
    case .source: .label(.source)
    case .category: .label(.category)
    case .framework(let id): plan.frameworks.first { $0.id == id }.map { .text($0.title) }
    default: nil
    }
  }
}

extension Diagnostic {
  /// An admission that would tell the public of a disagreement that there is not.
  fileprivate static func differenceGone(_ difference: AdmittedDifference) -> Diagnostic {
    Diagnostic(
      id: "difference-gone", severity: .warning, at: difference.location,
      message: Message(
        thai: "differences: แจ้ง \(difference.check) ไว้ แต่ยอดตรงกันแล้ว",
        english: "'differences' admits \(difference.check), but the figures agree"),
      hint: Message(thai: "ลบรายการนี้", english: "take it away"))
  }

  fileprivate static func declaredDiffers(_ figure: DeclaredFigure) -> Diagnostic {
    let declared = figure.declared.words
    let computed = figure.computed.words
    let difference = figure.difference?.magnitude.words
    return Diagnostic(
      id: figure.check.rawValue, at: figure.location, length: figure.length,
      message: Message(
        thai:
          "\(figure.words.thai) ที่เอกสารพิมพ์ไว้คือ \(declared.thai) แต่รวมจากโครงการได้ \(computed.thai) ต่างกัน \(difference?.thai ?? "เกินกว่าที่คำนวณได้")",
        english:
          "\(figure.words.english) is declared as \(declared.english), but the projects sum to \(computed.english): a difference of \(difference?.english ?? "more than can be counted")"
      ),
      hint: Message(
        thai: "ตรวจแต่ละโครงการกับเอกสาร ถ้าเอกสารรวมผิดจริง ให้แจ้งไว้ใน differences: ด้วย check: \(figure.check.rawValue)",
        english:
          "compare each project with the document; if the document itself is wrong, admit it under differences: with check: \(figure.check.rawValue)"
      ))
  }
}
