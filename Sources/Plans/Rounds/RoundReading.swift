import Diagnostics
import Documents
import Files
import Fiscal
import Language

extension SiteReader {
  /// Reads the rounds of results of a plan into its projects, and puts each project's rounds in the order of their days.
  mutating func readRounds(_ files: [FileTree.File], into projects: inout [ReadProject], _ names: PlanNames) {
    for index in projects.indices where projects[index].project.results.count > 1 {
      var merged: [ResultRound] = []
      var days: [Day: Int] = [:]
      for round in projects[index].project.results {
        if let same = days[round.asOf] {
          merged[same].take(RoundRow(round), diagnostics: &diagnostics)
        } else {
          days[round.asOf] = merged.count
          merged.append(round)
        }
      }
      projects[index].project.results = merged
    }
    if !files.isEmpty {
      let index = ProjectNames(projects)
      for file in files {
        guard let document = documents[file.path] else { continue }
        readRound(document, into: &projects, index)
      }
    }
    for index in projects.indices { projects[index].project.results.sort { $0.asOf < $1.asOf } }
  }

  private mutating func readRound(_ document: Document, into projects: inout [ReadProject], _ names: ProjectNames) {
    var fields = FieldReader(document.frontMatter, of: Message(thai: "รอบรายงานผล", english: "a round of results"))
    fields.require("as_of")
    let asOf = fields.day("as_of")
    _ = fields.title()
    fields.finish()
    diagnostics += fields.diagnostics
    let tables = document.body.tables
    if tables.isEmpty { diagnostics.append(.roundWithoutTable(at: document.bodyLocation)) }
    if !tables.isEmpty { checkRest(of: document) }
    guard let asOf else { return }
    for table in tables {
      guard let columns = readColumns(table) else { continue }
      for row in table.rows {
        guard let first = row.first, let project = names.project(of: row, columns, &diagnostics) else { continue }
        let read = RoundRow(row, columns, asOf: asOf.value, at: first.location, diagnostics: &diagnostics)
        projects[project].project.results.merge(read, diagnostics: &diagnostics)
      }
    }
  }

  /// Reports rows that stand outside of every table, as after a blank line: of a round nothing else is read.
  private mutating func checkRest(of document: Document) {
    document.body.forEachBlock { block in
      let text =
        switch block {
        case .paragraph(let inlines), .heading(_, _, let inlines): inlines.plainText
        case .code(_, let text): text
        case .quote, .list, .rule, .table: ""
        }
      if text.contains("|") { diagnostics.append(.rowOutsideTable(text, at: document.bodyLocation)) }
    }
  }

  /// What the columns of a table hold; nil, with a diagnostic, where none says which project a row is of.
  private mutating func readColumns(_ table: Markdown.PipeTable) -> [RoundColumn?]? {
    var seen: [RoundColumn: Location] = [:]
    let columns = table.head.map { cell -> RoundColumn? in
      if let unit = RoundColumn.largeUnit(in: cell.text) {
        diagnostics.append(.columnUnit(cell, unit))
        return nil
      }
      guard let column = RoundColumn(heading: cell.text) else {
        diagnostics.append(.unknownColumn(cell))
        return nil
      }
      if let first = seen.updateValue(cell.location, forKey: column) {
        diagnostics.append(.columnTwice(cell, first: first))
        return nil
      }
      return column
    }
    if seen[.number] != nil || seen[.title] != nil { return columns }
    diagnostics.append(.columnMissing(at: table.location))
    return nil
  }
}

/// The projects of a plan by what a row of results calls them.
private struct ProjectNames {
  private let byNumber: NameIndex
  private let byTitle: NameIndex
  private var indexes: [String: Int] = [:]

  init(_ projects: [ReadProject]) {
    // Ids that repeat are reported where addresses are checked.
    var ignored: [Diagnostic] = []
    var named: [NameIndex.Named] = []
    var titled: [NameIndex.Named] = []
    for (index, project) in projects.enumerated() {
      indexes[project.project.id] = index
      named.append(.init(id: project.project.id, title: project.number.text, location: project.address.location))
      titled.append(.init(id: project.project.id, title: project.project.title, location: project.address.location))
    }
    byNumber = NameIndex(.project, named, diagnostics: &ignored)
    byTitle = NameIndex(.project, titled, diagnostics: &ignored)
  }

