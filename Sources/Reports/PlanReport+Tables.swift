package import Tables

extension PlanReport {
  /// Every table of the plan that has data files, each with a name of its own, in the order of its pages.
  ///
  /// The tables of a single project have none: their rows are in the plan's own files.
  package var tables: [Table] {
    let ofPlan: [Table?] = [
      budgetByStrategy, strategyByQuarter, budgetByGroup, groupByQuarter, flows, budgetByQuarter,
    ]
    let ofStrategies: [Table?] = strategies.flatMap { [$0.projects, $0.byQuarter, $0.byGroup, $0.indicators] }
    let ofGroups: [Table?] = groups.flatMap { [$0.own, $0.joint, $0.byQuarter, $0.schedule] }
    let ofQuarters: [Table?] = quarters.flatMap { [$0.projects, $0.byStrategy, $0.byGroup, $0.withoutAmount] }
    var tables = ofPlan.compactMap(\.self)
    tables += (sources?.tables ?? []) + (categories?.tables ?? [])
    tables += frameworks.flatMap { [$0.byItem, $0.matrix] } + (indicators?.tables ?? [])
    tables += [projects] + [declared, schedule].compactMap(\.self)
    tables += ofStrategies.compactMap(\.self) + ofGroups.compactMap(\.self)
    tables += [joint?.projects].compactMap(\.self) + ofQuarters.compactMap(\.self)
    return tables + (results?.tables(of: plan) ?? [])
  }
}
