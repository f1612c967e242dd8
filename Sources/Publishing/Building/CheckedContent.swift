package import Diagnostics
package import Files
package import Plans
package import Reports

/// A content folder, read and checked: what every command starts from.
package struct CheckedContent: Sendable {
  /// The site; none where the folder cannot be read as one.
  package let site: Site?
  /// Every plan, in the order of the site.
  let plans: [CheckedPlan]
  /// What the counted plans sum to.
  package let totals: SiteReport?
  /// Everything that is wrong, in all files, sorted by place.
  package let diagnostics: [Diagnostic]
  /// The files, for code frames and attachments.
  package let files: FileTree
  /// The files that have links.
  private let linking: [ContentFile]
  /// What a later reading of the same folder can take over; none where no other will follow.
  let memory: ContentMemory?

  package init(folder: String, includesDrafts: Bool, jobs: Int) async throws(FileError) {
    var diagnostics: [Diagnostic] = []
    let files = try FileTree(readingContentAt: folder, diagnostics: &diagnostics)
    await self.init(files, includesDrafts: includesDrafts, jobs: jobs, diagnostics: diagnostics)
  }

  /// Checks files that were read, with what was found when they were; the scope is what they are of the content.
  ///
  /// What an earlier reading remembers is taken over, where what it was made of is the same.
  init(
    _ files: FileTree, scope: ContentScope = .whole, includesDrafts: Bool, jobs: Int, diagnostics found: [Diagnostic],
    after last: ContentMemory? = nil, remembers: Bool = false
  ) async {
    self.files = files
    var diagnostics = found
    let known = last.map { KnownContent($0, in: files) }
    let read = await files.files.indices.map(\.self).concurrentMap(jobs: jobs) { index in
      known?.file(at: index) ?? ContentFile(reading: files.files[index])
    }
    let reading = SiteReading(tree: files, files: read, includeDrafts: includesDrafts, scope: scope)
    let folders = await reading.plans.concurrentMap(jobs: jobs) { known?.plan($0.folder) ?? reading.read($0) }
    site = reading.site(with: folders, diagnostics: &diagnostics)
    linking = read.filter(\.hasLinks)
    let warnings = CheckedContent.byPlan(diagnostics)
    let today = site?.asOf
    plans = await (site?.agencies.flatMap(\.plans) ?? []).concurrentMap(jobs: jobs) { plan in
      let found = warnings[plan.address] ?? []
      return known?.plan(plan, today: today, found) ?? CheckedPlan(plan, today: today, found)
    }
    let figures = Dictionary(plans.map { ($0.plan.address, $0.figures) }) { first, _ in first }
    totals = site.map { SiteReport(of: $0, figures: figures, diagnostics: &diagnostics) }
    self.diagnostics = (diagnostics + plans.flatMap(\.diagnostics)).sortedByPlace
    memory = remembers ? ContentMemory(files, read, folders, plans) : nil
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
