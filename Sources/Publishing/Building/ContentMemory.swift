import Diagnostics
import Files
import Fiscal
import Plans
import Reports

/// A plan whose sums were worked out, with all that they depend on besides the plan's own files.
struct CheckedPlan: Sendable {
  let plan: Plan
  let figures: KeyFigures
  /// What was found wrong when the sums were worked out.
  let diagnostics: [Diagnostic]
  private let today: Day?
  /// What had been found wrong before.
  private let warnings: [Diagnostic]

  init(_ plan: Plan, today: Day?, _ warnings: [Diagnostic]) {
    self.plan = plan
    self.today = today
    self.warnings = warnings
    var found = warnings
    // What a plan's sums say is the same without its tables, which take a quarter of a check, and half of its memory.
    figures = KeyFigures(of: plan, diagnostics: &found)
    diagnostics = Array(found[warnings.count...])
  }

  /// Everything that the pages of the plan show.
  var report: PlanReport {
    var found = warnings
    return PlanReport(of: plan, today: today, diagnostics: &found)
  }

  /// Whether a plan whose files are as they were has the same sums.
  func holds(for plan: Plan, today: Day?, _ warnings: [Diagnostic]) -> Bool {
    plan.isCounted == self.plan.isCounted && today == self.today && warnings == self.warnings
  }
}

/// What a reading of a content folder found, to be taken over by the next one.
struct ContentMemory: Sendable {
  fileprivate let tree: FileTree
  fileprivate let files: [ContentFile]
  fileprivate let folders: [String: ReadPlan]
  fileprivate let plans: [PlanAddress: CheckedPlan]

  init(_ tree: FileTree, _ files: [ContentFile], _ folders: [ReadPlan], _ plans: [CheckedPlan]) {
    self.tree = tree
    self.files = files
    self.folders = Dictionary(folders.map { ($0.folder, $0) }) { first, _ in first }
    self.plans = Dictionary(plans.map { ($0.plan.address, $0) }) { first, _ in first }
  }

  /// What a file was read as; nil where it was not, or with other bytes.
  func file(_ file: FileTree.File) -> ContentFile? {
    guard let index = tree.index(of: file.path), tree.files[index] == file else { return nil }
    return files[index]
  }
}

/// What of an earlier reading still holds for a content folder.
///
/// Of 10,000 projects, of which one was edited, this leaves to be read one file, and to be worked out one plan.
struct KnownContent: Sendable {
  private let memory: ContentMemory
  /// The place in the memory of each file that is as it was.
  private let places: [Int?]
  /// The folders of plans whose files are all as they were, and no others.
  private let folders: Set<String>

  /// Finds out what still holds for the files as they are now.
  init(_ memory: ContentMemory, in tree: FileTree) {
    self.memory = memory
    places = tree.places(in: memory.tree)
    let places = places
    func isSame(_ folder: String) -> Bool {
      let files = tree.files(below: folder)
      return files.count == memory.tree.files(below: folder).count && files.indices.allSatisfy { places[$0] != nil }
    }
    // What a plan says may depend on every list.
    folders = isSame(ContentFile.listFolder) ? Set(memory.folders.keys.filter(isSame)) : []
  }

  /// A file, read before.
  func file(at index: Int) -> ContentFile? { places[index].map { memory.files[$0] } }

  /// A plan, read before.
  func plan(_ folder: String) -> ReadPlan? { folders.contains(folder) ? memory.folders[folder] : nil }

  /// A plan, checked before.
  func plan(_ plan: Plan, today: Day?, _ warnings: [Diagnostic]) -> CheckedPlan? {
    guard folders.contains(SitePart.plan(plan.address).folder), let known = memory.plans[plan.address],
      known.holds(for: plan, today: today, warnings)
    else { return nil }
    return known
  }
}
