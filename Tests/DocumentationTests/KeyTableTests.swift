import Diagnostics
import Documents
import Foundation
import Testing

/// The tables of keys and of their values name all that there are, and nothing else.
@Suite struct KeyTableTests {
  /// A thing that has keys, and where an unknown one of them can be written.
  enum Owner: String, CaseIterable {
    case site, agency, contact, plan, strategy, group, source, category, framework, declared, spendingTarget, difference
    case project, budget, line, printed, activity, indicator, round, page

    /// A part of a file that holds an unknown key of this owner.
    var part: (text: String, place: Example.Place) {
      switch self {
      case .site: ("xyzzy: 1", .site)
      case .agency: ("xyzzy: 1", .agency)
      case .contact: ("contact:\n  xyzzy: 1", .agency)
      case .plan: ("xyzzy: 1", .plan)
      case .strategy: ("strategies:\n  - xyzzy: 1", .plan)
      case .group: ("groups:\n  - xyzzy: 1", .plan)
      case .source: ("sources:\n  - xyzzy: 1", .plan)
      case .category: ("categories:\n  - xyzzy: 1", .plan)
      case .framework: ("frameworks:\n  - xyzzy: 1", .plan)
      case .declared: ("declared:\n  xyzzy: 1", .plan)
      case .spendingTarget: ("spending_targets:\n  - xyzzy: 1", .plan)
      case .difference: ("differences:\n  - xyzzy: 1", .plan)
      case .project: ("xyzzy: 1", .project)
      case .budget: ("budget:\n  xyzzy: 1", .project)
      case .line: ("budget:\n  lines:\n    - xyzzy: 1", .project)
      case .printed: ("budget:\n  printed:\n    - xyzzy: 1", .project)
      case .activity: ("activities:\n  - xyzzy: 1", .project)
      case .indicator: ("indicators:\n  - xyzzy: 1", .project)
      case .round: ("results:\n  - xyzzy: 1", .project)
      case .page: ("xyzzy: 1", .page)
      }
    }

    /// What the heads of the tables call it.
    var heads: [String] {
      switch self {
      case .site: ["คีย์ของเว็บไซต์", "Key of the site"]
      case .agency: ["คีย์ของหน่วยงาน", "Key of an agency"]
      case .contact: ["คีย์ใน contact", "Key in contact"]
      case .plan: ["คีย์ของแผน", "Key of a plan"]
      case .strategy: ["คีย์ใน strategies", "Key in strategies"]
      case .group: ["คีย์ใน groups", "Key in groups"]
      case .source: ["คีย์ใน sources", "Key in sources"]
      case .category: ["คีย์ใน categories", "Key in categories"]
      case .framework: ["คีย์ใน frameworks", "Key in frameworks"]
      case .declared: ["คีย์ใน declared", "Key in declared"]
      case .spendingTarget: ["คีย์ใน spending_targets", "Key in spending_targets"]
      case .difference: ["คีย์ใน differences", "Key in differences"]
      case .project: ["คีย์ของโครงการ", "Key of a project"]
      case .budget: ["คีย์ใน budget", "Key in budget"]
      case .line: ["คีย์ใน lines", "Key in lines"]
      case .printed: ["คีย์ใน printed", "Key in printed"]
      case .activity: ["คีย์ใน activities", "Key in activities"]
      case .indicator: ["คีย์ใน indicators", "Key in indicators"]
      case .round: ["คีย์ใน results", "Key in results"]
      case .page: ["คีย์ของหน้าเนื้อหา", "Key of a page of prose"]
      }
    }
  }

