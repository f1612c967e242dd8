import Diagnostics
import Language
import Markup
import Plans
import Reports

extension PlanView {
  /// How far a reader can trust the figures: printed against computed totals, and every check that is still open.
  func checksPage() -> Page {
    let context = context(.checks)
    let main: HTML = """
      \(context.section("declared", context[.declaredTitle], declared(context)))\
      \(context.section("open", context[.openChecks], openChecks(context)))\
      \(context.section("admitted", context[.admittedDifferences], admitted(context)))\
      \(context.section("reading", context[.howToRead], reading(context)))
      """
    return context.page(
      layout(
        context, title: context[.checksTitle], section: .checks, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.checksLede])</p>\n", main: main))
  }

  private func declared(_ context: PageContext) -> HTML {
    guard let table = report.declared else { return context.paragraph(context[.nothingDeclared]) }
    let agrees = table.agrees
    return """
      \(context.notice("<p><strong>\(context[agrees ? .declaredAgrees : .declaredDiffers])</strong></p>\n", isGood: agrees))\
      \(context.table(table))
      """
  }

  private func openChecks(_ context: PageContext) -> HTML {
    if report.checks.isEmpty { return context.notice(context.paragraph(context[.noOpenChecks]), isGood: true) }
    return """
      <p>\(context.text(.openCheckCount, ["count": context.number(report.checks.count)]))</p>
      <ul class="checks">
      \(each: checksByFile, { fileChecks($0, context) })</ul>

      """
  }

  /// The open checks, those of one file together, in the order of their places.
  private var checksByFile: [[Diagnostic]] {
    report.checks.reduce(into: []) { files, check in
      if files.last?.last?.location.file == check.location.file {
        files[files.count - 1].append(check)
      } else {
        files.append([check])
      }
    }
  }

  private func fileChecks(_ checks: [Diagnostic], _ context: PageContext) -> HTML {
    guard let file = checks.first?.location.file else { return HTML() }
    let project = plan.projects.first { $0.location.file == file }
    let title = project.map { context.linked($0.title, to: context.link(to: .project($0.id))) }
    return """
      <li>\(title ?? "<code>\(file)</code>")
      <ul>
      \(each: checks, { check($0, context) })</ul>
      </li>

      """
  }

  /// What is open, without the hint: that is for who writes the file.
  private func check(_ check: Diagnostic, _ context: PageContext) -> HTML {
    let place = "\(check.location.file):\(check.location.line)"
    return """
      <li>\(check.message[context.language]) \
      <span class="origin"><code>\(context.linked(place, to: context.sourceLink(check.location)))</code></span></li>

      """
  }

  private func admitted(_ context: PageContext) -> HTML {
    if plan.differences.isEmpty { return HTML() }
    return """
      <p>\(context[.admittedText])</p>
      <ul>
      \(each: plan.differences, { "<li>\($0.reason)</li>\n" })</ul>

      """
  }

  /// What the words in the tables mean that stand where an amount could.
  private func reading(_ context: PageContext) -> HTML {
    let words: [(term: Label, meaning: Label)] = [
      (.notStated, .notStatedMeaning), (.noBudget, .noBudgetMeaning), (.unscheduled, .unscheduledMeaning),
      (.notItemised, .notItemisedMeaning), (.notCrossed, .notCrossedMeaning), (.notReported, .notReportedMeaning),
    ]
    return """
      <p>\(context[.zeroMeaning])</p>
      \(context.facts(words.map { Fact(label: context[$0.term], value: HTML(text: context[$0.meaning])) }))
      """
  }
}