  /// The project of a row, by its number or else by its title; nil for a row of totals, or with a diagnostic.
  func project(
    of row: [Markdown.PipeTable.Cell], _ columns: [RoundColumn?], _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    let cells = zip(row, columns)
    let number = cells.first { $0.1 == .number }?.0
    let title = cells.first { $0.1 == .title }?.0
    for cell in [number, title] {
      if let cell, ["รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "total"].contains(MatchingKey(cell.text).text) { return nil }
    }
    if let number, !number.text.isEmpty {
      if let title, let named = byTitle.id(title.text), let numbered = byNumber.id(number.text), named != numbered {
        diagnostics.append(.rowOfTwoProjects(title, number: number.text))
        return nil
      }
      return byNumber.id(Scalar(number.text, at: number.location), diagnostics: &diagnostics).flatMap { indexes[$0] }
    }
    if let title, !title.text.isEmpty {
      return byTitle.id(Scalar(title.text, at: title.location), diagnostics: &diagnostics).flatMap { indexes[$0] }
    }
    if row.contains(where: { !$0.text.isEmpty }), let cell = number ?? title {
      diagnostics.append(.rowWithoutProject(at: cell.location))
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func roundWithoutTable(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "round-without-table", at: location,
      message: Message(thai: "รอบรายงานผลไม่มีตาราง", english: "the round of results has no table"),
      hint: Message(
        thai: "เขียนตารางที่มีหัวคอลัมน์ เช่น | ที่ | เบิกจ่าย ไตรมาส 1 | ผูกพัน | และบรรทัดคั่น |---|---|---|",
        english: "write a table with a head such as | ที่ | เบิกจ่าย ไตรมาส 1 | ผูกพัน | and the line |---|---|---| below it")
    )
  }

  fileprivate static func unknownColumn(_ cell: Markdown.PipeTable.Cell) -> Diagnostic {
    let nearest = nearestName(to: cell.text, among: RoundColumn.headings)
    let list = RoundColumn.headings.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-column", at: cell.location, length: cell.text.utf8.count,
      message: Message(
        thai: "ไม่รู้จักคอลัมน์ “\(cell.text)”" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "unknown column '\(cell.text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: Message(thai: "หัวคอลัมน์ที่ใช้ได้: \(list)", english: "heads that are understood: \(list)"))
  }

  fileprivate static func columnUnit(_ cell: Markdown.PipeTable.Cell, _ unit: String) -> Diagnostic {
    Diagnostic(
      id: "column-unit", at: cell.location, length: cell.text.utf8.count,
      message: Message(
        thai: "คอลัมน์ “\(cell.text)” เป็นหน่วย\(unit) แต่ยอดเงินอ่านเป็นบาทเสมอ",
        english: "the column '\(cell.text)' is in '\(unit)', but amounts are read as baht"),
      hint: Message(
        thai: "เขียนทุกยอดเป็นบาทครบทุกหลัก เช่น 5,000 แล้วลบหน่วยออกจากหัวคอลัมน์",
        english: "write every amount in baht with all its digits, such as 5,000, and take the unit out of the head"))
  }

  fileprivate static func rowOfTwoProjects(_ title: Markdown.PipeTable.Cell, number: String) -> Diagnostic {
    Diagnostic(
      id: "row-of-two-projects", at: title.location, length: title.text.utf8.count,
      message: Message(
        thai: "แถวนี้มีเลขที่ \(number) แต่ “\(title.text)” เป็นชื่อของโครงการอื่น",
        english: "the row has the number \(number), but '\(title.text)' is another project"),
      hint: Message(
        thai: "แก้เลขที่หรือชื่อให้เป็นโครงการเดียวกัน", english: "make number and title those of one project"))
  }

  fileprivate static func rowOutsideTable(_ text: String, at location: Location) -> Diagnostic {
    let row = text.count > 60 ? text.prefix(60) + "…" : text[...]
    return Diagnostic(
      id: "row-outside-table", at: location,
      message: Message(
        thai: "“\(row)” อยู่นอกตาราง จึงไม่ได้อ่านเป็นผลของโครงการใด",
        english: "'\(row)' stands outside the table, so it is read as results of no project"),
      hint: Message(
        thai: "ลบบรรทัดว่างก่อนแถว และให้ทุกแถวขึ้นต้นด้วย | ไม่มี > - # หรือช่องว่างนำหน้า",
        english: "take away the blank line before the row; each row starts with |, with no >, - or # before it"))
  }

  fileprivate static func columnTwice(_ cell: Markdown.PipeTable.Cell, first: Location) -> Diagnostic {
    Diagnostic(
      id: "value-given-twice", at: cell.location, length: cell.text.utf8.count,
      message: Message(
        thai: "คอลัมน์ “\(cell.text)” มีความหมายซ้ำกับอีกคอลัมน์", english: "the column '\(cell.text)' means the same as another"
      ),
      hint: Message(thai: "ลบออกหนึ่งคอลัมน์", english: "take one of them away"),
      notes: [.init(Message(thai: "คอลัมน์แรกอยู่ที่นี่", english: "the first is here"), at: first)])
  }

  fileprivate static func columnMissing(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-column", at: location,
      message: Message(
        thai: "ตารางผลไม่มีคอลัมน์ “ที่” จึงไม่รู้ว่าแถวใดเป็นของโครงการใด",
        english: "the table has no column 'ที่', which says of which project a row is"),
      hint: Message(
        thai: "เพิ่มคอลัมน์ ที่ แล้วใส่เลขที่โครงการในทุกแถว",
        english: "add a column 'ที่' (or 'number') with the number of the project"))
  }

  fileprivate static func rowWithoutProject(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "missing-key", at: location,
      message: Message(thai: "แถวนี้ไม่มีเลขที่โครงการ", english: "the row names no project"),
      hint: Message(thai: "ใส่เลขที่โครงการในคอลัมน์ ที่", english: "write the number of the project into the column 'ที่'"))
  }
}