  @Test(arguments: Guide.ofContent, Owner.allCases)
  func `a table of keys names every key`(_ path: String, _ owner: Owner) throws {
    let guide = try Guide(path)
    let (text, place) = owner.part
    let diagnostics = SmallContent.with(text, in: place).check().diagnostics
    let unknown = try #require(diagnostics.first { $0.id == "unknown-key" })
    let known = Set(try #require(unknown.hint).listed(after: "keys that can stand here: "))

    // One table may tell of several owners: `Key in strategies, groups, sources`.
    let tables = guide.tables.filter { table in
      table.head[0].text.split(separator: ",").contains { part in
        owner.heads.contains(part.trimming(while: \.isWhitespace))
      }
    }
    #expect(tables.count >= 1)
    let documented = Set(tables.flatMap { $0.rows.flatMap { $0[0].codes } })
    if owner == .strategy || owner == .category {
      // What these have beside the common keys stands in the rows of the same table.
      #expect(known.isSubset(of: documented))
    } else if [.group, .source].contains(owner) {
      #expect(known.isSubset(of: documented))
    } else {
      #expect(known == documented)
    }
  }

  /// A key with a closed set of values, and a part of a file with a value that is none of them.
  static let vocabularies: [(key: String, part: String, place: Example.Place)] = [
    ("language", "language: xyzzy", .site), ("digits", "digits: xyzzy", .site), ("kind", "kind: xyzzy", .plan),
    ("group_totals", "group_totals: xyzzy", .plan), ("nature", "nature: xyzzy", .project),
    ("type", "type: xyzzy", .project),
    ("side", "indicators:\n  - text: ก\n    side: xyzzy", .project),
    ("result", "indicators:\n  - text: ก\n    result: xyzzy", .project),
    ("measure", "spending_targets:\n  - title: ก\n    quarters: 1 | 2 | 3 | 4\n    measure: xyzzy", .plan),
    ("scope", "spending_targets:\n  - title: ก\n    quarters: 1 | 2 | 3 | 4\n    scope: xyzzy", .plan),
    ("check", "differences:\n  - reason: ก\n    check: xyzzy", .plan),
  ]

  @Test(arguments: Guide.ofContent, 0..<vocabularies.count)
  func `a table of values names every value of its key`(_ path: String, _ index: Int) throws {
    let (key, part, place) = Self.vocabularies[index]
    try expectVocabulary(of: key, head: [key], part, place, in: path)
  }

  @Test(arguments: Guide.ofContent)
  func `the tables of status name every status of a plan and of a project`(_ path: String) throws {
    try expectVocabulary(of: "status", head: ["status ของแผน", "status of a plan"], "status: xyzzy", .plan, in: path)
    try expectVocabulary(
      of: "status", head: ["status ของโครงการ", "status of a project"], "status: xyzzy", .project, in: path)
  }

  @Test(arguments: Guide.ofContent)
  func `every head of a column that the table of heads names is understood`(_ path: String) throws {
    let tables = try Guide(path).tables.filter { ["หัวคอลัมน์", "Column head"].contains($0.head[0].text) }
    let heads = tables.flatMap { $0.rows.flatMap { $0[0].codes } }
    #expect(heads.count >= 11)
    for head in heads {
      var content = SmallContent.base
      content.files["office/2564/results/2564-03.md"] = "---\nas_of: 31 มี.ค. 2564\n---\n\n| id | \(head) |\n|---|---|\n"
      // The column of the number stands twice where the head is another name of it.
      #expect(!content.check().diagnostics.contains { $0.id == "unknown-column" }, "\(head)")
    }
  }

  private func expectVocabulary(
    of key: String, head: [String], _ part: String, _ place: Example.Place, in path: String
  ) throws {
    let diagnostics = SmallContent.with(part, in: place).check().diagnostics
    let unknown = try #require(diagnostics.first { $0.id == "unknown-value" }, "\(key)")
    let known = try #require(unknown.hint).listed(after: "write one of: ")
    let tables = try Guide(path).tables.filter { table in
      let text = table.head[0].text
      return ["ค่าของ ", "Value of "].contains { start in head.contains { text == start + $0 } }
    }
    #expect(tables.count == 1, "\(key)")
    #expect(Set(tables.flatMap { $0.rows.flatMap { $0[0].codes } }) == Set(known), "\(key)")
  }
}

extension Message {
  /// The names that the English sentence lists after some words.
  func listed(after words: String) -> [String] {
    guard let place = english.range(of: words) else { return [] }
    return english[place.upperBound...].components(separatedBy: ", ")
  }
}
