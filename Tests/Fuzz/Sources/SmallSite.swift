import Diagnostics
import Documents
import Files
import Language
import Markup
import Plans
import Reports

@testable import Pages

/// A site with one plan, in which a file of chance stands: read, counted, and its sums made.
///
/// The files that stay are read once, so that an input costs little more than its own file.
enum SmallSite {
  private static let texts: [(path: String, text: String)] = [
    ("index.md", "---\ntitle: a\n---\n"), ("o/index.md", "---\ntitle: b\n---\n"),
    (
      "o/2564/index.md",
      """
      ---
      title: c
      fiscal_year: 2564
      strategies:
        - id: 1
          title: d
      groups:
        - id: g
          title: e
      sources:
        - id: s
          title: f
      ---
      """
    ),
    ("o/2564/1.md", "---\ntitle: h\nnumber: 1\nstrategy: 1\nbudget:\n  quarters: 1 | 2 | 3 | 4\n---\n"),
  ]

  private static let files = texts.map { FileTree.File(path: $0.path, bytes: Array($0.text.utf8)) }
  private static let breaker = WordBreaker()
  private static let read = files.map { ContentFile(reading: $0) }

  /// With a file at a path, in the place of the one that stands there.
  static func read(with bytes: [UInt8], at path: String) {
    var diagnostics: [Diagnostic] = []
    _ = reports(with: [FileTree.File(path: path, bytes: bytes)], &diagnostics)
  }

  /// With the site's document, the agency's, a list or a page of prose; which one, the first byte says.
  static func readOwnFile(_ bytes: [UInt8]) {
    let paths = ["index.md", "o/index.md", "_lists/n.yml", "o/2564/pages/p.md", "o/2564/a.csv"]
    guard let first = bytes.first else { return }
    read(with: Array(bytes.dropFirst()), at: paths[Int(first) % paths.count])
  }

  /// With files that are named by the lines of the input and hold next to nothing.
  static func read(named bytes: [UInt8]) {
    let names = bytes.split(separator: UInt8(ascii: "\n")).prefix(8).map { String(decoding: $0, as: UTF8.self) }
    let isPath = { (name: String) in
      !name.utf8.contains(0)
        && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
          ![".", "..", ""].contains(part)
        }
    }
    let files = Set(names.filter(isPath)).map { FileTree.File(path: $0, bytes: Array("---\ntitle: t\n---\n".utf8)) }
    var diagnostics: [Diagnostic] = []
    let made = reports(with: files, &diagnostics)
    if diagnostics.hasErrors { return }
    // What may be published has an address of its own, also on a disk that does not tell small letters from capitals.
    let pages = made.reports.flatMap { report in
      report.pages.map { Route.plan(PlanAddress(agency: report.plan.agency, plan: report.plan.id), $0).path }
    }
    var met: Set<String> = []
    for page in pages { require(met.insert(page.lowercased()).inserted, "two pages at \(page)") }
  }

  /// With a project of chance, as its pages show it: nothing of the text is markup, and every tag is closed.
  static func readPages(with bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    let file = FileTree.File(path: "o/2564/2.md", bytes: bytes)
    let made = reports(with: [file], &diagnostics)
    guard let site = made.site else { return }
    let setting = Setting(site: site, labels: Labels([:]), theme: Theme(styleSheet: "s.css"), breaker: breaker)
    for report in made.reports {
      let view = PlanView(report, in: setting)
      for project in report.projectReports {
        let page = view.projectPage(project, top: view.topOfProjects)
        if let fault = MarkupScan.fault(in: page.html.bytes) { require(false, "\(page.route.path): \(fault)") }
      }
    }
  }

  private static func reports(
    with own: [FileTree.File], _ diagnostics: inout [Diagnostic]
  ) -> (site: Site?, reports: [PlanReport]) {
    let paths = Set(own.map(\.path))
    let tree = FileTree(files.filter { !paths.contains($0.path) } + own)
    let readings =
      zip(files, read).filter { !paths.contains($0.0.path) }.map(\.1) + own.map { ContentFile(reading: $0) }
    let site = Site.read(tree: tree, files: readings, includeDrafts: true, diagnostics: &diagnostics)
    let reports = (site?.agencies.flatMap(\.plans) ?? []).map {
      PlanReport(of: $0, today: site?.asOf, diagnostics: &diagnostics)
    }
    for diagnostic in diagnostics {
      let bytes = tree[diagnostic.location.file]?.bytes
      let lines = bytes.map { $0.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1 } ?? 1
      require((1...lines).contains(diagnostic.location.line), "no such line: \(diagnostic)")
      require(diagnostic.location.column >= 1, "no such column: \(diagnostic)")
      require(!diagnostic.message.thai.isEmpty && !diagnostic.message.english.isEmpty, "no words: \(diagnostic)")
    }
    return (site, reports)
  }
}
