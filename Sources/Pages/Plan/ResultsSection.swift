import Diagnostics
import Fiscal
import Language
import Markup
import Plans

extension PlanView {
  /// What the agency has reported of a project, the latest round first.
  func results(of project: Project, _ context: PageContext) -> HTML {
    let rounds = Array(project.results.reversed())
    if rounds.isEmpty { return HTML() }
    let file = project.location.file
    return context.section(
      "results", context[.results],
      "\(each: rounds.indices, { round(rounds[$0], isLatest: $0 == 0 && rounds.count > 1, of: file, context) })")
  }

  private func round(_ round: ResultRound, isLatest: Bool, of file: String, _ context: PageContext) -> HTML {
    """
    <h\(context.headingLevel + 1)>\(context.text(.dataAsOf, ["day": context.day(round.asOf)]))\
    \(if: isLatest, " <span class=\"quiet\">(\(context[.latestRound]))</span>")</h\(context.headingLevel + 1)>
    \(context.facts(facts(of: round, context)))\(if: !context.isPrintEdition, context.provenance(of: round, besides: file))
    """
  }

  private func facts(of round: ResultRound, _ context: PageContext) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: String, _ value: HTML?) {
      if let value { facts.append(Fact(label: label, value: value)) }
    }
    add(
      context[.progress],
      round.progress.map { "\(context[.unitPercent]) \(context.percentage($0.value))" })
    add(context[.allocated], round.allocated.map { HTML(text: context.amount($0.value)) })
    facts += spent(of: round, context)
    add(context[.obligated], round.obligated.map { HTML(text: context.amount($0.value)) })
    add(context[.result], round.result.map { context.badge(Badge($0)) })
    add(context[.summary], round.summary.map(HTML.init(text:)))
    add(context[.problems], round.problems.map(HTML.init(text:)))
    add(context[.suggestions], round.suggestions.map(HTML.init(text:)))
    return facts
  }

  /// What the round says of spent money: to date, or by quarter with those that are not reported.
  private func spent(of round: ResultRound, _ context: PageContext) -> [Fact] {
    switch round.spent?.value {
    case .toDate(let amount): return [Fact(label: context[.spentToDate], value: HTML(text: context.amount(amount)))]
    case .byQuarter(let row):
      return Quarter.allCases.map { quarter in
        let amount = row[quarter]
        let words = amount == .notStated ? context[.notReported] : context.amount(amount)
        return Fact(
          label: context.text(.spentInQuarter, ["number": context.number(quarter.rawValue)]), value: HTML(text: words))
      }
    case nil: return []
    }
  }
}
