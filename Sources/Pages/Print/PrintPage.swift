import Diagnostics
import Fiscal
import Language
import Markup
import Plans
import Reports

extension PlanView {
  /// The whole plan as one document for A4 paper: cover, contents, tables and charts, every project in full.
  func printPage() -> Page {
    let frame = context(.print)
    let parts = printParts(frame)
    var document = frame
    document.anchors = PrintAnchors(parts)
    var main = document.printContents(parts)
    document.append(parts, to: &main)
    var layout = layout(
      frame, title: plan.title, shortTitle: frame[.printEdition], section: .print, main: main)
    layout.isIndexed = false
    layout.cover = cover(frame)
    return frame.page(layout)
  }

  private func cover(_ context: PageContext) -> PrintCover {
    let site = setting.site
    let owner = setting.agencies[plan.agency]
    return PrintCover(
      agency: agency, parent: owner?.parent, title: plan.title,
      year: context.digits(plan.fiscalYear.titleWithRange(in: context.language)), total: total(context),
      facts: coverFacts(context), address: site.base ?? site.title, isSample: plan.isSample,
      running: context.text(.planOfAgency, ["agency": agency, "year": context.shortTitle(of: plan)]),
      back: context.link(to: route(.overview)))
  }

  private func total(_ context: PageContext) -> HTML {
    guard case .stated(let money) = report.figures.planned else { return HTML() }
    return """
      <p class="cover-total">\(context[.printTotal]) <strong>\(context.baht(money)) \(context[.baht])</strong></p>
      \(context.coverage(of: plan))
      """
  }

  private func coverFacts(_ context: PageContext) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: String, _ value: HTML?) {
      if let value { facts.append(Fact(label: label, value: value)) }
    }
    let approval = plan.approved.map {
      context.text(.approvedOn, ["day": context.digits($0.written(in: context.language))])
    }
    add(
      context[.status],
      plan.status.map { "\(context[Badge($0).label])\(some: approval, { " \($0)" })" } ?? approval.map(HTML.init(text:))
    )
    add(context[.projects], HTML(text: context.number(report.figures.projects)))
    add(context[.printAsOf], setting.site.asOf.map { HTML(text: context.day($0)) })
    return facts
  }
}
