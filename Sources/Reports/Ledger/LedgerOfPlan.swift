package import Diagnostics
import Fiscal
package import Plans

extension Ledger {
  /// The ledger of a plan, and what its budgets say against themselves.
  ///
  /// A cancelled project keeps its planned money. A project with parts has the money of its parts. One whose amounts do
  /// not fit is left out, with an error; the others go on.
  package init(of plan: Plan, diagnostics: inout [Diagnostic]) {
    let tree = ProjectTree(plan.projects, diagnostics: &diagnostics)
    self.init(of: plan, tree, diagnostics: &diagnostics)
  }

  init(of plan: Plan, _ tree: ProjectTree, diagnostics: inout [Diagnostic]) {
    let disagreements = Disagreements(admitted: plan.differences)
    var magnitude = Magnitude()
    var entries: [Entry] = []
    var silences: [Silence] = []
    for (place, project) in tree.projects.enumerated() {
      do {
        var added: [Entry] = []
        var planned = tree.planned(ofPartsOf: place)
        if !tree.haveParts[place] {
          let sums = try BudgetSums(of: project)
          planned = sums.parts
          try BudgetCheck(project: project, sums: sums, lines: sums.lines, disagreements: disagreements)
            .run(&diagnostics)
          if sums.isSilent {
            silences.append(Silence(of: project, isNoBudget: sums.total == .noBudget))
          } else {
            added += try sums.entries(of: project, plan.groupTotals)
          }
        }
        added += project.resultEntries(planned: planned, plan.groupTotals)
        var grown = magnitude
        for entry in added { try grown.add(entry) }
        magnitude = grown
        entries += added
      } catch {
        diagnostics.append(.moneyOverflow(project))
      }
    }
    self.init(entries, silences: silences, rules: CountingRules(of: plan, tree, ReportedProjects(in: entries)))
    checkWholes(tree, disagreements, &diagnostics)
    checkResultsOfParts(tree, &diagnostics)
  }

  /// Money that is reported of a project and of one of its parts, which would be counted twice.
  private func checkResultsOfParts(_ tree: ProjectTree, _ diagnostics: inout [Diagnostic]) {
    guard tree.haveParts.contains(true) else { return }
    var places: [String: [Entry.Phase: Location]] = [:]
    for entry in entries where entry.phase != .planned {
      places[entry.project, default: [:]][entry.phase] = entry.origin
    }
    var reported: Set<Location> = []
    for entry in entries where entry.phase != .planned {
      for whole in rules.wholes[entry.project] ?? [] {
        guard let place = places[whole]?[entry.phase], reported.insert(place).inserted else { continue }
        diagnostics.append(.resultsBesideParts(tree[whole]?.title ?? whole, at: place))
      }
    }
  }

  /// What a project with parts states for itself against the sum of its parts.
  private func checkWholes(_ tree: ProjectTree, _ disagreements: Disagreements, _ diagnostics: inout [Diagnostic]) {
    guard tree.haveParts.contains(true) else { return }
    let sums = pivot(.projectAndWholes, by: .quarter)
    for (place, project) in tree.projects.enumerated() where tree.haveParts[place] {
      let key = Pivot.Key.member(project.id)
      if let total = project.budget.total, let stated = total.value.money, stated != sums[key] ?? .zero {
        disagreements.report(
          .partsDiffer(project, nil, at: total.location, length: total.length, stated, sums[key] ?? .zero),
          about: [project.id, project.number], to: &diagnostics)
      }
      guard let row = project.budget.quarters else { continue }
      for quarter in Quarter.allCases {
        let sum = sums[key, .of(String(quarter.rawValue))] ?? .zero
        guard let stated = row.value[quarter].money, stated != sum else { continue }
        disagreements.report(
          .partsDiffer(project, quarter, at: row.location, length: row.length, stated, sum),
          about: [project.id, project.number], to: &diagnostics)
      }
    }
  }
}

