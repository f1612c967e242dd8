import Fiscal
import Language
import Markup
import Plans

extension PlanView {
  /// What the agency has reported of a project, the latest round first.
  func results(of project: Project, _ context: PageContext) -> HTML {
    if project.results.isEmpty { return HTML() }
    return context.section("results", context[.results], "\(each: project.results.reversed(), { round($0, context) })")
  }

  private func round(_ round: ResultRound, _ context: PageContext) -> HTML {
    let day = context.digits(round.asOf.written(in: context.language))
    return """
      <h3>\(context.text(.dataAsOf, ["day": day]))</h3>
      \(context.facts(facts(of: round, context)))
      """
  }

  private func facts(of round: ResultRound, _ context: PageContext) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: Label, _ value: HTML?) {
      if let value { facts.append(Fact(label: context[label], value: value)) }
    }
    add(.progress, round.progress.map { "\(context[.unitPercent]) \(context.digits($0.written(decimals: 2)))" })
    add(.allocated, round.allocated.map { HTML(text: context.amount($0.value)) })
    add(.obligated, round.obligated.map { HTML(text: context.amount($0.value)) })
    add(.result, round.result.map { context.badge(Badge($0)) })
    add(.summary, round.summary.map(HTML.init(text:)))
    add(.problems, round.problems.map(HTML.init(text:)))
    add(.suggestions, round.suggestions.map(HTML.init(text:)))
    return facts
  }
}
