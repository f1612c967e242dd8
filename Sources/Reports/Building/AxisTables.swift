import Fiscal
import Language
import Plans
import Tables

/// The tables of a whole plan by each of its dimensions.
extension PlanTables {
  /// The planned money of the plan, the base of its shares.
  var base: Money? { byProject.total }

  func budgetByStrategy() -> Table? {
    budgetTable(
      strategyHead("budget-by-strategy", .label(.tableBudgetByStrategy, ["term": strategyTerm])),
      byStrategy, by: .strategy, base: base, counts: projectCounts(by: .strategy))
  }

  func strategyByQuarter() -> Table? {
    quarterTable(
      strategyHead("strategy-by-quarter", .label(.tableStrategyByQuarter, ["term": strategyTerm])),
      byStrategyAndQuarter, by: .strategy)
  }

  func budgetByGroup() -> Table? {
    budgetTable(
      groupHead("budget-by-group", .label(.tableBudgetByGroup)), byGroup, by: .group, base: base,
      counts: projectCounts(by: .group))
  }

  func groupByQuarter() -> Table? {
    quarterTable(
      groupHead("group-by-quarter", .label(.tableGroupByQuarter)), byGroupAndQuarter, by: .group, wholes: byGroup)
  }

  func budgetByQuarter() -> Table? {
    quarterBudgetTable("budget-by-quarter", .label(.tableBudgetByQuarter), ledger, base: base)
  }

  func budgetBySource() -> Table? {
    let head = TableHead(
      name: "budget-by-source", caption: .label(.tableBudgetBySource), rowHead: .label(.source), rowKey: "source")
    return budgetTable(head, ledger.pivot(.source), by: .source, base: base)
  }

  func budgetByCategory() -> Table? {
    let head = TableHead(
      name: "budget-by-category", caption: .label(.tableBudgetByCategory), rowHead: .label(.category),
      rowKey: "category")
    return budgetTable(head, ledger.pivot(.categoryAndWholes), by: .categoryAndWholes, base: base)
  }

  func strategyHead(_ name: String, _ caption: Phrase) -> TableHead {
    TableHead(
      name: name, caption: caption, rowHead: strategyHeading, rowKey: "strategy")
  }

  func groupHead(_ name: String, _ caption: Phrase) -> TableHead {
    TableHead(name: name, caption: caption, rowHead: .label(.group), rowKey: "group")
  }
}
