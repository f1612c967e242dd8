import Diagnostics
import Files
import Pages
import Plans
import Reports

/// What may have changed since a site was built.
package enum LiveChange: Hashable, Sendable {
  /// Some files of the content, by their paths below its folder.
  case files(Set<String>)
  /// Anything: content, theme, folders.
  case anything
}

/// A site that is built again and again while its content is written, in a folder that nobody else writes.
///
/// It remembers what it read and worked out, so that an edit costs what depends on it. What stands in the folder after a
/// build is what a whole build of the same content writes.
package struct LiveSite {
  /// The site that stands in the folder.
  ///
  /// What the next build needs of it is put in order when it stands, while nobody waits.
  struct Standing {
    let site: Site
    let hashes: ContentHashes
    let theme: LoadedTheme
    let made: SiteWriter.Made
    let parts: WrittenParts?
    var folder: LiveFolder
    /// Whether what is known of the folder can be relied on; not where something could not be written.
    var isKnown = true
  }

  private let options: BuildOptions
  private let jobs: Int
  private var tree: FileTree?
  private var hashes: ContentHashes?
  private var memory: ContentMemory?
  /// The files in which the last reading of the content found errors.
  private var faulty: Set<String> = []
  private var theme: LoadedTheme?
  private var standing: Standing?
  /// Whether the folder holds files of two sites, since what could not be written could not be put back either.
  package private(set) var isMixed = false

  /// A site that will stand in the options' output.
  package init(_ options: BuildOptions) {
    self.options = options
    jobs = options.jobs ?? processorCount()
  }

  /// Builds the site; where it cannot be built, it stays as it was.
  ///
  /// The pages of the files that were edited are made first, before the whole content is checked, and then those of their
  /// plan; where the site stays, they are put back. With another theme every page is another one: such a site is shown
  /// when it is whole.
  ///
  /// - Parameters:
  ///   - change: what may have changed since the last build.
  ///   - isReady: told of pages that stand in the folder already, while the others are still made: by their paths there,
  ///     or by that of a folder with a `/` at its end, all of whose pages do. A page that is told twice is another one.
  /// - Returns: what came of it; up to date where the content is that of the site that stands.
  /// - Throws: `PublishingError` where a folder cannot be read or written; what was not written then is made by the next build.
  package mutating func build(
    after change: LiveChange, isReady: @escaping @Sendable (Set<String>) -> Void = { _ in }
  ) async throws(PublishingError) -> BuildOutcome {
    do {
      let outcome = try await buildWhole(after: change, isReady)
      try undoChanges()
      return outcome
    } catch {
      try undoChanges()
      throw error
    }
  }

  /// Puts the site that stands in order, where it stays after pages of the next one were written.
  private mutating func undoChanges() throws(PublishingError) {
    do throws(FileError) {
      try standing?.folder.undoChanges()
    } catch {
      (standing, isMixed) = (nil, true)
      throw .file(error)
    }
    if standing?.isKnown == false { standing = nil }
  }

  private mutating func buildWhole(
    after change: LiveChange, _ isReady: @escaping @Sendable (Set<String>) -> Void
  ) async throws(PublishingError) -> BuildOutcome {
    var found: [Diagnostic] = []
    let files: FileTree
    let hashes: ContentHashes
    // A theme may have changed while the content had errors, and was not looked at.
    if change == .anything { theme = nil }
    do throws(FileError) {
      files = try read(change, &found)
      if case .files(let paths) = change, found.isEmpty {
        let early = try writeEarlyPages(of: paths, in: files)
        if !early.isEmpty { isReady(early) }
      }
      hashes = try await ContentHashes(of: files, jobs: jobs, after: self.hashes)
    } catch {
      throw .file(error)
    }
    // What could not be read as it stands has to be looked at again.
    tree = found.isEmpty ? files : nil
    self.hashes = hashes
    let content = try await CheckedContent(
      ContentTexts(files), includesDrafts: options.includesDrafts, jobs: jobs, diagnostics: found, after: memory,
      remembers: true)
    memory = content.memory
    faulty = Set(content.diagnostics.lazy.filter { $0.severity == .error }.map(\.location.file))
    guard let site = content.site.map(options.published), !content.diagnostics.hasErrors else {
      return BuildOutcome(content, counts: nil)
    }
    let theme = try theme(of: site)
    if let standing, standing.hashes.isSame(as: hashes), standing.theme.digest == theme.digest,
      standing.theme.language == theme.language
    {
      return BuildOutcome(content, counts: standing.made.counts, isUpToDate: true)
    }
    let writer = SiteWriter(site, content, options, hashes, theme)
    let made = try await write(writer, content, isReady)
    return BuildOutcome(content, counts: made.counts, missingPlaces: made.missingPlaces)
  }

  /// The content as it is now; a folder that was read before is not walked through again for a few files.
  private mutating func read(_ change: LiveChange, _ found: inout [Diagnostic]) throws(FileError) -> FileTree {
    // Where nothing can be read, the next build has to look at everything: it is not told of this change again.
    let tree = self.tree
    self.tree = nil
    if case .files(let paths) = change, let tree = tree?.rereading(paths, inContentAt: options.content) { return tree }
    return try FileTree(readingContentAt: options.content, diagnostics: &found)
  }

  private mutating func theme(of site: Site) throws(PublishingError) -> LoadedTheme {
    let folder = options.themeFolder(of: site)
    if let theme, theme.source.layers.last?.folder == folder, theme.language == site.language { return theme }
    let loaded = try LoadedTheme(folder: folder, language: site.language)
    theme = loaded
    return loaded
  }

  /// Writes the pages of edited files, if they can be made before the whole content is checked; their paths.
  private mutating func writeEarlyPages(of paths: Set<String>, in files: FileTree) throws(FileError) -> Set<String> {
    // A theme that was not looked at may have changed.
    guard let last = standing, let memory, last.theme.digest == theme?.digest, last.theme.language == theme?.language
    else { return [] }
    let pages = try last.earlyPages(
      of: paths, in: files, after: memory, besides: faulty, includesDrafts: options.includesDrafts)
    if pages.isEmpty { return [] }
    do throws(FileError) {
      try standing?.folder.writeEarly(pages)
    } catch {
      standing?.isKnown = false
      throw error
    }
    return Set(pages.map(\.path))
  }

  /// Writes what has changed: first the plans of the files that were edited, then what sums them up.
  private mutating func write(
    _ writer: SiteWriter, _ content: CheckedContent, _ isReady: @escaping @Sendable (Set<String>) -> Void
  ) async throws(PublishingError) -> SiteWriter.Made {
    do throws(PublishingError) {
      guard let last = standing, last.theme.digest == writer.theme.digest, last.theme.language == writer.theme.language
      else { return try await writeWhole(writer, content, isReady) }
      return try await writeChanges(writer, content, after: last, isReady)
    } catch {
      if case .file = error { standing?.isKnown = false }
      throw error
    }
  }

  private mutating func writeChanges(
    _ writer: SiteWriter, _ content: CheckedContent, after last: Standing,
    _ isReady: @escaping @Sendable (Set<String>) -> Void
  ) async throws(PublishingError) -> SiteWriter.Made {
    let keys = writer.keys(content.outside)
    let carried = keys.flatMap { keys in last.parts.map { $0.carried(of: writer.parts, keys: keys) } } ?? CarriedParts()
    let made = try await writer.write(to: last.folder, carrying: carried, knowing: last.made.summaries, jobs: jobs) {
      progress in
      guard case .wrotePlan(let plan, of: _, isNew: true) = progress else { return }
      isReady([SitePart.plan(plan).folder + "/"])
    }
    let now = LiveFolder(options.output, known: made.manifest.files)
    do throws(FileError) { try last.folder.removeAll(but: now) } catch { throw .file(error) }
    last.folder.keepChanges()
    let others = last.folder.earlyPages(unlike: now)
    if !others.isEmpty { isReady(others) }
    stand(now, made, writer, keys)
    return made
  }

  /// Writes the whole site beside the one that stands, if there is one, and shows it when it is done.
  private mutating func writeWhole(
    _ writer: SiteWriter, _ content: CheckedContent, _ isReady: (Set<String>) -> Void
  ) async throws(PublishingError) -> SiteWriter.Made {
    let beside: FolderBeside
    do throws(FileError) {
      beside = try FolderBeside(options.output, standing: standing?.folder)
    } catch {
      throw .file(error)
    }
    let made: SiteWriter.Made
    do throws(PublishingError) {
      made = try await writer.write(to: beside, jobs: jobs)
      do throws(FileError) { try beside.show() } catch { throw .file(error) }
    } catch {
      beside.discard()
      throw error
    }
    if let early = standing?.folder.earlyPages, !early.isEmpty { isReady(early) }
    stand(LiveFolder(options.output, known: made.manifest.files), made, writer, writer.keys(content.outside))
    return made
  }

  /// Takes note of what stands now.
  private mutating func stand(_ folder: LiveFolder, _ made: SiteWriter.Made, _ writer: SiteWriter, _ keys: PartKeys?) {
    standing = Standing(
      site: writer.site, hashes: writer.hashes, theme: writer.theme, made: made,
      parts: keys.map { WrittenParts(made.manifest.files, keys: $0) }, folder: folder)
    isMixed = false
  }
}
