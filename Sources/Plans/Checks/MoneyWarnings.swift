import Diagnostics
import Fiscal

extension SiteReader {
  /// Warns of what a project's money says of itself: other printed amounts, calculations, quarters outside the period.
  mutating func checkMoney(_ project: Project, in year: FiscalYear, _ admitted: Admissions) {
    checkPrinted(project, admitted)
    for line in project.budget.lines { checkCalculation(line, project, admitted) }
    checkPeriod(project, in: year, admitted)
  }

  private mutating func checkPrinted(_ project: Project, _ admitted: Admissions) {
    guard let total = project.budget.total?.value, total != .notStated else { return }
    for printed in project.budget.printed where printed.amount.value != total && printed.amount.value != .notStated {
      diagnostics.append(
        .printedAmount(
          printed, total: total, admitted: admitted.answer(.printedAmount, about: [project.id, project.number]))
      )
    }
  }

  private mutating func checkCalculation(_ line: BudgetLine, _ project: Project, _ admitted: Admissions) {
    guard let written = line.calculation else { return }
    if line.amount == nil, line.quarters == nil {
      diagnostics.append(.lineWithoutAmount(written, result: try? Calculation(reading: written.value).result))
    }
    guard let amount = line.amount?.value.money else { return }
    do throws(Fault) {
      let result = try Calculation(reading: written.value).result
      if result != amount {
        diagnostics.append(
          .calculation(
            written, result: result, amount: amount,
            admitted: admitted.answer(.calculation, about: [project.id, project.number])))
      }
    } catch {
      let fault = error.diagnostic(at: written.location)
      diagnostics.append(
        Diagnostic(
          id: fault.id, severity: .warning, at: fault.location, length: fault.length, message: fault.message,
          hint: fault.hint))
    }
  }

  private mutating func checkPeriod(_ project: Project, in year: FiscalYear, _ admitted: Admissions) {
    guard let period = project.period?.value else { return }
    var rows: [Placed<PerQuarter<Amount>>] = []
    if let row = project.budget.quarters { rows = [row] } else { rows = project.budget.lines.compactMap(\.quarters) }
    guard let place = rows.first else { return }
    var outside: [(Quarter, Money)] = []
    for quarter in Quarter.allCases where !period.contains(quarter, of: year) {
      let amounts = rows.compactMap { $0.value[quarter].money }
      do throws(Money.Overflow) {
        let sum = try Money.sum(of: amounts)
        if sum != .zero { outside.append((quarter, sum)) }
      } catch {
        // A sum that does not fit is reported where the ledger is made.
      }
    }
    if outside.isEmpty { return }
    diagnostics.append(
      .moneyOutsidePeriod(
        outside, period, at: place.location, length: place.length,
        admitted: admitted.answer(.moneyOutsidePeriod, about: [project.id, project.number])))
  }
}

extension Amount {
  /// The amount in words and digits, for messages.
  fileprivate var shown: Message {
    switch self {
    case .notStated: Message(thai: "ไม่ระบุ", english: "not stated")
    case .noBudget: Message(thai: "ไม่ใช้งบประมาณ", english: "no budget")
    case .stated(let money): Message(thai: "\(money.baht) บาท", english: "\(money.baht) baht")
    }
  }
}

extension Diagnostic {
  fileprivate static func printedAmount(
    _ printed: PrintedAmount, total: Amount, admitted: AdmittedDifference?
  ) -> Diagnostic {
    let amount = printed.amount.value.shown
    return Diagnostic(
      id: "printed-amount", severity: .warning, at: printed.amount.location, length: printed.amount.length,
      message: Message(
        thai: "“\(printed.place)” พิมพ์ \(amount.thai) แต่งบประมาณรวมคือ \(total.shown.thai)",
        english: "'\(printed.place)' prints \(amount.english), but the total is \(total.shown.english)"),
      hint: Message(
        thai: "ตรวจกับเอกสารว่ายอดใดถูก หากเอกสารพิมพ์ต่างกันจริง ให้คงไว้",
        english: "compare both with the document; where it really prints two amounts, leave them"),
      notes: admitted.map { [$0.note] } ?? [])
  }

  fileprivate static func lineWithoutAmount(_ written: Placed<String>, result: Money?) -> Diagnostic {
    Diagnostic(
      id: "line-without-amount", severity: .warning, at: written.location, length: written.length,
      message: Message(
        thai: "รายการนี้บอกวิธีคิด แต่ไม่มี amount: จึงไม่ได้นับเงิน",
        english: "the line says how it is worked out, but has no 'amount', so its money does not count"),
      hint: result.map {
        Message(
          thai: "ตรวจกับเอกสาร แล้วเพิ่ม amount: \($0.baht)",
          english: "compare with the document, then add 'amount: \($0.baht)'")
      } ?? Message(thai: "เพิ่ม amount: ตามเอกสาร", english: "add the 'amount' of the document"))
  }

  fileprivate static func calculation(
    _ written: Placed<String>, result: Money, amount: Money, admitted: AdmittedDifference?
  ) -> Diagnostic {
    Diagnostic(
      id: "calculation", severity: .warning, at: written.location, length: written.length,
      message: Message(
        thai: "\(written.value) ได้ \(result.baht) บาท แต่รายการนี้ระบุ \(amount.baht) บาท",
        english: "\(written.value) comes to \(result.baht) baht, but the line states \(amount.baht)"),
      hint: Message(
        thai: "ตรวจตัวคูณและจำนวนเงินกับเอกสาร", english: "compare the factors and the amount with the document"),
      notes: admitted.map { [$0.note] } ?? [])
  }

  fileprivate static func moneyOutsidePeriod(
    _ outside: [(Quarter, Money)], _ period: Period, at location: Location, length: Int, admitted: AdmittedDifference?
  ) -> Diagnostic {
    let thai = outside.map { "ไตรมาส \($0.rawValue) (\($1.baht) บาท)" }.joined(separator: ", ")
    let english = outside.map { "quarter \($0.rawValue) (\($1.baht) baht)" }.joined(separator: ", ")
    return Diagnostic(
      id: "money-outside-period", severity: .warning, at: location, length: length,
      message: Message(
        thai: "มีเงินใน\(thai) ซึ่งอยู่นอกระยะเวลา “\(period.printed)”",
        english: "there is money in \(english), outside the period '\(period.printed)'"),
      hint: Message(
        thai: "ตรวจระยะเวลาและยอดรายไตรมาสกับเอกสาร หากเอกสารเป็นเช่นนั้นจริง ให้คงไว้",
        english: "compare the period and the quarters with the document; where it really says so, leave them"),
      notes: admitted.map { [$0.note] } ?? [])
  }
}
