import Language
package import Plans
package import Tables

/// What an indicator's figures say, or who says it.
package enum IndicatorStatus: Hashable, Sendable {
  /// A person's verdict.
  case stated(Verdict)
  /// Worked out from what was reached and the target.
  case computed(Verdict)
  /// Nothing was reported that could be held against the target.
  case notReported
  /// There is no verdict, and the target is none that figures could meet: only a person can set the result.
  case noMeasurableTarget

  /// The status of an indicator: a person's verdict wins.
  package init(of indicator: Indicator, scales: [[String]]) {
    if let verdict = indicator.result {
      self = .stated(verdict)
    } else if let target = indicator.target?.value, target.isMeasurable(scales: scales) {
      let isMet = indicator.actual.flatMap { target.isMet(by: $0.value, scales: scales) }
      self = isMet.map { .computed($0 ? .achieved : .missed) } ?? .notReported
    } else {
      self = .noMeasurableTarget
    }
  }

  /// The status as a cell of a table; without a measurable target, what was reported still waits for a verdict.
  package var cell: Cell {
    switch self {
    case .stated(.achieved): .text(.label(.resultAchieved))
    case .stated(.missed): .text(.label(.resultMissed))
    case .computed(.achieved): .text(.label(.achievedComputed))
    case .computed(.missed): .text(.label(.missedComputed))
    case .notReported: .notReported
    case .noMeasurableTarget: .text(.label(.indicatorNotJudged))
    }
  }
}
