import Diagnostics
import Fiscal
internal import Language

extension SiteReader {
  /// Warns of rounds of results whose days and sums can hardly be meant.
  mutating func checkRounds(of project: Project, in year: FiscalYear) {
    for round in project.results {
      if round.asOf < year.firstDay {
        if round.spent != nil { diagnostics.append(.spentBeforeYear(round, year)) }
      } else if let quarter = round.quarterInAdvance(in: year) {
        diagnostics.append(.spentInAdvance(round, quarter))
      }
      // Money that is carried over may be reported for years.
      if let late = FiscalYear(buddhistEra: year.buddhistEra + 5), round.asOf > late.lastDay {
        diagnostics.append(.roundLongAfterYear(round, year))
      }
    }
    for (round, later) in zip(project.results, project.results.dropFirst()) {
      guard case .toDate(.stated(let before))? = round.spent?.value,
        case .toDate(.stated(let after))? = later.spent?.value,
        after < before
      else { continue }
      diagnostics.append(.spentFalls(later, from: before, to: after, since: round))
    }
  }

  /// Warns of shares by quarter that fall, since each counts from the start of the year.
  mutating func checkSpendingTargets(_ plan: Plan) {
    for target in plan.spendingTargets {
      let stated = target.quarters.all.compactMap(\.self)
      if zip(stated, stated.dropFirst()).contains(where: { $0 > $1 }) { diagnostics.append(.targetsFall(target)) }
    }
  }

  /// Warns of admitted differences about something that the plan does not have.
  mutating func checkAdmissions(_ plan: Plan) {
    if plan.differences.allSatisfy({ $0.about == nil }) { return }
    var names = plan.projects.flatMap { [$0.id, $0.number].compactMap(\.self) }
    names += plan.strategies.map(\.id) + plan.groups.map(\.id) + plan.sources.map(\.id) + plan.categories.map(\.id)
    names += plan.frameworks.flatMap { [$0.id] + $0.items.map(\.id) } + Quarter.allCases.map { String($0.rawValue) }
    let known = Set(names.map { MatchingKey($0) })
    for difference in plan.differences {
      guard let about = difference.about, !known.contains(MatchingKey(about)) else { continue }
      diagnostics.append(.differenceAboutNothing(difference, about))
    }
  }
}

extension ResultRound {
  /// A quarter in which money is spent and that begins after the day of the round.
  fileprivate func quarterInAdvance(in year: FiscalYear) -> Quarter? {
    guard case .byQuarter(let row)? = spent?.value else { return nil }
    return Quarter.allCases.first { quarter in
      (row[quarter].money ?? .zero) != .zero && year.months(of: quarter)[0].firstDay > asOf
    }
  }
}

extension Diagnostic {
  fileprivate static func spentBeforeYear(_ round: ResultRound, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      id: "spent-before-year", at: round.spent?.location ?? round.location, length: round.spent?.length ?? 0,
      message: Message(
        thai: "มียอดเบิกจ่ายก่อนเริ่มปีงบประมาณ \(year.buddhistEra) (1 ต.ค. \(year.buddhistEra - 1))",
        english: "money is spent before FY \(year.buddhistEra) starts, on 1 October \(year.commonEra - 1)"),
      hint: Message(
        thai: "ตรวจปีใน as_of: และ fiscal_year: ของแผน",
        english: "look at the year of 'as_of', and at the plan's 'fiscal_year'"),
      notes: [.init(Message(thai: "ณ วันที่นี้", english: "as of this day"), at: round.location)])
  }

  fileprivate static func roundLongAfterYear(_ round: ResultRound, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      id: "round-long-after-year", severity: .warning, at: round.location,
      message: Message(
        thai: "ผล ณ วันที่ \(round.asOf.written(in: .thai)) เป็นวันหลังสิ้นปีงบประมาณ \(year.buddhistEra) เกินห้าปี",
        english:
          "results as of \(round.asOf.written(in: .english)) are of a day more than five years after FY \(year.buddhistEra) ended"
      ),
      hint: Message(thai: "ตรวจปีใน as_of:", english: "look at the year of 'as_of'"))
  }

  fileprivate static func spentInAdvance(_ round: ResultRound, _ quarter: Quarter) -> Diagnostic {
    Diagnostic(
      id: "spent-in-advance", severity: .warning, at: round.spent?.location ?? round.location,
      length: round.spent?.length ?? 0,
      message: Message(
        thai: "มียอดเบิกจ่ายไตรมาส \(quarter.rawValue) ซึ่งยังไม่เริ่มในวันที่ \(round.asOf.written(in: .thai))",
        english:
          "money is spent in quarter \(quarter.rawValue), which has not begun on \(round.asOf.written(in: .english))"),
      hint: Message(
        thai: "ตรวจ as_of: และตรวจว่ายอดอยู่ถูกไตรมาส",
        english: "look at 'as_of', and whether the amount stands in the right quarter"),
      notes: [.init(Message(thai: "ณ วันที่นี้", english: "as of this day"), at: round.location)])
  }

  fileprivate static func spentFalls(
    _ round: ResultRound, from before: Money, to after: Money, since earlier: ResultRound
  ) -> Diagnostic {
    Diagnostic(
      id: "spent-falls", severity: .warning, at: round.spent?.location ?? round.location,
      length: round.spent?.length ?? 0,
      message: Message(
        thai: "เบิกจ่ายสะสมลดจาก \(before.baht) เหลือ \(after.baht) บาท",
        english: "the money spent to date falls from \(before.baht) to \(after.baht) baht"),
      hint: Message(
        thai: "ตรวจจำนวนหลัก หากมีการส่งเงินคืนจริง ให้คงไว้",
        english: "look at the number of digits; where money was returned, leave it"),
      notes: [
        .init(
          Message(thai: "รอบก่อนอยู่ที่นี่", english: "the round before is here"),
          at: earlier.spent?.location ?? earlier.location)
      ])
  }

  fileprivate static func targetsFall(_ target: SpendingTarget) -> Diagnostic {
    Diagnostic(
      id: "targets-fall", severity: .warning, at: target.location,
      message: Message(
        thai: "เป้าหมายการใช้จ่าย “\(target.title)” ลดลงในบางไตรมาส แต่เป็นร้อยละสะสม",
        english: "the spending target '\(target.title)' falls in a quarter, but counts from the start of the year"),
      hint: Message(
        thai: "เขียนร้อยละสะสมถึงสิ้นแต่ละไตรมาส เช่น 30 | 52 | 75 | 100",
        english: "write the share to the end of each quarter, such as 30 | 52 | 75 | 100"))
  }

  fileprivate static func differenceAboutNothing(_ difference: AdmittedDifference, _ about: String) -> Diagnostic {
    Diagnostic(
      id: "difference-about-nothing", severity: .warning, at: difference.location,
      message: Message(
        thai: "differences: ชี้แจงเรื่อง “\(about)” แต่แผนไม่มีโครงการหรือรายการนี้",
        english: "'differences' is about '\(about)', which the plan does not have"),
      hint: Message(
        thai: "เขียนเลขที่โครงการ หรือ id ของยุทธศาสตร์ กลุ่ม แหล่งเงิน หมวด ตามที่ประกาศไว้ใน about:",
        english: "write the number of a project, or the id of a strategy, group, source or category, in 'about'"))
  }
}
