package import Diagnostics
package import Files
import Exports
import Glibc
import Language
import Pages
import Plans
import Reports

/// What came of a build.
package struct BuildOutcome: Sendable {
  /// Everything that is wrong, sorted by place; with an error among it, nothing was published.
  package let diagnostics: [Diagnostic]
  /// What was published; none where the content has errors.
  package let counts: BuildCounts?
  /// The content files, for code frames.
  package let files: FileTree
  /// Links to places that their pages do not have, by a fault of the theme or of the program; the reader comes to the
  /// start of the page, so they stop nothing.
  package var missingPlaces: [BrokenLink] = []
  /// How many warnings the published site was built with.
  package let warnings: Int
  /// Whether nothing had changed, so that nothing was checked again or written.
  package let isUpToDate: Bool

  init(
    _ content: CheckedContent, counts: BuildCounts?, missingPlaces: [BrokenLink] = [], isUpToDate: Bool = false
  ) {
    self.init(
      content.diagnostics, content.files, counts: counts, missingPlaces: missingPlaces, isUpToDate: isUpToDate)
  }

  init(
    _ diagnostics: [Diagnostic], _ files: FileTree, counts: BuildCounts?, missingPlaces: [BrokenLink] = [],
    isUpToDate: Bool = false
  ) {
    self.diagnostics = diagnostics
    self.counts = counts
    self.files = files
    self.missingPlaces = missingPlaces
    warnings = diagnostics.count { $0.severity == .warning }
    self.isUpToDate = isUpToDate
  }

  /// The outcome where the published site is what a build would write.
  init(upToDate record: SiteRecord, files: FileTree) {
    diagnostics = []
    counts = record.counts
    self.files = files
    warnings = record.warnings
    isUpToDate = true
  }
}

/// Builds a site from a content folder and publishes it.
///
/// Where the content has errors, the published site stays as it was.
///
/// - Throws: `PublishingError` where a folder cannot be read or written.
package func build(
  _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws(PublishingError) -> BuildOutcome {
  let jobs = options.jobs ?? processorCount()
  if Disk.isInside(options.output, options.content) || Disk.isInside(options.content, options.output) {
    throw .nested(output: options.output, source: options.content)
  }
  if let agency = options.only { try AgencyFolders.require(agency, in: options.content) }
  progress(.reading)
  var found: [Diagnostic] = []
  let files: FileTree
  let scope: ContentScope
  let hashes: ContentHashes
  var standing: StandingSite?
  do {
    (files, scope) = try AgencyFolders.read(
      options.content, only: options.only, holding: options.heldText, diagnostics: &found)
    hashes = try await ContentHashes(of: files, jobs: jobs)
    // What could not be read as it stands is in no hash, so that it is always looked at again.
    standing = found.isEmpty ? try StandingSite(in: options.output) : nil
  } catch {
    throw .file(error)
  }
  let upToDate = UpToDate(options, content: hashes)
  if let standing, upToDate.isTold(by: standing) { return BuildOutcome(upToDate: standing.record, files: files) }
  let content = try await CheckedContent(
    ContentTexts(files, hashes), scope: scope, includesDrafts: options.includesDrafts, jobs: jobs, diagnostics: found)
  progress(.checking)
  guard let writer = try SiteWriter(content, options, hashes) else { return BuildOutcome(content, counts: nil) }
  let keys = writer.keys(content.outside)
  let published = try await writer.publish(
    to: options.output, carryingFrom: standing, keys, jobs: jobs, progress: progress)
  let outcome = BuildOutcome(content, counts: published.counts, missingPlaces: published.missingPlaces)
  if found.isEmpty, published.missingPlaces.isEmpty, let keys,
    let inputs = upToDate.inputs(theme: writer.theme.source)
  {
    let record = SiteRecord(
      inputs: inputs, theme: writer.site.themeName, counts: published.counts, warnings: outcome.warnings,
      parts: keys)
    // The site stands; a record that cannot be left costs the next build time, and nothing else.
    try? upToDate.leave(record, of: published.manifest)
  }
  return outcome
}

extension SiteWriter {
  /// What writes the site of some content; nil where the content has errors.
  init?(_ content: CheckedContent, _ options: BuildOptions, _ hashes: ContentHashes) throws(PublishingError) {
    guard let site = content.site.map(options.published), !content.diagnostics.hasErrors else { return nil }
    let theme = try LoadedTheme(folder: options.themeFolder(of: site), language: site.language)
    self.init(site, content, options, hashes, theme)
  }

  /// What writes a site that was read without errors, as it is to be published.
  init(
    _ site: Site, _ content: CheckedContent, _ options: BuildOptions, _ hashes: ContentHashes, _ theme: LoadedTheme
  ) {
    self.init(
      site: site, plans: content.plans, totals: content.totals, files: content.files, hashes: hashes, theme: theme,
      includesDrafts: options.includesDrafts, only: options.only)
  }
}

extension SiteWriter {
  /// Writes the site, and puts it in its place.
  ///
  /// Of a site that stands there, what has the same keys is carried over as it is; where another build publishes its own
  /// meanwhile, the whole site is made.
  fileprivate func publish(
    to output: String, carryingFrom standing: StandingSite?, _ keys: PartKeys?, jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(PublishingError) -> Made {
    var carried = CarriedParts()
    var summaries: [PlanSummary] = []
    if let standing, let keys {
      do throws(FileError) { carried = try standing.parts(of: parts, keys: keys) } catch { throw .file(error) }
      summaries = await standing.summaries(of: carried, in: site, jobs: jobs)
    }
    let holds = { [carried] in carried.isEmpty || standing?.isStillThere == true }
    let staged = try StagedSite(for: output, process: getpid())
    do throws(PublishingError) {
      let made = try await write(
        to: staged, carrying: carried, knowing: summaries, jobs: jobs, progress: progress)
      if holds() {
        try staged.publish(made.manifest.files)
        return made
      }
      try? staged.discard()
    } catch {
      try? staged.discard()
      if holds() { throw error }
    }
    return try await publish(to: output, carryingFrom: nil, nil, jobs: jobs, progress: progress)
  }
}

/// How many processors the machine gives to this program.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
