import Charts
import Language
import Markup
import Plans
import Reports
import Tables

extension PlanView {
  /// The plan's data files, what is in each, and what may be done with them.
  func dataPage() -> Page {
    let context = context(.data)
    let main: HTML = """
      \(context.section("files", context[.wholePlanFiles], files(context)))\
      \(context.section("projects-columns", context[.projectsColumns], dictionary(DataColumn.projects, context)))\
      \(context.section("ledger-columns", context[.ledgerColumns], hasMoney ? dictionary(DataColumn.ledger, context) : HTML()))\
      \(context.section("codes", context[.codesInFiles], codes(context)))\
      \(context.section("tables", context[.tableFiles], tables(context)))\
      \(context.section("terms", context[.termsOfUse], context.paragraph(context[.reuseTerms])))
      """
    return context.page(
      layout(
        context, title: context[.dataTitle], section: .data, eyebrow: context.shortTitle(of: plan),
        lede: "<p class=\"lede\">\(context[.dataLede])</p>\n", main: main))
  }

  private func files(_ context: PageContext) -> HTML {
    let projects: [(name: String, meaning: Label)] = [("projects.csv", .projectsFileMeaning)]
    let money: [(name: String, meaning: Label)] = [
      ("ledger.csv", .ledgerFileMeaning), ("totals.json", .totalsFileMeaning),
    ]
    let files = projects + (hasMoney ? money : [])
    return context.facts(
      files.map { file in
        let link = context.link(to: .data(map.address, file.name))
        return Fact(
          label: file.name,
          value: """
            \(context.text(file.meaning, term(context))) <a href="\(link)" download>\(context[.download])\
            <span class="hidden"> \(file.name)</span></a>
            """)
      })
  }

  /// Whether the plan states or reports any money, so that there are files of it.
  var hasMoney: Bool { !report.ledger.entries.isEmpty }

  private func term(_ context: PageContext) -> KeyValuePairs<String, String> {
    ["term": context.words(plan.strategyWord)]
  }

  /// The ids that stand in the files for strategies, groups, sources, categories and the items of frameworks.
  private func codes(_ context: PageContext) -> HTML {
    let kinds: [(name: String, ids: [Fact])] = [
      (context.strategyTerm(of: plan), plan.strategies.map { Fact(label: $0.id, value: HTML(text: $0.title)) }),
      (context[.responsibleGroups], plan.groups.map { Fact(label: $0.id, value: HTML(text: $0.title)) }),
      (context[.source], plan.sources.map { Fact(label: $0.id, value: HTML(text: $0.title)) }),
      (context[.category], plan.categories.map { Fact(label: $0.id, value: HTML(text: $0.title)) }),
    ]
    let frameworks = plan.frameworks.filter { map.has(.framework($0.id)) }.map { framework in
      (name: framework.title, ids: framework.items.map { Fact(label: $0.id, value: HTML(text: $0.title)) })
    }
    return
      "\(each: (kinds + frameworks).filter { !$0.ids.isEmpty }, { "<h3>\($0.name)</h3>\n\(context.facts($0.ids))" })"
  }

  /// Every table of the plan's pages with its files, and the file of its chart.
  private func tables(_ context: PageContext) -> HTML {
    """
    <p>\(context[.tableFilesText])</p>
    <ul class="files">
    \(each: report.tables, { tableFiles($0, context) })</ul>

    """
  }

  private func tableFiles(_ table: Table, _ context: PageContext) -> HTML {
    let files = [(table.name + ".csv", "CSV"), (table.name + ".json", "JSON")]
    let drawing = charts[table].drawing.map { [($0.fileName, "SVG")] } ?? []
    return """
      <li>\(context.words(table.caption))\(each: files + drawing, { file($0, $1, of: table, context) })</li>

      """
  }

  private func file(_ name: String, _ format: String, of table: Table, _ context: PageContext) -> HTML {
    """
     <a href="\(context.link(to: .data(map.address, name)))" download>\(format)\
    <span class="hidden"> \(context.words(table.caption))</span></a>
    """
  }

  private func dictionary(_ columns: [DataColumn], _ context: PageContext) -> HTML {
    context.facts(
      columns.map {
        Fact(label: $0.name, value: HTML(text: context.text($0.meaning, term(context))))
      })
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