extension ProjectTree {
  /// The money that is planned for the parts of a project of which results are reported; none of another.
  fileprivate func planned(ofPartsOf place: Int) -> [BudgetPart] {
    if projects[place].results.isEmpty { return [] }
    // An amount that does not fit is reported of the part itself.
    return parts(of: place).filter { !haveParts[$0] }.flatMap { (try? BudgetSums(of: projects[$0]))?.parts ?? [] }
  }
}

extension BudgetSums {
  /// Whether no amount is stated anywhere in it.
  fileprivate var isSilent: Bool {
    total.money == nil && quarters.all.allSatisfy { ($0 ?? .zero) == .zero } && parts.allSatisfy { $0.amount == .zero }
  }
}

extension Silence {
  fileprivate init(of project: Project, isNoBudget: Bool) {
    self.init(
      project: project.id, strategy: project.strategy, groups: project.groups, source: project.budget.source,
      category: project.budget.category, isNoBudget: isNoBudget)
  }
}

extension CountingRules {
  fileprivate convenience init(of plan: Plan, _ tree: ProjectTree, _ reported: ReportedProjects) {
    var links: [String: [String: [String]]] = [:]
    var statedQuarters: [String: [Quarter]] = [:]
    for project in tree.projects {
      if let row = project.budget.quarters?.value {
        statedQuarters[project.id] = Quarter.allCases.filter { row[$0] != .notStated }
      }
      for link in project.links { links[project.id, default: [:]][link.framework, default: []] += link.items }
    }
    self.init(
      groupTotals: plan.groupTotals, links: links, statedQuarters: statedQuarters, wholes: tree.wholes,
      categoryWholes: plan.categoryWholes, reported: reported)
  }
}

extension Diagnostic {
  fileprivate static func moneyOverflow(_ project: Project) -> Diagnostic {
    Diagnostic(
      id: "money-overflow", at: project.budget.total?.location ?? project.budget.location,
      message: Message(
        thai: "ยอดรวมเมื่อนับโครงการ “\(project.title)” เกินกว่าที่คำนวณได้ คือ 92 พันล้านล้านบาท",
        english: "with project '\(project.title)' a sum goes beyond what can be counted, 92 quadrillion baht"),
      hint: Message(thai: "ตรวจจำนวนหลักของตัวเลข", english: "check the number of digits"))
  }

  fileprivate static func resultsBesideParts(_ title: String, at place: Location) -> Diagnostic {
    Diagnostic(
      id: "results-beside-parts", at: place,
      message: Message(
        thai: "โครงการ “\(title)” รายงานเงินของตนเองไว้ ทั้งที่โครงการย่อยก็รายงานเงินชนิดเดียวกัน ยอดจะถูกนับซ้ำ",
        english: "project '\(title)' reports money that its parts report too; it would be counted twice"),
      hint: Message(
        thai: "ให้รายงานไว้ที่โครงการย่อย หรือที่โครงการหลัก เพียงแห่งเดียว",
        english: "report it of the parts or of the whole, not of both"))
  }

  fileprivate static func partsDiffer(
    _ project: Project, _ quarter: Quarter?, at place: Location, length: Int, _ stated: Money, _ sum: Money
  ) -> Diagnostic {
    let difference = stated.distance(to: sum).baht
    let thai = quarter.map { "ไตรมาส \($0.rawValue) ของ" } ?? ""
    let english = quarter.map { "quarter \($0.rawValue) of " } ?? ""
    return Diagnostic(
      id: (quarter == nil ? Disagreement.partsDiffer : .partsDifferInQuarter).rawValue, at: place, length: length,
      message: Message(
        thai:
          "\(thai)โครงการ “\(project.title)” ระบุ \(stated.baht) บาท แต่โครงการย่อยรวมได้ \(sum.baht) บาท ต่างกัน \(difference) บาท",
        english:
          "\(english)project '\(project.title)' states \(stated.baht) baht, but its parts sum to \(sum.baht): a difference of \(difference)"
      ),
      hint: Message(
        thai: "ยอดของโครงการหลักคือผลรวมของโครงการย่อย ตรวจกับเอกสารหรือลบยอดนี้ออก",
        english: "a project's total is the sum of its parts: compare with the document, or leave the amount out"))
  }
}
