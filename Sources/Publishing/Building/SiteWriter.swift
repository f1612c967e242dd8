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
  let plans: [CheckedPlan]
  /// What the counted plans sum to.
  let totals: SiteReport?
  let files: FileTree
  let hashes: ContentHashes
  let theme: LoadedTheme
  let includesDrafts: Bool
  /// The one agency that is written, as a part of a site whose own pages are made elsewhere; none for a whole site.
  var only: String?

  private var isPart: Bool { only != nil }

  /// A site as it was made.
  struct Made: Sendable {
    let counts: BuildCounts
    let manifest: Manifest
    /// Every plan, in the order of the site.
    let summaries: [PlanSummary]
    /// Links to places that their pages do not have.
    let missingPlaces: [BrokenLink]
  }

  /// Makes the whole site, and gives it to a folder, or to one who only compares.
  ///
  /// What pages load and show is written first, so that who looks at a page while others are made finds all of it. Plans are
  /// shared by several tasks, and so are the pages of each: one plan of thousands of projects takes no longer than many
  /// small ones. A page is written and forgotten as soon as it is made.
  ///
  /// Parts that the output has already are carried over as they are; of plans among them, a summary that is known is not
  /// made again.
  ///
  /// - Throws: `brokenLinks` where a page has a link to what is not written.
  func write(
    to output: any SiteOutput, carrying carried: CarriedParts = CarriedParts(),
    knowing summaries: [PlanSummary] = [], jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws(PublishingError) -> Made {
    let (links, setting) = (LinkCheck(), setting)
    let known = Dictionary(summaries.map { ($0.plan.address, $0) }) { first, _ in first }
    let newAgencies = site.agencies.filter { carried[.agency($0.id)] == nil }
    let ofSite: Maker = { theme.assets + (isPart ? [] : siteAttachments) }
    let shared = try await make(
      [ofSite] + newAgencies.map { agency in { @Sendable in agencyAttachments(of: agency) } }, to: output, links,
      jobs: jobs)
    let made = try await plans.concurrentMap(jobs: jobs) {
      (plan) async throws(PublishingError) -> (summary: PlanSummary, written: [WrittenFile]) in
      let address = plan.plan.address
      let files = carried[.plan(address)]
      defer { progress(.wrotePlan(address, of: plans.count, isNew: files == nil)) }
      if let files {
        do throws(FileError) { try output.carry(files) } catch { throw .file(error) }
        if let summary = known[address] { return (summary, files) }
      }
      // Dropped as soon as it is written: the reports of all plans took half of a build's memory.
      let report = try plan.report()
      if let files { return (PlanSummary(report), files) }
      let ownLinks = LinkCheck()
      let written = try await make(filesOf(report, in: setting), to: output, ownLinks, jobs: jobs)
      links.add(ownLinks, of: written)
      return (PlanSummary(report), written)
    }
    let summaries = made.map(\.summary)
    let ofAgencies = summaries.byAgency
    let agencies = try await make(
      newAgencies.flatMap { agency in
        files(Page.makers(of: agency, ofAgencies[agency.id] ?? [], totals: totals, in: setting))
      }, to: output, links, jobs: jobs)
    let own = isPart ? [] : try await make(siteMakers(summaries, in: setting), to: output, links, jobs: jobs)
    var written = shared + made.flatMap(\.written) + agencies + own
    let sources = sources(copied: written)
    do throws(FileError) {
      written += try output.write(agencyFiles(written, sources, summaries, carried))
      for agency in site.agencies {
        guard let known = carried[.agency(agency.id)] else { continue }
        try output.carry(known)
        written += known
      }
    } catch {
      throw .file(error)
    }
    return try finish(
      written, sources, summaries, links, elsewhere: carried.paths.union(isPart ? sitePaths : []), to: output)
  }

  /// Makes the pages of a whole site whose agencies were built apart.
  ///
  /// It takes the plans of all agencies in the order of the site, the files of the agencies, which stand in the output
  /// already, and the files of the content from which the agencies were made.
  func writeMerged(
    _ summaries: [PlanSummary], carried: [WrittenFile], sources: [(path: String, hash: String)],
    to output: any SiteOutput, jobs: Int
  ) async throws(PublishingError) -> Made {
    let links = LinkCheck()
    let own = try await make(
      [{ theme.assets + siteAttachments }] + siteMakers(summaries, in: setting), to: output, links, jobs: jobs)
    return try finish(
      carried + own, sources + hashes.files, summaries, links, elsewhere: Set(carried.map(\.path)), to: output)
  }

  /// Writes the manifest of all that was written, and makes sure that every link leads to one of its files.
  private func finish(
    _ written: [WrittenFile], _ sources: [(path: String, hash: String)], _ summaries: [PlanSummary],
    _ links: LinkCheck, elsewhere: Set<String>, to output: any SiteOutput
  ) throws(PublishingError) -> Made {
    let manifest: Manifest
    do throws(FileError) {
      let written = isPart ? written : try written + output.write(sitemap(of: summaries, among: written))
      manifest = Manifest(
        version: toolVersion, content: SourceDigest.digest(of: sources), theme: theme.digest,
        includesDrafts: includesDrafts, language: theme.language.rawValue, only: only, files: written)
      _ = try output.write([manifest.file])
    } catch {
      throw .file(error)
    }
    let broken = links.broken(among: manifest.files, elsewhere: elsewhere)
    if broken.contains(where: { !$0.isPlace }) { throw .brokenLinks(broken) }
    var counts = BuildCounts()
    counts.pages = manifest.files.count { $0.isPage }
    counts.plans = summaries.count
    counts.projects = summaries.reduce(0) { $0 + $1.projects.count }
    return Made(counts: counts, manifest: manifest, summaries: summaries, missingPlaces: broken)
  }

  /// The list of the pages that are written, for search engines; none where the site does not state its address.
  private func sitemap(of summaries: [PlanSummary], among written: [WrittenFile]) -> [OutputFile] {
    if site.base == nil { return [] }
    let paths = Set(written.map(\.path))
    let sitemap = Sitemap(of: site, summaries, isWritten: paths.contains)
    return sitemap?.files.map { OutputFile(path: $0.route.path, bytes: $0.bytes) } ?? []
  }

  private func siteMakers(_ summaries: [PlanSummary], in setting: Setting) -> [Maker] {
    let index = OutputFile(
      asset: "search", ending: "js", bytes: SearchIndex(of: site, summaries, labels: theme.labels).bytes)
    let pages = Page.makers(of: summaries, totals: totals, searchIndex: index.name, in: setting)
    return files(pages) + [{ [index] }]
  }

  /// The paths of the site's own pages and attachments.
  private var sitePaths: Set<String> {
    let routes =
      [Route.home, .search, .notFound] + site.pages.map { .prose($0.id) } + site.attachments.map { .siteFile($0.name) }
    return Set(routes.map(\.path))
  }

  /// The data file of each agency, from which the pages of the whole site can be made.
  private func agencyFiles(
    _ written: [WrittenFile], _ sources: [(path: String, hash: String)], _ summaries: [PlanSummary],
    _ carried: CarriedParts
  ) -> [OutputFile] {
    let frame = frame
    let filesOf = Dictionary(grouping: written) { $0.path.prefix { $0 != "/" } }
    let sourcesOf = Dictionary(grouping: sources) { $0.path.prefix { $0 != "/" } }
    let plansOf = Dictionary(grouping: summaries, by: \.plan.agency)
    return site.agencies.filter { carried[.agency($0.id)] == nil }.map { agency in
      let files = filesOf[agency.id[...]] ?? []
      let file = AgencyFile(
        frame: frame, agency: agency, plans: plansOf[agency.id] ?? [],
        sources: (sourcesOf[agency.id[...]] ?? []).map { AgencyFile.Source(path: $0.path, hash: $0.hash) },
        fileCount: files.count, fileDigest: SourceDigest.digest(of: files.map { ($0.path, $0.hash) }))
      return OutputFile(path: Route.agencyData(agency.id).path, bytes: file.bytes(labels: theme.labels))
    }
  }

  /// The digest of what all pages have in common.
  private var frame: String { FrameDigest.hexadecimal(of: site, hashes, theme, includesDrafts: includesDrafts) }

  /// The keys of all parts; none where the program does not know itself.
  func keys(_ outside: OutsideLinks) -> PartKeys? {
    InputDigest.program.map { PartKeys(of: site, hashes, outside, frame: frame, program: $0) }
  }

  /// The parts of the site.
  var parts: [SitePart] {
    site.agencies.flatMap { agency in agency.plans.map { .plan($0.address) } + [.agency(agency.id)] }
  }

  /// The files of the content with their hashes; that of a file that was copied is known from the copying.
  private func sources(copied written: [WrittenFile]) -> [(path: String, hash: String)] {
    let copies = Dictionary(written.compactMap { file in file.source.map { ($0, file.hash) } }) { first, _ in first }
    if copies.isEmpty { return hashes.files }
    return hashes.files.map { file in
      guard case .stored(let stored)? = files[file.path]?.content else { return file }
      return (file.path, copies[stored.path] ?? file.hash)
    }
  }

  /// Writes what the print edition of one plan needs, its page, the theme's files and the pictures; the page's path.
  func writePrintEdition(of report: PlanReport, to staged: StagedSite) throws(FileError) -> String {
    let page = OutputFile(page: PlanPages(of: report, in: setting).printEdition())
    let own = attachments(report.plan.attachments) { .planFile(report.plan.address, $0) }
    _ = try staged.write(
      [page] + theme.assets + own + siteAttachments
        + site.agencies.flatMap(agencyAttachments))
    return page.path
  }

  /// What all pages share.
  var setting: Setting { theme.setting(of: site) }

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
  ) async throws(PublishingError) -> [WrittenFile] {
    let written = try await makers.concurrentMap(jobs: jobs) {
      (files) throws(PublishingError) -> [WrittenFile] in
      let made = files()
      for file in made { links.collect(from: file) }
      do throws(FileError) { return try output.write(made) } catch { throw .file(error) }
    }
    return written.flatMap(\.self)
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
  }

  private func agencyAttachments(of agency: Agency) -> [OutputFile] {
    attachments(agency.attachments) { .agencyFile(agency: agency.id, $0) }
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
