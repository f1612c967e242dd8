package import Plans

/// What the indicators of a project, or a person, say of it.
package enum ProjectStatus: String, CaseIterable, Hashable, Sendable {
  /// All of what is measured was achieved.
  case achieved
  /// At least one was missed.
  case missed
  /// Some are reported, and none of them missed.
  case partlyReported
  case notReported
  /// It has neither an indicator nor a verdict of its own.
  case nothingToMeasure
  /// Counted apart, whatever was reported.
  case cancelled

  /// The status of a project: a verdict on the whole counts where no indicator has one of its own.
  package init(of project: Project, scales: Scales) {
    self.init(of: project, project.indicators.map { IndicatorStatus(of: $0, scales: scales) })
  }

  /// The status of a project whose indicators are known to be in some.
  init(of project: Project, _ statuses: [IndicatorStatus]) {
    let verdicts = statuses.compactMap(\.verdict)
    if project.status == .cancelled {
      self = .cancelled
    } else if verdicts.isEmpty, let verdict = project.results.last?.result {
      self = verdict == .achieved ? .achieved : .missed
    } else if verdicts.contains(.missed) {
      self = .missed
    } else if !statuses.isEmpty, verdicts.count == statuses.count {
      self = .achieved
    } else if !verdicts.isEmpty {
      self = .partlyReported
    } else {
      self = project.indicators.isEmpty ? .nothingToMeasure : .notReported
    }
  }
}

/// How many projects of a plan are in each status; together they are the number of projects.
package struct StatusCounts: Hashable, Sendable {
  private var counts: [ProjectStatus: Int] = [:]

  package init(_ counts: [ProjectStatus: Int]) { self.counts = counts.filter { $0.value != 0 } }

  init(of statuses: some Sequence<ProjectStatus>) {
    for status in statuses { counts[status, default: 0] += 1 }
  }

  package subscript(status: ProjectStatus) -> Int { counts[status] ?? 0 }

  /// Whether anything was reported of any project.
  package var isReported: Bool { self[.achieved] + self[.missed] + self[.partlyReported] > 0 }
}

extension IndicatorStatus {
  /// The verdict, whoever gives it.
  package var verdict: Verdict? {
    switch self {
    case .stated(let verdict), .contradicted(let verdict), .computed(let verdict): verdict
    case .notReported, .notJudged: nil
    }
  }
}
