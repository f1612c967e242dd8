import Language
import Markup
import Plans
import Reports

extension PlanView {
  /// The plan's data files, what is in each, and what may be done with them.
  func dataPage() -> Page {
    let context = context(.data)
    let main: HTML = """
      \(context.section("files", context[.wholePlanFiles], files(context)))\
      \(context.section("projects-columns", context[.projectsColumns], dictionary(DataColumn.projects, context)))\
      \(context.section("ledger-columns", context[.ledgerColumns], dictionary(DataColumn.ledger, context)))\
      \(context.section("tables", context[.tableFiles], context.paragraph(context[.tableFilesText])))\
      \(context.section("terms", context[.termsOfUse], context.paragraph(context[.reuseTerms])))
      """
    return context.page(
      layout(
        context, title: context[.dataTitle], section: .data, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.dataLede])</p>\n", main: main))
  }

  private func files(_ context: PageContext) -> HTML {
    let files: [(name: String, meaning: Label)] = [
      ("projects.csv", .projectsFileMeaning), ("ledger.csv", .ledgerFileMeaning), ("totals.json", .totalsFileMeaning),
    ]
    return context.facts(
      files.map { file in
        let link = context.link(to: .data(map.address, file.name))
        return Fact(
          label: file.name,
          value: """
            \(context[file.meaning]) <a href="\(link)" download>\(context[.download])\
            <span class="hidden"> \(file.name)</span></a>
            """)
      })
  }

  private func dictionary(_ columns: [DataColumn], _ context: PageContext) -> HTML {
    context.facts(columns.map { Fact(label: $0.name, value: HTML(text: context[$0.meaning])) })
  }
}

/// A column of a data file, with what it means.
struct DataColumn {
  let name: String
  let meaning: Label

  static let projects = [
    DataColumn(name: "number", meaning: .columnNumber), DataColumn(name: "title", meaning: .columnTitle),
    DataColumn(name: "strategy", meaning: .columnStrategy), DataColumn(name: "groups", meaning: .columnGroups),
    DataColumn(name: "budget", meaning: .columnBudget), DataColumn(name: "q1 … q4", meaning: .columnQuarters),
    DataColumn(name: "unscheduled", meaning: .columnUnscheduled),
    DataColumn(name: "period_start, period_end", meaning: .columnPeriod),
    DataColumn(name: "status", meaning: .columnStatus),
  ]

  static let ledger = [
    DataColumn(name: "phase", meaning: .columnPhase), DataColumn(name: "face", meaning: .columnFace),
    DataColumn(name: "project", meaning: .columnProject), DataColumn(name: "strategy", meaning: .columnStrategy),
    DataColumn(name: "group", meaning: .columnGroup), DataColumn(name: "source", meaning: .columnSource),
    DataColumn(name: "category", meaning: .columnCategory), DataColumn(name: "quarter", meaning: .columnQuarter),
    DataColumn(name: "amount", meaning: .columnAmount),
  ]
}
