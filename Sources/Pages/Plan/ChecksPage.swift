import Diagnostics
import Language
import Markup
import Plans
import Reports

extension PlanView {
  /// How far a reader can trust the figures: printed against computed totals, and every check that is still open.
  func checksPage() -> Page {
    let context = context(.checks)
    return context.page(
      layout(
        context, title: context[.checksTitle], section: .checks, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.checksLede])</p>\n", main: checks(context)))
  }

  func checks(_ context: PageContext) -> HTML {
    """
    \(context.section("declared", context[.declaredTitle], declared(context)))\
    \(context.section("open", context[.openChecks], openChecks(context)))\
    \(context.section("admitted", context[.admittedDifferences], admitted(context)))\
    \(context.section("reading", context[.howToRead], reading(context)))
    """
  }

  private func declared(_ context: PageContext) -> HTML {
    guard let table = report.declared else { return context.paragraph(context[.nothingDeclared]) }
    let agrees = table.agrees
    return """
      \(context.notice("<p><strong>\(context[agrees ? .declaredAgrees : .declaredDiffers])</strong></p>\n", agrees ? .good : .warning))\
      \(context.table(table, isTitled: true, of: plan.location.file))\(context.provenance(of: plan))
      """
  }

  private func openChecks(_ context: PageContext) -> HTML {
    if report.checks.isEmpty { return context.notice(context.paragraph(context[.noOpenChecks]), .good) }
    // Looked for among all projects for each file, this took the square of a plan's size.
    let titles = Dictionary(
      plan.projects.map { ($0.location.file, context.linked($0.title, to: context.link(to: .project($0.id)))) }
    ) { first, _ in first }
    return """
      <p>\(context.text(.openCheckCount, ["count": context.number(report.checks.count)]))</p>
      <ul class="checks">
      \(each: checksByFile, { fileChecks($0, titles, context) })</ul>

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

  private func fileChecks(_ checks: [Diagnostic], _ titles: [String: HTML], _ context: PageContext) -> HTML {
    guard let file = checks.first?.location.file else { return HTML() }
    let title = titles[file]
    return """
      <li>\(title ?? "<code>\(file)</code>")\(if: title != nil, " <code class=\"origin\">\(file)</code>")
      <ul>
      \(each: alike(checks, context.language), { check($0, context) })</ul>
      </li>

      """
  }

  /// Checks that say the same of several places, together.
  private func alike(_ checks: [Diagnostic], _ language: InterfaceLanguage) -> [[Diagnostic]] {
    // Looked up, not compared with each other: a file may have as many checks as it has lines.
    var places: [String: Int] = [:]
    var groups: [[Diagnostic]] = []
    for check in checks {
      if let place = places[check.message[language]] {
        groups[place].append(check)
      } else {
        places[check.message[language]] = groups.count
        groups.append([check])
      }
    }
    return groups
  }

  /// What is open and on which lines, without the hint: that is for who writes the file.
  private func check(_ checks: [Diagnostic], _ context: PageContext) -> HTML {
    guard let first = checks.first else { return HTML() }
    return """
      <li>\(first.message[context.language]) <span class="origin">(\(context[.onLine]) \
      \(each: checks.enumerated(), { "\(if: $0 > 0, ", ")\(line(of: $1, context))" }))</span></li>

      """
  }

  private func line(of check: Diagnostic, _ context: PageContext) -> HTML {
    context.linked(context.number(check.location.line), to: context.sourceLink(check.location))
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
