import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// One framework that the plan answers to: which project answers to which item.
  func frameworkPage(_ index: Int) -> Page {
    let framework = report.frameworks[index]
    let context = context(.framework(framework.framework.id))
    var layout = layout(
      context, title: framework.framework.title, section: .frameworks, eyebrow: context[.frameworkEyebrow],
      lede: "<p class=\"lede\">\(context[.frameworkLede])</p>\n",
      main: siblings(of: index, context) + content(of: framework, context))
    layout.previous = index > 0 ? crumb(report.frameworks[index - 1]) : nil
    layout.next = index + 1 < report.frameworks.count ? crumb(report.frameworks[index + 1]) : nil
    return context.page(layout)
  }

  func content(of framework: FrameworkReport, _ context: PageContext) -> HTML {
    """
    \(context.tiles(figures(framework, context)))\(context.coverage(of: plan))\
    \(chartedSection("items", context[.frameworkItems], framework.byItem, context))\
    \(context.section("matrix", itemsText(.frameworkMatrix, context), framework.matrix))\
    \(context.section("unanswered", context[.frameworkUnanswered], unanswered(framework, context)))
    """
  }

  private func crumb(_ framework: FrameworkReport) -> Layout.Crumb {
    Layout.Crumb(title: framework.framework.title, route: route(.framework(framework.framework.id)))
  }

  private func figures(_ framework: FrameworkReport, _ context: PageContext) -> [KeyFigure] {
    let all = framework.framework.items.count
    let count = context.number(all - framework.unanswered.count)
    let answered: HTML = """
      <span class="figure">\(count)</span> \
      <span class="unit">\(context.text(.ofAllItems, ["all": context.number(all)]))</span>
      """
    return [
      KeyFigure(label: context[.itemsAnswered], value: answered),
      context.countFigure(itemsText(.projectsAligned, context), framework.projectCount),
    ]
  }

  /// The items of the framework that no project answers to.
  private func unanswered(_ framework: FrameworkReport, _ context: PageContext) -> HTML {
    if framework.unanswered.isEmpty { return HTML() }
    return """
      <ul class="plain">
      \(each: framework.unanswered, { "<li>\(context.title(of: $0))</li>\n" })</ul>

      """
  }

  private func siblings(of current: Int, _ context: PageContext) -> HTML {
    context.siblings(
      context.text(.allOf, ["dimension": context[.frameworkMenu]]), count: report.frameworks.count, current: current
    ) { place in
      let framework = report.frameworks[place].framework
      return Sibling(title: framework.title, link: context.link(to: route(.framework(framework.id))))
    }
  }
}

extension PageContext {
  /// An item of a framework after its number.
  func title(of item: Framework.Item) -> String {
    text(.numberedItem, ["number": digits(item.id), "title": item.title])
  }
}
