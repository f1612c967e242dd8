import Diagnostics
import Files
import Plans
import Reports

/// A content folder, read and checked: what every command starts from.
struct CheckedContent: Sendable {
  /// The site, with the heads of its plans; none where the folder cannot be read as one.
  let site: Site?
  /// Every plan, in the order of the site.
  let plans: [CheckedPlan]
  /// What the counted plans sum to.
  let totals: SiteReport?
  /// Everything that is wrong, in all files, sorted by place.
  let diagnostics: [Diagnostic]
  /// The files, for code frames and attachments.
  let files: FileTree
  /// The files that have links.
  private let linking: [ContentFile]
  /// What a later reading of the same folder can take over; none where no other will follow.
  let memory: ContentMemory?

  /// Reads and checks a folder, or of its agencies one alone.
  init(folder: String, only agency: String? = nil, includesDrafts: Bool, jobs: Int) async throws(PublishingError) {
    if let agency { try AgencyFolders.require(agency, in: folder) }
    var diagnostics: [Diagnostic] = []
    let scope: ContentScope
    let texts: ContentTexts
    do throws(FileError) {
      let files: FileTree
      (files, scope) = try AgencyFolders.read(
        folder, only: agency, holding: FileTree.heldText, diagnostics: &diagnostics)
      // What is read more than once has to be the same each time.
      let isHeld = files.files.allSatisfy { !$0.isText || $0.bytes != nil }
      texts = ContentTexts(files, isHeld ? nil : try await ContentHashes(of: files, jobs: jobs))
    } catch {
      throw .file(error)
    }
    try await self.init(texts, scope: scope, includesDrafts: includesDrafts, jobs: jobs, diagnostics: diagnostics)
  }

  /// Checks files that were found, with what was wrong when they were; the scope is what they are of the content.
  ///
  /// A plan is read and summed by itself, and of what was read of it only what other plans and the site need is kept; the
  /// whole of it is kept where the tree holds its text. So memory grows with a site by little more than its diagnostics,
  /// and a site of ten thousand projects is still read only once.
  ///
  /// What an earlier reading remembers is taken over, where what it was made of is the same.
  init(
    _ texts: ContentTexts, scope: ContentScope = .whole, includesDrafts: Bool, jobs: Int,
    diagnostics found: [Diagnostic], after last: ContentMemory? = nil, remembers: Bool = false
  ) async throws(PublishingError) {
    let files = texts.tree
    self.files = files
    var diagnostics = found
    let known = last.map { KnownContent($0, in: files) }
    let places = files.files.indices
    @Sendable func file(at place: Int) throws(PublishingError) -> ContentFile {
      if let known = known?.file(at: place) { return known }
      return try texts.file(at: place)
    }
    // One who remembers what was read reads every file first, since those of an edited plan are known but for one.
    let all = remembers ? try await places.map(\.self).concurrentMap(jobs: jobs, file) : []
    @Sendable func read(_ places: [Int]) async throws(PublishingError) -> [ContentFile] {
      if remembers { return places.map { all[$0] } }
      return try await places.concurrentMap(jobs: jobs, file)
    }
    let folders = files.planFolders
    let own = try await read(files.placesOutside(folders))
    let reading = SiteReading(tree: files, files: own, includeDrafts: includesDrafts, scope: scope)
    let summed = try await folders.concurrentMap(jobs: jobs) {
      (folder) async throws(PublishingError) -> SummedPlan in
      if let known = known?.plan(folder.path, today: reading.today) { return known }
      let places = Array(files.files(below: folder.path).indices)
      let source = PlanSource(folder, of: reading, texts)
      return SummedPlan(reading.read(folder, try await read(places)), from: source, isHeld: remembers)
    }
    site = reading.site(with: summed.map(\.read), diagnostics: &diagnostics)
    linking = own.filter(\.hasLinks) + summed.flatMap(\.read.linking)
    let warnings = CheckedContent.byPlan(diagnostics)
    let byFolder = Dictionary(summed.map { ($0.read.folder, $0) }) { first, _ in first }
    plans = (site?.agencies.flatMap(\.plans) ?? []).compactMap { plan in
      byFolder[SitePart.plan(plan.address).folder].flatMap {
        CheckedPlan(plan, $0, today: reading.today, warnings[plan.address] ?? [])
      }
    }
    let figures = Dictionary(plans.map { ($0.plan.address, $0.figures) }) { first, _ in first }
    totals = site.map { SiteReport(of: $0, figures: figures, diagnostics: &diagnostics) }
    self.diagnostics = (diagnostics + plans.flatMap(\.diagnostics)).sortedByPlace
    memory = remembers ? ContentMemory(files, all, summed, today: reading.today) : nil
  }

  /// The links between the folders of the content.
  var outside: OutsideLinks { OutsideLinks(of: linking, in: site) }

  /// The diagnostics of each plan's own files, which its report shows as open checks.
  private static func byPlan(_ diagnostics: [Diagnostic]) -> [PlanAddress: [Diagnostic]] {
    var plans: [PlanAddress: [Diagnostic]] = [:]
    // They come in the order of their files, so those of a plan stand together.
    var rest = diagnostics[...]
    while let first = rest.first {
      let parts = first.location.file.split(separator: "/", maxSplits: 2)
      guard parts.count == 3 else {
        rest.removeFirst()
        continue
      }
      let start = Array("\(parts[0])/\(parts[1])/".utf8)
      let end = rest.firstIndex { !$0.location.file.utf8.starts(with: start) } ?? rest.endIndex
      plans[PlanAddress(agency: String(parts[0]), plan: String(parts[1])), default: []] += rest[..<end]
      rest = rest[end...]
    }
    return plans
  }
}
