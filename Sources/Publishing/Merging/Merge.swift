import Diagnostics
import Exports
import Files
import Glibc
import Language
import Plans
import Reports

/// Makes one site of agencies that were built apart and copied into one folder.
///
/// The agencies' pages stay as they are. The pages of the whole site are made from the agencies' data files and from the
/// site's own documents at the top of the content folder; the agencies' plans need not be there. The merged site takes
/// the folder's place in one step: where anything is wrong, the folder stays as it was.
///
/// The output of the options is the folder that is merged.
package func merge(_ options: BuildOptions) async throws(PublishingError) -> BuildOutcome {
  let jobs = options.jobs ?? processorCount()
  if Disk.isInside(options.output, options.content) || Disk.isInside(options.content, options.output) {
    throw .nested(output: options.output, source: options.content)
  }
  let parts = try SiteParts(in: options.output)
  var diagnostics: [Diagnostic] = []
  let tree: FileTree
  let known: Set<String>
  let hashes: ContentHashes
  do throws(FileError) {
    known = try AgencyFolders.names(in: options.content)
    tree = try FileTree(
      readingContentAt: options.content, leavingOut: { known.contains($0) }, diagnostics: &diagnostics)
    hashes = try await ContentHashes(of: tree, jobs: jobs)
  } catch {
    throw .file(error)
  }
  try parts.requireAll(known)
  let read = Site.read(
    tree: tree, includeDrafts: options.includesDrafts,
    scope: .site(agencies: parts.files.map(\.agency), links: parts.links), diagnostics: &diagnostics)
  guard var site = read.map(options.published), !diagnostics.hasErrors else {
    return BuildOutcome(diagnostics.sortedByPlace, tree, counts: nil)
  }
  let theme = try LoadedTheme(folder: options.themeFolder(of: site), language: site.language)
  try parts.require(
    frame: FrameDigest.hexadecimal(of: site, hashes, theme, includesDrafts: options.includesDrafts))
  site.agencies = parts.files.map(\.agency).inReadersOrder
  let plans = Dictionary(grouping: parts.files.flatMap(\.plans), by: \.plan.agency)
  let summaries = site.agencies.flatMap { plans[$0.id] ?? [] }
  let figures = Dictionary(summaries.map { ($0.plan.address, $0.figures) }) { first, _ in first }
  let totals = SiteReport(of: site, figures: figures, diagnostics: &diagnostics)
  guard !diagnostics.hasErrors else {
    return BuildOutcome(diagnostics.sortedByPlace, tree, counts: nil)
  }
  let writer = SiteWriter(
    site: site, plans: [], totals: totals, files: tree, hashes: hashes, theme: theme,
    includesDrafts: options.includesDrafts)
  let staged = try StagedSite(for: options.output, process: getpid())
  do throws(PublishingError) {
    let carried = try await parts.carry(into: staged, jobs: jobs)
    let sources = parts.files.flatMap(\.sources).map { (path: $0.path, hash: $0.hash) }
    let made = try await writer.writeMerged(summaries, carried: carried, sources: sources, to: staged, jobs: jobs)
    try staged.publish(made.manifest.files)
    return BuildOutcome(
      diagnostics.sortedByPlace, tree, counts: made.counts, missingPlaces: made.missingPlaces)
  } catch {
    try? staged.discard()
    throw error
  }
}
