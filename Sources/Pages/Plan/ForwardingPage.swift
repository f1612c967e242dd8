import Language
import Markup
import Plans

extension PlanView {
  /// A page at each former address of a project, which leads to where the project is now.
  func forwardingPages() -> [Page] {
    plan.projects.filter(\.hasPage).flatMap { project in
      project.formerly.filter { !map.has(.project($0)) }.map { forwardingPage(from: $0, to: project) }
    }
  }

  private func forwardingPage(from former: String, to project: Project) -> Page {
    let context = context(.project(former))
    let target = context.link(to: route(.project(project.id)))
    let head: HTML = """
      <meta http-equiv="refresh" content="0; url=\(target)">
      <link rel="canonical" href="\(target)">

      """
    return context.barePage(
      title: context[.movedTitle], head: head,
      main: "<p><a href=\"\(target)\">\(project.title)</a></p>\n")
  }
}
