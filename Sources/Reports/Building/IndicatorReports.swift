import Language
import Plans
import Tables

/// An indicator with what it belongs to.
private struct OwnedIndicator {
  /// The owner, after the number by which readers know it.
  let owner: Reference
  let indicator: Indicator
  let status: IndicatorStatus
}

extension PlanTables {
  /// The indicators of a plan; none where it has none.
  func indicatorReport() -> IndicatorReport? {
    let ofProjects = zip(tree.projects, indicatorStatuses).flatMap { project, statuses in
      owned(by: reference(.project, project.id), number: project.number, project.indicators, statuses)
    }
    let ofStrategies = plan.strategies.flatMap { strategy in
      owned(
        by: reference(.strategy, strategy.id), number: strategy.id, strategy.indicators,
        strategy.indicators.map { IndicatorStatus(of: $0, scales: plan.scales) })
    }
    if ofProjects.isEmpty, ofStrategies.isEmpty { return nil }
    return IndicatorReport(
      byStatus: statusTable(ofProjects, ofStrategies),
      projectsByStatus: ofProjects.isEmpty ? nil : projectStatusTable(),
      ofProjects: ownedTable(
        "indicators", .label(.tableIndicatorsOfPlan), ofProjects,
        Table.Column(key: "project", title: .label(.project))),
      ofStrategies: ownedTable(
        "strategy-indicators", .label(.tableIndicatorsOfStrategies, ["term": strategyTerm]), ofStrategies,
        Table.Column(key: "strategy", title: strategyHeading)))
  }

  private func owned(
    by owner: Reference, number: String?, _ indicators: [Indicator], _ statuses: [IndicatorStatus]
  ) -> [OwnedIndicator] {
    if indicators.isEmpty { return [] }
    let title = number.map { .label(.numberedItem, ["number": .text($0), "title": owner.title]) } ?? owner.title
    let numbered = Reference(owner.member, title: title)
    return zip(indicators, statuses).map { OwnedIndicator(owner: numbered, indicator: $0, status: $1) }
  }

  /// Indicators of several owners; what nobody states of any of them has no column.
  private func ownedTable(
    _ name: String, _ caption: Phrase, _ indicators: [OwnedIndicator], _ ownerColumn: Table.Column
  ) -> Table? {
    if indicators.isEmpty { return nil }
    let columns = IndicatorColumns(indicators.map(\.indicator))
    let rows = indicators.map { owned in
      Table.Row(
        title: .text(owned.indicator.text),
        member: Member(.indicator, "\(owned.owner.member.key)/\(owned.indicator.id)"),
        cells: [.references([owned.owner])] + columns.cells(of: owned.indicator, owned.status))
    }
    return Table(
      name: name, caption: caption, rowHead: .label(.headIndicator), rowKey: "indicator",
      columns: [ownerColumn] + columns.all, rows: rows, notes: noteOfTargets(indicators.map(\.indicator)))
  }

  /// How many indicators of a table have no target that figures could meet.
  func noteOfTargets(_ indicators: [Indicator]) -> [Phrase] {
    let count = indicators.count { $0.target?.value.isMeasurable(scales: plan.scales) != true }
    return count == 0 ? [] : [.label(.noteNoMeasure, ["count": .text(String(count))])]
  }

  /// How many indicators are in each state that any is in.
  private func statusTable(_ ofProjects: [OwnedIndicator], _ ofStrategies: [OwnedIndicator]) -> Table {
    let columns = [
      (ofProjects, Table.Column(key: "projects", title: .label(.indicatorsOfProjects), unit: .indicators)),
      (
        ofStrategies,
        Table.Column(
          key: "strategies", title: .label(.indicatorsOfStrategies, ["term": strategyTerm]), unit: .indicators)
      ),
    ].filter { !$0.0.isEmpty }
    let statuses = columns.map { column in
      column.0.map { IndicatorState($0.status, of: $0.indicator) }
    }
    let rows: [Table.Row] = IndicatorState.allCases.compactMap { state in
      let counts = statuses.map { all in all.count { $0 == state } }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return Table.Row(title: .label(state.label), cells: counts.map(Cell.count))
    }
    let unmeasurable = columns.map { column in
      column.0.count { IndicatorState.isOpenWithoutMeasure($0.status, of: $0.indicator) }
    }
    let note: [Phrase] =
      unmeasurable.reduce(0, +) == 0
      ? [] : [.label(.noteUnmeasurable, ["count": .text(String(unmeasurable.reduce(0, +)))])]
    return Table(
      name: "indicators-by-status", caption: .label(.tableIndicatorsByStatus), rowHead: .label(.status),
      rowKey: "status", columns: columns.map(\.1), rows: rows, total: .total(statuses.map { .count($0.count) }),
      notes: note)
  }

  /// How many items of the plan are in each state.
  var statusCounts: StatusCounts {
    StatusCounts(of: tree.projects.indices.filter(tree.isItem).map { self.statuses[$0] })
  }

  /// How many projects are in each state that any is in.
  private func projectStatusTable() -> Table {
    let counts = statusCounts
    let rows = ProjectStatus.allCases.filter { counts[$0] > 0 }.map { status in
      Table.Row(title: .label(status.label), cells: [.count(counts[status])])
    }
    return Table(
      name: "projects-by-status", caption: .label(.tableProjectsByStatus, ["items": itemsWord]),
      rowHead: .label(.status), rowKey: "status",
      columns: [countColumn], rows: rows, total: .total([.count(itemCount)]))
  }
}
