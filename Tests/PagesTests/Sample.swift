import Diagnostics
import Documents
import Fiscal
import Foundation
import Language
import Markup
import Pages
import Plans
import Reports
import Tables

/// A small plan with one of everything: an empty strategy, a joint project, prose, checks, titles that attack.
enum Sample {
  static let hostile = "\"><script>alert('x')</script> & <b>"

  static func place(_ line: Int = 1) -> Location { Location(file: "office/2564/01.md", line: line) }

  static let year: FiscalYear = {
    guard let year = FiscalYear(buddhistEra: 2564) else { preconditionFailure("2564 is a year of the format") }
    return year
  }()

  static func baht(_ amount: Int64) -> Money { Money(satang: amount * 100) }

  static func span(_ first: Day?, _ last: Day?) -> Period {
    let start = first ?? Day(number: 0)
    return Period(
      spans: [Period.Span(first: start, last: last ?? start, namesDays: false)], printed: "พ.ย. 63 – ก.ย. 64")
  }

  /// A budget with money in the first two quarters and a line that does not itemise all of it.
  static func budget(_ total: Int64, _ first: Int64, _ second: Int64) -> Budget {
    Budget(
      total: Placed(.stated(baht(total)), at: place(5)),
      quarters: Placed(
        PerQuarter(.stated(baht(first)), .stated(baht(second)), .notStated, .noBudget), at: place(6)),
      lines: [BudgetLine(item: hostile, amount: Placed(.stated(baht(total - 1000)), at: place(7)), location: place(7))],
      location: place(5))
  }

  static var declared: Declared {
    var declared = Declared()
    declared.total = Placed(.stated(baht(1_609_212)), at: Location(file: "office/2564/index.md", line: 9))
    return declared
  }

  static let projects = [
    Project(
      id: "1", number: "1", title: "โครงการหนึ่ง \(hostile)", formerly: ["99"], strategy: "1", groups: GroupSet(["a"]),
      inferred: ["groups"],
      period: Placed(span(Day(year: 2020, month: 11, day: 1), Day(year: 2021, month: 9, day: 30)), at: place(4)),
      continuity: .new, status: .inProgress, budget: budget(1_602_212, 1_000_000, 602_212),
      indicators: [Indicator(id: "1", text: "ร้อยละ 80 ของผู้เข้าร่วม", location: place(9))],
      results: [ResultRound(asOf: Day(number: 18_700), summary: hostile, location: place(12))], note: hostile,
      body: body, location: place()),
    Project(
      id: "1.10", number: "1.10", title: "โครงการร่วม", strategy: "1", groups: GroupSet(["a", "b"]),
      budget: budget(7000, 7000, 0), location: Location(file: "office/2564/02.md")),
  ]

  static let body = Markdown([
    .heading(level: 2, id: "วัตถุประสงค์", [.text("วัตถุประสงค์")]),
    .paragraph([
      .text(hostile), .link(destination: "../index.md", title: hostile, [.text("แผน")], place(20)),
      .link(destination: "javascript:alert(1)", title: "", [.text("เลวร้าย")], place(21)),
      .link(destination: "https://example.org/?a=1&b=2", title: "", [.text("ภายนอก")], place(22)),
      .image(source: "x.png", title: "", alternative: "ภาพ \(hostile)", place(23)), .lineBreak, .code("<i>"),
      .emphasis([.strong([.text("เน้น")])]),
    ]),
    .list(
      start: 3, isTight: true, items: [[.paragraph([.text("ข้อ")]), .list(start: nil, isTight: false, items: [[]])]]),
    .heading(level: 3, id: "sub", [.text("ย่อย")]), .quote([.paragraph([.text("อ้าง")])]), .rule,
    .code(info: "", "a < b"),
    .table(
      Markdown.PipeTable(
        alignments: [.left, .right, .centre],
        head: ["ก", "ข", "ค"].map { Markdown.PipeTable.Cell([.text($0)], text: $0, at: place(30)) },
        rows: [[hostile, "1", ""].map { Markdown.PipeTable.Cell([.text($0)], text: $0, at: place(32)) }], at: place(30))
    ),
  ])

  static let plan = Plan(
    agency: "office", id: "2564", title: "แผนทดลอง \(hostile)", fiscalYear: year,
    kind: .spending, approved: Day(number: 18_500), coverage: "ทั้งแผน \(hostile)", isSample: true,
    strategies: [
      Strategy(id: "1", title: "ยุทธศาสตร์หนึ่ง \(hostile)", location: place()),
      Strategy(id: "2", title: "ยุทธศาสตร์ที่ว่าง", location: place()),
    ],
    groups: [Group(id: "a", title: "กลุ่มหนึ่ง", location: place()), Group(id: "b", title: "กลุ่มสอง", location: place())],
    declared: declared, differences: [AdmittedDifference(check: "declared-total", reason: hostile, location: place())],
    preface: body,
    projects: projects, pages: [ProsePage(id: "context", title: "บริบท", body: body, location: place())],
    location: Location(file: "office/2564/index.md"))

  static let agency = Agency(
    id: "office", title: "สำนักงานทดลอง \(hostile)", parent: "กระทรวง", province: "ลำปาง", website: "javascript:alert(1)",
    contact: Contact(unit: "กลุ่มแผน", phone: "053 000 000", email: "office@example.go.th"), preface: body,
    pages: [ProsePage(id: "about", title: "เกี่ยวกับ", body: body, location: place())], plans: [plan], location: place())

  static func site(_ language: InterfaceLanguage = .thai, base: String? = nil, thaiDigits: Bool = false) -> Site {
    var site = Site(
      title: "เว็บทดลอง", language: language, base: base, repository: "https://example.org/plans",
      asOf: Day(number: 18_800), usesThaiDigits: thaiDigits, preface: body,
      pages: [ProsePage(id: "method", title: "วิธีนับ", body: body, location: place())], agencies: [agency],
      location: place())
    site.links["office/index.md"] = .page(.agency("office"))
    return site
  }

  static func setting(_ site: Site = site()) throws -> Setting {
    Setting(
      site: site, labels: Labels(try LabelFile.texts(in: site.language)),
      theme: Theme(styleSheet: "style.0123.css", script: "site.0123.js"), breaker: WordBreaker())
  }

  static func pages(_ site: Site = site()) throws -> [Page] {
    let setting = try setting(site)
    let summaries = [PlanSummary(report)]
    let makers =
      Page.makers(of: summaries, searchIndex: "search.0123.js", in: setting)
      + site.agencies.flatMap { Page.makers(of: $0, summaries.byAgency[$0.id] ?? [], in: setting) }
      + PlanPages(of: report, in: setting).pages
    return makers.map { $0() }
  }

  /// The text of one page.
  static func text(of route: Route, _ site: Site = site()) throws -> String {
    let page = try pages(site).first { $0.route == route }
    return String(decoding: page?.html.bytes ?? [], as: UTF8.self)
  }
}

/// The label files of the default theme, read in the simplest way.
enum LabelFile {
  static func texts(in language: InterfaceLanguage) throws -> [Label: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes/default/labels.\(language.rawValue).yml")
    var texts: [Label: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let label = Label(name: String(parts[0])) else { continue }
      texts[label] = parts[1].trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
    }
    return texts
  }
}
