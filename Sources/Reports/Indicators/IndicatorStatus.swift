import Language
package import Plans
package import Tables

/// What an indicator's figures say, or who says it.
package enum IndicatorStatus: Hashable, Sendable {
  /// A person's verdict.
  case stated(Verdict)
  /// Worked out from what was reached and the target.
  case computed(Verdict)
  case notReported
  /// Nothing was reported, and the target is none that figures could meet: only a person can set the result.
  case noMeasurableTarget

  /// The status of an indicator: a person's verdict wins.
  package init(of indicator: Indicator, scales: [[String]]) {
    if let verdict = indicator.result {
      self = .stated(verdict)
    } else if indicator.target == nil {
      self = .noMeasurableTarget
    } else {
      self = .notReported
    }
  }

  /// The status as a cell of a table.
  package var cell: Cell {
    switch self {
    case .stated(.achieved): .text(.label(.resultAchieved))
    case .stated(.missed): .text(.label(.resultMissed))
    case .computed(.achieved): .text(.label(.achievedComputed))
    case .computed(.missed): .text(.label(.missedComputed))
    case .notReported: .notReported
    case .noMeasurableTarget: .text(.label(.noMeasurableTarget))
    }
  }
}
