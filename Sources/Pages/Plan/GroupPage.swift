import Fiscal
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// One group: what it is responsible for, alone and with others.
  func groupPage(_ index: Int) -> Page {
    let group = report.groups[index]
    let context = context(.group(group.group.id))
    var layout = layout(
      context, title: group.group.title, section: .groups, eyebrow: context[.responsibleGroup],
      main: groupSiblings(index, context) + content(group, context))
    layout.previous = index > 0 ? crumb(report.groups[index - 1]) : nil
    layout.next = index + 1 < report.groups.count ? crumb(report.groups[index + 1]) : nil
    return context.page(layout)
  }

  /// The projects that several groups share.
  func jointPage(_ joint: JointReport) -> Page {
    let context = context(.jointGroups)
    let main: HTML = """
      \(groupSiblings(report.groups.count, context))\(context.tiles(figures(joint, context)))\(context.coverage(of: plan))\
      \(context.notice("<p>\(context[plan.groupTotals == .apart ? .jointApart : .jointLead])</p>\n"))\
      \(context.section("projects", itemsText(.jointProjectsOfPlan, context), joint.projects))\
      \(resultsSection(report.results?.ofJoint, context))
      """
    return context.page(
      layout(
        context, title: itemsText(.jointTitle, context), section: .groups, eyebrow: context[.responsibleGroups],
        main: main))
  }

  private func figures(_ joint: JointReport, _ context: PageContext) -> [KeyFigure] {
    moneyFigures(.plannedBudget, joint.planned, nil, context) + [
      context.countFigure(itemsWord(context), joint.projectCount)
    ]
  }

  private func crumb(_ group: GroupReport) -> Layout.Crumb {
    Layout.Crumb(title: group.group.title, route: route(.group(group.group.id)))
  }

  private func content(_ group: GroupReport, _ context: PageContext) -> HTML {
    """
    \(context.tiles(figures(group, context)))\(context.coverage(of: plan))\
    \(context.section("own", itemsText(.ownProjects, context), group.own))\
    \(context.section("joint", itemsText(.jointProjects, context), joint(group, context)))\
    \(resultsSection(report.results?.ofGroups[group.group.id], context))\
    \(chartedSection("quarters", context.budgetBy(context[.quarter]), group.byQuarter, context))\
    \(chartedSection("schedule", context[.schedule], group.schedule, context))
    """
  }

  private func figures(_ group: GroupReport, _ context: PageContext) -> [KeyFigure] {
    var figures = moneyFigures(
      plan.groupTotals == .apart ? .ownBudget : .plannedBudget, group.planned, group.share, context)
    figures.append(context.countFigure(itemsText(.ownProjects, context), group.ownProjectCount))
    if group.jointProjectCount > 0 {
      figures.append(context.countFigure(itemsText(.jointProjects, context), group.jointProjectCount))
    }
    return figures
  }

  private func joint(_ group: GroupReport, _ context: PageContext) -> HTML {
    guard let table = group.joint else { return HTML() }
    return """
      \(context.notice("<p>\(context[plan.groupTotals == .apart ? .jointApart : .jointLead])</p>\n"))\(context.table(table, isTitled: true))
      """
  }

  /// The plan's groups, and what they share.
  private func groupSiblings(_ current: Int, _ context: PageContext) -> HTML {
    let count = report.groups.count
    return context.siblings(
      context.text(.allOf, ["dimension": context[.responsibleGroups]]),
      count: map.has(.jointGroups) ? count + 1 : count, current: current
    ) { place in
      if place == count { return Sibling(title: context[.joint], link: context.link(to: route(.jointGroups))) }
      let group = report.groups[place].group
      return Sibling(title: group.title, link: context.link(to: route(.group(group.id))))
    }
  }
}
