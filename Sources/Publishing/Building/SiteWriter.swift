import Exports
import Files
import Language
import Pages
import Plans
import Reports
import Tables

/// Writes everything that a site is made of: pages, data, attachments, the theme's files, the manifest.
struct SiteWriter: Sendable {
  let site: Site
  let reports: [PlanReport]
  /// What the counted plans sum to.
  let totals: SiteReport?
  let files: FileTree
  let theme: LoadedTheme

  /// Writes the whole site into a staged folder, plans by several tasks at once.
  func write(
    to staged: StagedSite, jobs: Int, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(FileError) -> BuildCounts {
    let setting = Setting(site: site, labels: theme.labels, theme: theme.theme, breaker: theme.breaker)
    let plans = await reports.concurrentMap(jobs: jobs) { report in
      let result = Result { () throws(FileError) in try write(report, in: setting, to: staged) }
      progress(.wrotePlan(of: reports.count))
      return result
    }
    var counts = BuildCounts()
    var written: [WrittenFile] = []
    for plan in plans {
      let files = try plan.get()
      counts.pages += files.count { $0.isPage }
      written += files
    }
    let pages = Page.all(of: reports.map(PlanSummary.init), totals: totals, in: setting).map(OutputFile.init(page:))
    counts.pages += pages.count
    counts.plans = reports.count
    counts.projects = reports.reduce(0) { $0 + $1.plan.projects.count }
    written += try staged.write(pages + theme.assets + siteAttachments)
    _ = try staged.write([Manifest(files: written).file])
    return counts
  }

  private func write(
    _ report: PlanReport, in setting: Setting, to staged: StagedSite
  ) throws(FileError) -> [WrittenFile] {
    let made = PlanPages(of: report, in: setting)
    let charts = made.charts.map { OutputFile(path: Route.data(report.plan.address, $0.name).path, bytes: $0.bytes) }
    return try staged.write(
      made.pages.map(OutputFile.init(page:)) + data(of: report) + charts
        + attachments(report.plan.attachments) { .planFile(report.plan.address, $0) })
  }

  /// The plan's data files: the whole of it, then a pair for each table.
  private func data(of report: PlanReport) -> [OutputFile] {
    func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
      OutputFile(path: Route.data(report.plan.address, name).path, bytes: bytes)
    }
    var files = [
      file(ProjectsFile.name, ProjectsFile.bytes(of: report.plan, report.ledger)),
      file(LedgerFile.name, LedgerFile.bytes(of: report.ledger)),
      file(TotalsFile.name, TotalsFile.bytes(of: report.plan, report.ledger)),
    ]
    for table in report.tables {
      let data = TableFile(table, labels: theme.labels)
      files += [file(table.name + ".csv", data.csv), file(table.name + ".json", data.json)]
    }
    return files
  }

  private var siteAttachments: [OutputFile] {
    attachments(site.attachments) { .siteFile($0) }
      + site.agencies.flatMap { agency in
        attachments(agency.attachments) { .agencyFile(agency: agency.id, $0) }
      }
  }

  private func attachments(_ attachments: [Attachment], _ route: (String) -> Route) -> [OutputFile] {
    attachments.compactMap { attachment in
      guard let file = files[attachment.path] else { return nil }
      let path = route(attachment.name).path
      switch file.content {
      case .bytes(let bytes): return OutputFile(path: path, bytes: bytes)
      case .stored(let stored): return OutputFile(path: path, copying: stored)
      case .refused: return nil
      }
    }
  }
}
