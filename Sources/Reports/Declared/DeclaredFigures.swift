import Diagnostics
import Fiscal
import Language
import Plans
import Tables

extension PlanTables {
  /// Every total that the plan declares, in the order of the format, each with what the ledger sums to.
  var declaredFigures: [DeclaredFigure] {
    let declared = plan.declared
    guard !declared.isEmpty else { return [] }
    var figures: [DeclaredFigure?] = []
    let whole = Subject(
      .declaredTotal, .label(.budgetOfPlan), Message(thai: "ยอดรวมทั้งแผน", english: "the plan's total"), nil, [])
    if let total = declared.total { figures.append(figure(whole, total, ledger.pivot(.project).total)) }
    if let row = declared.quarters { figures += quarterFigures(row) }
    if let count = declared.projects {
      let subject = Subject(
        .declaredProjects, .label(.countOfProjects), Message(thai: "จำนวนโครงการ", english: "the number of projects"),
        nil, [])
      figures.append(self.count(subject, count, itemCount))
    }
    figures += memberFigures(
      .declaredStrategy, Message(thai: plan.strategyTerm ?? "ยุทธศาสตร์", english: "strategy"), .strategy,
      declared.strategies)
    figures += memberFigures(.declaredGroup, Message(thai: "กลุ่ม", english: "group"), .group, declared.groups)
    figures += memberFigures(
      .declaredSource, Message(thai: "แหล่งงบประมาณ", english: "source"), .source, declared.sources)
    figures += memberFigures(
      .declaredCategory, Message(thai: "หมวดรายจ่าย", english: "category"), .categoryAndWholes, declared.categories)
    for framework in declared.frameworks {
      figures += memberFigures(
        .declaredFramework, Message(thai: "ประเด็น", english: "framework"), .framework(framework.framework),
        framework.items)
    }
    return figures.compactMap(\.self)
  }

  private func quarterFigures(_ row: Placed<PerQuarter<Amount>>) -> [DeclaredFigure?] {
    let sums = ledger.pivot(.quarter)
    return Quarter.allCases.map { quarter in
      let subject = Subject(
        .declaredQuarters, quarter.title,
        Message(thai: "ยอดไตรมาส \(quarter.rawValue)", english: "quarter \(quarter.rawValue)"), quarter.member,
        [String(quarter.rawValue)])
      return figure(subject, Placed(row.value[quarter], at: row.location, length: row.length), sums[quarter.key])
    }
  }

  /// The declared amounts and counts of an axis.
  private func memberFigures(
    _ check: Disagreement, _ kind: Message, _ axis: Axis, _ figures: [Declared.Figures]
  ) -> [DeclaredFigure?] {
    guard !figures.isEmpty else { return [] }
    let sums = ledger.pivot(axis)
    let counts = projectCounts(by: axis)
    return figures.flatMap { declared -> [DeclaredFigure?] in
      let key = GroupSet(declared.key.split(separator: "+").map(String.init)).key ?? declared.key
      let member = Member(axis.dimension, key)
      let name = name(of: member)
      let subject = Subject(
        check, title(of: member), Message(thai: "ยอด\(kind.thai) “\(name)”", english: "\(kind.english) '\(name)'"),
        member,
        [declared.key, name])
      let ofCount = Subject(
        check, .label(.projectsIn, ["name": subject.title]),
        Message(
          thai: "จำนวนโครงการของ\(kind.thai) “\(name)”", english: "the number of projects of \(kind.english) '\(name)'"),
        member, [declared.key, name])
      return [
        declared.amount.flatMap { figure(subject, $0, sums[.member(key)]) },
        declared.projects.map { count(ofCount, $0, counts[.member(key)] ?? 0) },
      ]
    }
  }

  /// What a declared figure is about.
  private struct Subject {
    let check: Disagreement
    let title: Phrase
    let words: Message
    let member: Member?
    let names: [String]

    init(_ check: Disagreement, _ title: Phrase, _ words: Message, _ member: Member?, _ names: [String]) {
      self.check = check
      self.title = title
      self.words = words
      self.member = member
      self.names = names
    }
  }

  private func figure(_ subject: Subject, _ amount: Placed<Amount>, _ sum: Money?) -> DeclaredFigure? {
    let declared: Money
    switch amount.value {
    case .notStated: return nil
    case .noBudget: declared = .zero
    case .stated(let money): declared = money
    }
    return DeclaredFigure(
      check: subject.check, title: subject.title, words: subject.words, member: subject.member, names: subject.names,
      declared: .money(declared), computed: .money(sum ?? .zero), location: amount.location, length: amount.length)
  }

  private func count(_ subject: Subject, _ declared: Placed<Int>, _ computed: Int) -> DeclaredFigure {
    DeclaredFigure(
      check: subject.check, title: subject.title, words: subject.words, member: subject.member, names: subject.names,
      declared: .projects(declared.value), computed: .projects(computed), location: declared.location,
      length: declared.length)
  }
}
