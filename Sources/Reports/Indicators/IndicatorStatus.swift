import Language
package import Plans
package import Tables

/// What an indicator's figures say, or who says it.
package enum IndicatorStatus: Hashable, Sendable {
  /// A person's verdict.
  case stated(Verdict)
  /// A person's verdict that what was reached contradicts.
  case contradicted(Verdict)
  /// Worked out from what was reached and the target.
  case computed(Verdict)
  /// Nothing was reported yet that could be held against the target.
  case notReported
  /// There is no verdict, and figures give none, as without a target that can be measured or with an actual value that
  /// cannot be held against it: only a person can set the result.
  case notJudged

  /// The status of an indicator: a person's verdict wins.
  package init(of indicator: Indicator, scales: Scales) {
    let target = indicator.target?.value
    let isMeasurable = target?.isMeasurable(scales: scales) == true
    let isMet = isMeasurable ? indicator.actual.flatMap { target?.isMet(by: $0.value, scales: scales) } : nil
    let worked: Verdict? = isMet.map { $0 ? .achieved : .missed }
    if let verdict = indicator.result {
      self = worked == nil || worked == verdict ? .stated(verdict) : .contradicted(verdict)
    } else if let worked {
      self = .computed(worked)
    } else {
      self = isMeasurable && indicator.actual == nil ? .notReported : .notJudged
    }
  }

  /// The status as a cell of a table; without a measurable target, what was reported still waits for a verdict.
  package var cell: Cell {
    switch self {
    case .stated(.achieved): .text(.label(.resultAchieved))
    case .stated(.missed): .text(.label(.resultMissed))
    case .contradicted(.achieved): .text(.label(.achievedContradicted))
    case .contradicted(.missed): .text(.label(.missedContradicted))
    case .computed(.achieved): .text(.label(.achievedComputed))
    case .computed(.missed): .text(.label(.missedComputed))
    case .notReported: .notReported
    case .notJudged: .text(.label(.indicatorNotJudged))
    }
  }
}
