import Language
import Plans
import Tables

/// Which columns a table of indicators has: those of what is stated of any of them, and always target and status.
struct IndicatorColumns {
  private let hasSides: Bool
  private let hasMethods: Bool
  private let hasTools: Bool
  private let hasActuals: Bool
  private let hasCauses: Bool

  init(_ indicators: [Indicator]) {
    hasSides = indicators.contains { $0.side != nil }
    hasMethods = indicators.contains { $0.method != nil }
    hasTools = indicators.contains { $0.tool != nil }
    hasActuals = indicators.contains { $0.actual != nil }
    hasCauses = indicators.contains { $0.cause != nil }
  }

  private func choose<Item>(_ items: [Item]) -> [Item] {
    items.kept(where: [hasSides, true, hasActuals, true, hasCauses, hasMethods, hasTools])
  }

  var all: [Table.Column] {
    choose([
      Table.Column(key: "side", title: .label(.headSide)), Table.Column(key: "target", title: .label(.target)),
      Table.Column(key: "actual", title: .label(.headActual)), Table.Column(key: "status", title: .label(.status)),
      Table.Column(key: "cause", title: .label(.headCause)), Table.Column(key: "method", title: .label(.headMethod)),
      Table.Column(key: "tool", title: .label(.headTool)),
    ])
  }

  func cells(of indicator: Indicator, _ status: IndicatorStatus) -> [Cell] {
    func text(_ text: String?) -> Cell { text.map { .text(.text($0)) } ?? .blank }
    let isOpen = IndicatorState.isOpenWithoutMeasure(status, of: indicator)
    return choose([
      indicator.side.map { .text(.label($0.label)) } ?? .blank,
      indicator.target.map { .text(.text($0.value.printed)) } ?? .notStated,
      indicator.actual.map { .text(.text($0.value)) } ?? .notReported,
      isOpen ? .notReported : status.cell,
      text(indicator.cause), text(indicator.method), text(indicator.tool),
    ])
  }
}
