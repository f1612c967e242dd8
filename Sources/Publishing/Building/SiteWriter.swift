import Diagnostics
import Exports
import Files
import Language
import Pages
import Plans
import Reports
import Tables

/// Makes everything that a site is made of: pages, data, attachments, the theme's files, the manifest.
struct SiteWriter: Sendable {
  let site: Site
  let reports: [PlanReport]
  /// What the counted plans sum to.
  let totals: SiteReport?
  let files: FileTree
  let theme: LoadedTheme
  let includesDrafts: Bool

  /// A site as it was made.
  struct Made: Sendable {
    let counts: BuildCounts
    let manifest: Manifest
    /// Links to places that their pages do not have.
    let missingPlaces: [BrokenLink]
  }

  /// Makes the whole site, and gives it to a folder, or to one who only compares.
  ///
  /// Plans are shared by several tasks, and so are the pages of each: one plan of thousands of projects takes no longer
  /// than many small ones. A page is written and forgotten as soon as it is made.
  ///
  /// - Throws: `brokenLinks` where a page has a link to what is not written.
  func write(
    to output: any SiteOutput, jobs: Int, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws(PublishingError) -> Made {
    let links = LinkCheck()
    let setting = Setting(site: site, labels: theme.labels, theme: theme.theme, breaker: theme.breaker)
    let plans = await reports.concurrentMap(jobs: jobs) { report in
      let written = await make(filesOf(report, in: setting), to: output, links, jobs: jobs)
      progress(.wrotePlan(of: reports.count))
      return written
    }
    let index = OutputFile(
      asset: "search", ending: "js", bytes: SearchIndex(of: site, reports, labels: theme.labels).bytes)
    let pages = Page.makers(of: reports.map(PlanSummary.init), totals: totals, searchIndex: index.name, in: setting)
    let others = await make(
      files(pages) + [{ theme.assets + [index] + siteAttachments }], to: output, links, jobs: jobs)
    let manifest: Manifest
    do throws(FileError) {
      var written: [WrittenFile] = []
      for part in plans + [others] { written += try part.get() }
      manifest = try self.manifest(of: written)
      _ = try output.write([manifest.file])
    } catch {
      throw .file(error)
    }
    let broken = links.broken(among: manifest.files)
    if broken.contains(where: { !$0.isPlace }) { throw .brokenLinks(broken) }
    var counts = BuildCounts()
    counts.pages = manifest.files.count { $0.isPage }
    counts.plans = reports.count
    counts.projects = reports.reduce(0) { $0 + $1.plan.projects.count }
    return Made(counts: counts, manifest: manifest, missingPlaces: broken)
  }

  private func manifest(of written: [WrittenFile]) throws(FileError) -> Manifest {
    // A copied file's hash is known from the copying.
    let copies = written.compactMap { file in file.source.map { ($0, file.hash) } }
    let known = Dictionary(copies) { first, _ in first }
    return Manifest(
      version: toolVersion, content: try SourceDigest.digest(of: files, knowing: known), theme: theme.digest,
      includesDrafts: includesDrafts, language: theme.language.rawValue, files: written)
  }

  /// Writes what the print edition of one plan needs, its page, the theme's files and the pictures; the page's path.
  func writePrintEdition(of report: PlanReport, to staged: StagedSite) throws(FileError) -> String {
    let setting = Setting(site: site, labels: theme.labels, theme: theme.theme, breaker: theme.breaker)
    let page = OutputFile(page: PlanPages(of: report, in: setting).printEdition())
    let own = attachments(report.plan.attachments) { .planFile(report.plan.address, $0) }
    _ = try staged.write([page] + theme.assets + own + siteAttachments)
    return page.path
  }

  /// What makes some files, when it is asked for.
  private typealias Maker = @Sendable () -> [OutputFile]

  private func files(_ pages: [PageMaker]) -> [Maker] { pages.map { page in { [OutputFile(page: page())] } } }

  private func filesOf(_ report: PlanReport, in setting: Setting) -> [Maker] {
    let plan = PlanPages(of: report, in: setting)
    let address = report.plan.address
    return files(plan.pages) + [
      { data(of: report) },
      { plan.charts.map { OutputFile(path: Route.data(address, $0.name).path, bytes: $0.bytes) } },
      { attachments(report.plan.attachments) { .planFile(address, $0) } },
    ]
  }

  /// Makes files and writes each as soon as it is made, by several tasks at once.
  private func make(
    _ makers: [Maker], to output: any SiteOutput, _ links: LinkCheck, jobs: Int
  ) async -> Result<[WrittenFile], FileError> {
    let results = await makers.concurrentMap(jobs: jobs) { files in
      let made = files()
      for file in made { links.collect(from: file) }
      return Result { () throws(FileError) in try output.write(made) }
    }
    return Result { () throws(FileError) in
      var written: [WrittenFile] = []
      for result in results { written += try result.get() }
      return written
    }
  }

  /// The plan's data files: the whole of it, then a pair for each table.
  private func data(of report: PlanReport) -> [OutputFile] {
    func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
      OutputFile(path: Route.data(report.plan.address, name).path, bytes: bytes)
    }
    var files = [file(ProjectsFile.name, ProjectsFile.bytes(of: report.plan, report.ledger))]
    // A plan without money has no ledger and no totals to give away.
    if !report.ledger.entries.isEmpty {
      files.append(file(LedgerFile.name, LedgerFile.bytes(of: report.ledger)))
      files.append(file(TotalsFile.name, TotalsFile.bytes(of: report.plan, report.ledger)))
    }
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
