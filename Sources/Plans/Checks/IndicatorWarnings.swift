import Diagnostics

extension SiteReader {
  /// Warns of indicators that nothing can be held against, or whose verdict stands alone.
  mutating func checkIndicators(
    _ indicators: [Indicator], about names: [String?], scales: Scales, _ admitted: Admissions
  ) {
    for indicator in indicators {
      if !indicator.hasUnreadTarget, indicator.target?.value.isMeasurable(scales: scales) != true {
        diagnostics.append(.noMeasurableTarget(indicator))
      }
      var isMet: Bool?
      if let target = indicator.target, let actual = indicator.actual {
        isMet = target.value.isMet(by: actual.value, scales: scales)
      }
      if indicator.result == nil, isMet == nil, let actual = indicator.actual, let target = indicator.target?.value,
        target.isMeasurable(scales: scales)
      {
        diagnostics.append(.actualNotComparable(indicator, actual, target))
      }
      if let verdict = indicator.result, let isMet, isMet != (verdict == .achieved) {
        diagnostics.append(
          .verdictAgainstNumbers(
            indicator, verdict, admitted: admitted.answer(.verdictAgainstNumbers, about: names)))
      }
      let isMissed = indicator.result.map { $0 == .missed } ?? (isMet == false)
      if isMissed, indicator.cause == nil { diagnostics.append(.missedWithoutCause(indicator)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func noMeasurableTarget(_ indicator: Indicator) -> Diagnostic {
    let printed = indicator.target?.value.printed
    let name = indicator.text
    return Diagnostic(
      id: "no-measurable-target", severity: .warning, at: indicator.target?.location ?? indicator.location,
      length: indicator.target?.length ?? 0,
      message: Message(
        thai: printed.map { "เป้าหมาย “\($0)” ของตัวชี้วัด “\(name)” วัดเป็นตัวเลขหรือระดับไม่ได้" }
          ?? "ตัวชี้วัด “\(name)” ไม่มีเป้าหมาย",
        english: printed.map { "the target '\($0)' of the indicator '\(name)' cannot be measured" }
          ?? "the indicator '\(name)' has no target"),
      hint: Message(
        thai:
          "เขียนเช่น ไม่น้อยกว่าร้อยละ 80 หรือ 24 แห่ง หากเป็นระดับ ให้ประกาศลำดับใน scales: ของแผน หรือให้ผู้รับผิดชอบสรุปผลใน result:",
        english:
          "write such as 'ไม่น้อยกว่าร้อยละ 80' or '24 แห่ง'; a level needs the plan's 'scales:'; else a person sets 'result:'"
      ))
  }

  fileprivate static func actualNotComparable(
    _ indicator: Indicator, _ actual: Placed<String>, _ target: Target
  ) -> Diagnostic {
    Diagnostic(
      id: "actual-not-comparable", severity: .warning, at: actual.location, length: actual.length,
      message: Message(
        thai: "ผล “\(actual.value)” เทียบกับเป้าหมาย “\(target.printed)” ของตัวชี้วัด “\(indicator.text)” ไม่ได้",
        english: "'\(actual.value)' cannot be held against the target '\(target.printed)' of '\(indicator.text)'"),
      hint: Message(
        thai: "เขียนเป็นตัวเลขในหน่วยของเป้าหมาย เช่น 85 หรือให้ผู้รับผิดชอบสรุปผลใน result:",
        english: "write a number in the unit of the target, such as 85; else a person sets 'result:'"))
  }

  fileprivate static func verdictAgainstNumbers(
    _ indicator: Indicator, _ verdict: Verdict, admitted: AdmittedDifference?
  ) -> Diagnostic {
    let target = indicator.target?.value.printed ?? ""
    let actual = indicator.actual?.value ?? ""
    let said =
      switch verdict {
      case .achieved: Message(thai: "บรรลุ", english: "achieved")
      case .missed: Message(thai: "ไม่บรรลุ", english: "missed")
      }
    return Diagnostic(
      id: "verdict-against-numbers", severity: .warning, at: indicator.actual?.location ?? indicator.location,
      length: indicator.actual?.length ?? 0,
      message: Message(
        thai: "ตัวชี้วัด “\(indicator.text)” สรุปว่า\(said.thai) แต่ผล “\(actual)” เทียบกับเป้าหมาย “\(target)” ได้ผลตรงข้าม",
        english:
          "the verdict on '\(indicator.text)' is '\(said.english)', but '\(actual)' against the target '\(target)' says the opposite"
      ),
      hint: Message(
        thai: "ตรวจ actual: target: และ result: ผลสรุปของผู้รับผิดชอบจะใช้ก่อนผลคำนวณ",
        english: "look at 'actual', 'target' and 'result'; the person's verdict is the one that is shown"),
      notes: admitted.map { [$0.note] } ?? [])
  }

  fileprivate static func missedWithoutCause(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      id: "missed-without-cause", severity: .warning, at: indicator.actual?.location ?? indicator.location,
      length: indicator.actual?.length ?? 0,
      message: Message(
        thai: "ตัวชี้วัด “\(indicator.text)” ไม่บรรลุเป้าหมาย แต่ไม่ได้บอกสาเหตุ",
        english: "the indicator '\(indicator.text)' is missed, and no cause is given"),
      hint: Message(thai: "เพิ่ม cause: พร้อมสาเหตุสั้น ๆ", english: "add 'cause:' with a short reason"))
  }
}
