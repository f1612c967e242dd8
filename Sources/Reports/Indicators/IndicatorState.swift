import Language
import Plans

/// How an indicator is counted: each is in one state, so that the counts add up to all of them.
enum IndicatorState: CaseIterable {
  case achieved, missed
  /// Something was reported, and nobody says whether it is enough.
  case notJudged
  case notReported

  init(of indicator: Indicator, scales: [[String]]) {
    self =
      switch IndicatorStatus(of: indicator, scales: scales) {
      case .stated(.achieved), .computed(.achieved): .achieved
      case .stated(.missed), .computed(.missed): .missed
      case .notReported, .noMeasurableTarget: indicator.actual == nil ? .notReported : .notJudged
      }
  }

  /// Whether nothing is reported of an indicator whose target is none that figures could meet.
  static func isOpenWithoutMeasure(_ indicator: Indicator, scales: [[String]]) -> Bool {
    IndicatorStatus(of: indicator, scales: scales) == .noMeasurableTarget && indicator.actual == nil
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
