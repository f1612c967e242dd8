import Language
import Plans

/// How an indicator is counted: each is in one state, so that the counts add up to all of them.
enum IndicatorState: CaseIterable {
  case achieved, missed
  /// Something was reported, and nobody says whether it is enough.
  case notJudged
  case notReported

  /// The state of an indicator of a status.
  init(_ status: IndicatorStatus, of indicator: Indicator) {
    self =
      switch status.verdict {
      case .achieved: .achieved
      case .missed: .missed
      case nil: indicator.actual == nil ? .notReported : .notJudged
      }
  }

  /// Whether nothing is reported of an indicator whose target is none that figures could meet.
  static func isOpenWithoutMeasure(_ status: IndicatorStatus, of indicator: Indicator) -> Bool {
    status == .notJudged && indicator.actual == nil
  }

  var label: Label {
    switch self {
    case .achieved: .resultAchieved
    case .missed: .resultMissed
    case .notJudged: .indicatorNotJudged
    case .notReported: .notReported
    }
  }
}

extension ProjectStatus {
  /// The word for the status.
  var label: Label {
    switch self {
    case .achieved: .resultAchieved
    case .missed: .resultMissed
    case .partlyReported: .projectPartlyReported
    case .notReported: .notReported
    case .nothingToMeasure: .projectNothingToMeasure
    case .cancelled: .projectCancelled
    }
  }
}
