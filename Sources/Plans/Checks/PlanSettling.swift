package import Diagnostics
import Documents
import Fiscal
import Language

extension SiteReader {
  /// Resolves what the projects of a plan say of each other, and checks what can only be seen of all of them.
  mutating func settlePlan(_ projects: inout [ReadProject], _ plan: Plan?, isWhole: Bool) {
    checkAddresses(projects)
    resolveParts(&projects)
    if isWhole { checkNumbers(projects, plan) }
  }

  /// Reports addresses, present and former, that two projects share.
  private mutating func checkAddresses(_ projects: [ReadProject]) {
    var addresses = UniqueAddresses()
    for project in projects.sorted(by: { $0.address.location < $1.address.location }) {
      addresses.add(
        project.address.value, at: project.address.location, length: project.address.length, diagnostics: &diagnostics)
    }
    for project in projects {
      for former in project.formerly {
        addresses.add(
          former.text, at: former.location, length: former.text.utf8.count, diagnostics: &diagnostics)
      }
    }
  }

  /// Resolves `part_of`, by id or by number, and reports circles and itemised money beside parts.
  private mutating func resolveParts(_ projects: inout [ReadProject]) {
    guard projects.contains(where: { $0.partOf != nil }) else { return }
    var seen: Set<MatchingKey> = []
    var named: [NameIndex.Named] = []
    var indexes: [String: Int] = [:]
    for (index, project) in projects.enumerated() where seen.insert(MatchingKey(project.project.id)).inserted {
      indexes[project.project.id] = index
      named.append(
        NameIndex.Named(id: project.project.id, title: project.number.text, location: project.address.location))
    }
    let names = NameIndex(.project, named, diagnostics: &diagnostics)
    for index in projects.indices {
      guard let partOf = projects[index].partOf, let id = names.id(partOf, diagnostics: &diagnostics) else { continue }
      projects[index].project.partOf = Placed(id, at: partOf.location, length: partOf.text.utf8.count)
    }
    let cycles = Cycles.members(count: projects.count) { index in
      projects[index].project.partOf.flatMap { indexes[$0.value] }
    }
    for index in cycles {
      if let partOf = projects[index].project.partOf {
        diagnostics.append(.partOfCycle(projects[index].project, at: partOf))
      }
    }
    for index in cycles { projects[index].project.partOf = nil }
    let wholes = Set(projects.compactMap { $0.project.partOf?.value })
    for project in projects where wholes.contains(project.project.id) {
      if let line = project.project.budget.lines.first {
        diagnostics.append(.linesBesideParts(project.project, at: line.location))
      }
    }
  }

  /// Reports numbers that are left out between two others of the same rank: 3 between 2 and 4, 1.2 between 1.1 and 1.3.
  private mutating func checkNumbers(_ projects: [ReadProject], _ plan: Plan?) {
    let admitted = Admissions(plan?.differences ?? [])
    var ranks: [[Int]: [(last: Int, project: ReadProject)]] = [:]
    for project in projects {
      let parts = project.number.text.withDigits(.arabic).split(separator: ".", omittingEmptySubsequences: true)
      let numbers = parts.compactMap { Int($0) }
      guard let last = numbers.last, numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { continue }
      ranks[Array(numbers.dropLast()), default: []].append((last, project))
    }
    for members in ranks.values {
      let ordered = members.sorted {
        $0.last != $1.last ? $0.last < $1.last : $0.project.number.location < $1.project.number.location
      }
      for (before, after) in zip(ordered, ordered.dropFirst()) where after.last - before.last > 1 {
        diagnostics.append(
          .numberGap(
            from: before.last + 1, to: after.last - 1, before: after.project.number,
            admitted: admitted.answer(.numberGap, about: [after.project.number.text])))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func partOfCycle(_ project: Project, at place: Placed<String>) -> Diagnostic {
    Diagnostic(
      id: "part-of-cycle", at: place.location, length: place.length,
      message: Message(
        thai: "โครงการ “\(project.id)” เป็นส่วนของตัวเองเมื่อไล่ตาม part_of: ขึ้นไป",
        english: "the project '\(project.id)' is a part of itself, by way of 'part_of'"),
      hint: Message(
        thai: "ลบ part_of: ของโครงการที่เป็นโครงการหลัก", english: "take 'part_of:' away from the project that is the whole"
      ))
  }

  fileprivate static func linesBesideParts(_ project: Project, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "lines-beside-parts", at: location,
      message: Message(
        thai: "โครงการ “\(project.id)” มีโครงการย่อย จึงมีรายการงบประมาณของตนเองไม่ได้",
        english: "the project '\(project.id)' has parts, so it cannot have budget lines of its own"),
      hint: Message(
        thai: "ย้ายรายการไปไว้ในโครงการย่อย ยอดของโครงการนี้คือผลรวมของโครงการย่อย",
        english: "move the lines into the parts; its total is the sum of its parts"))
  }

  fileprivate static func numberGap(
    from first: Int, to last: Int, before number: Scalar, admitted: AdmittedDifference?
  ) -> Diagnostic {
    let missing = first == last ? "\(first)" : "\(first)–\(last)"
    return Diagnostic(
      id: "number-gap", severity: .warning, at: number.location, length: number.text.utf8.count,
      message: Message(
        thai: "ก่อนเลขที่ \(number.text) ไม่มีเลขที่ \(missing)",
        english: "the numbers jump before \(number.text): \(missing) is missing"),
      hint: Message(
        thai: "ตรวจว่าขาดโครงการใด หากเอกสารข้ามเลขจริง ให้ระบุใน differences: ของแผน",
        english:
          "see whether a project is missing; if the document skips the number, admit it under 'differences:' of the plan"
      ),
      notes: admitted.map { [$0.note] } ?? [])
  }
}

extension AdmittedDifference {
  /// The plan's own reason, to stand beside the diagnostic that it answers.
  package var note: Diagnostic.Note {
    Diagnostic.Note(
      Message(thai: "แผนชี้แจงว่า: \(reason)", english: "admitted by the plan: \(reason)"), at: location)
  }
}
