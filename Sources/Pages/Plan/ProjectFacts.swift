import Fiscal
import Language
import Markup
import Plans
import Tables

extension PlanView {
  /// What the document says of a project beside its money.
  func facts(of project: Project, _ context: PageContext) -> [Fact] {
    var facts: [Fact] = []
    var keys: [String] = []
    func add(_ label: String, _ key: String, _ value: HTML?) {
      guard let value else { return }
      keys.append(key)
      let isInferred = project.inferred.contains(key)
      let mark: HTML = "\(if: isInferred, " <span class=\"inferred\">\(context[.inferred])</span>")"
      facts.append(Fact(label: label, value: value + mark))
    }
    add(context.strategyTerm(of: plan), "strategy", strategy(of: project, context))
    add(context[.responsibleGroups], "groups", groups(of: project, context))
    add(context[.period], "period", period(of: project, context))
    add(context[.status], "status", project.status.map { context.badge(Badge($0)) })
    add(context[.continuity], "type", project.continuity.map { HTML(text: context[$0.label]) })
    add(context[.nature], "nature", project.nature == .project ? nil : HTML(text: context[project.nature.label]))
    add(context[.partOf], "part_of", project.partOf.flatMap { whole($0.value, context) })
    for link in project.links {
      guard let framework = plan.frameworks.first(where: { $0.id == link.framework }) else { continue }
      add(framework.title, "links", items(of: link, in: framework, context))
    }
    add(context[.note], "note", project.note.map(HTML.init(text:)))
    return facts + inferredFact(of: project, besides: keys, context)
  }

  private func strategy(of project: Project, _ context: PageContext) -> HTML? {
    guard let id = project.strategy, let strategy = plan.strategies.first(where: { $0.id == id }) else { return nil }
    let title = context.text(
      .numberedStrategy, ["term": context.strategyTerm(of: plan), "number": context.digits(strategy.id)])
    return context.linked("\(title) \(strategy.title)", to: context.link(to: .strategy(id)))
  }

  private func groups(of project: Project, _ context: PageContext) -> HTML? {
    let groups = project.groups.ids.compactMap { id in plan.groups.first { $0.id == id } }
    if groups.isEmpty { return nil }
    if groups.count == 1 { return context.linked(groups[0].title, to: context.link(to: .group(groups[0].id))) }
    func item(_ group: Group) -> HTML {
      "<li>\(context.linked(group.title, to: context.link(to: .group(group.id))))</li>"
    }
    return """
      <ul class="plain">\(each: groups, item)</ul>\
      <p class="joint-note">\(context.linked(context[.sharedByGroups], to: context.link(to: .jointGroups)))</p>
      """
  }

  /// The period in one form; the document's own words too, where they say it in another.
  private func period(of project: Project, _ context: PageContext) -> HTML? {
    guard let period = project.period?.value else { return nil }
    return HTML(text: context.digits(period.written(in: context.language)))
  }

  /// The name of a project that others are parts of, with its page.
  func whole(_ id: String, _ context: PageContext) -> HTML? {
    guard let whole = project(id) else { return nil }
    return context.linked(whole.title, to: context.link(to: .project(id)))
  }

  private func items(of link: FrameworkLink, in framework: Framework, _ context: PageContext) -> HTML {
    let items = link.items.compactMap { id in framework.items.first { $0.id == id } }
    let target = context.link(to: .framework(framework.id))
    return """
      <ul class="plain">\(each: items, { "<li>\(context.linked(context.title(of: $0), to: target))</li>" })</ul>
      """
  }
}

extension Project.Continuity {
  var label: Label {
    switch self {
    case .continuing: .continuing
    case .new: .newProject
    }
  }
}

extension Project.Nature {
  var label: Label {
    switch self {
    case .project: .project
    case .activity: .natureActivity
    case .routine: .natureRoutine
    case .reserve: .natureReserve
    }
  }
}
