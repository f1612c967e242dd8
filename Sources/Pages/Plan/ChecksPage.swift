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
    let checks = openChecks
    if checks.isEmpty { return context.notice(context.paragraph(context[.noOpenChecks]), .good) }
    let titles = titles(context)
    return """
      <p>\(context.text(.openCheckCount, ["count": context.number(checks.count)]))</p>
      <ul class="checks">
      \(each: byFile(checks), { fileChecks($0, titles, context) })</ul>

      """
  }

  /// The checks that the plan says nothing about.
  private var openChecks: [Diagnostic] {
    let answers = Set(plan.differences.map(\.note))
    return report.checks.filter { answers.isDisjoint(with: $0.notes) }
  }

  /// What a file is called, where it is of a project.
  private func titles(_ context: PageContext) -> [String: HTML] {
    // Looked for among all projects for each file, this took the square of a plan's size.
    Dictionary(
      plan.projects.map { ($0.location.file, context.linked($0.title, to: context.link(to: .project($0.id)))) }
    ) { first, _ in first }
  }

  /// Checks, those of one file together, in the order of their places.
  private func byFile(_ checks: [Diagnostic]) -> [[Diagnostic]] {
    checks.reduce(into: []) { files, check in
      if files.last?.last?.location.file == check.location.file {
        files[files.count - 1].append(check)
      } else {
        files.append([check])
      }
    }
  }

  private func fileChecks(
    _ checks: [Diagnostic], _ titles: [String: HTML], _ context: PageContext, reason: String? = nil
  ) -> HTML {
    guard let file = checks.first?.location.file else { return HTML() }
    let title = titles[file]
    return """
      <li>\(title ?? "<code>\(file)</code>")\(if: title != nil, " <code class=\"origin\">\(file)</code>")
      <ul>
      \(each: alike(checks, context.language), { check($0, context) })</ul>
      \(some: reason, { "<p><strong>\(context[.agencySays])</strong> \($0)</p>\n" })</li>

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

  /// What the plan says about checks, below the checks that it answers.
  private func admitted(_ context: PageContext) -> HTML {
    if plan.differences.isEmpty { return HTML() }
    let titles = titles(context)
    let answered = checksByNote
    return """
      <p>\(context[.admittedText])</p>
      <ul class="checks">
      \(each: plan.differences, { admitted($0, answered[$0.note] ?? [], titles, context) })</ul>

      """
  }

  /// The checks that carry each note.
  ///
  /// Looked for by each difference, they took the square of the differences.
  private var checksByNote: [Diagnostic.Note: [Diagnostic]] {
    var checks: [Diagnostic.Note: [Diagnostic]] = [:]
    for check in report.checks {
      for note in Set(check.notes) { checks[note, default: []].append(check) }
    }
    return checks
  }

  private func admitted(
    _ difference: AdmittedDifference, _ answered: [Diagnostic], _ titles: [String: HTML], _ context: PageContext
  ) -> HTML {
    if answered.isEmpty { return "<li>\(difference.reason)</li>\n" }
    return "\(each: byFile(answered), { fileChecks($0, titles, context, reason: difference.reason) })"
  }

  /// What the words in the tables mean that stand where an amount could.
  private func reading(_ context: PageContext) -> HTML {
    let words: [(term: Label, meaning: Label)] = [
      (.notStated, .notStatedMeaning), (.noBudget, .noBudgetMeaning), (.unscheduled, .unscheduledMeaning),
      (.notItemised, .notItemisedMeaning), (.notCrossed, .notCrossedMeaning), (.notReported, .notReportedMeaning),
    ]
    return """
      <p>\(context[.zeroMeaning])</p>
      \(context.facts(words.map { Fact(label: context[$0.term], value: HTML(text: context[$0.meaning])) }))\
      \(if: hasMoney, context.paragraph(context[.leastMarks]))
      """
  }
}
