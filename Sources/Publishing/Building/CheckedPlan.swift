import Diagnostics
import Files
import Fiscal
import Plans
import Reports

/// A plan of a site whose sums were worked out, from which its report can be made.
struct CheckedPlan: Sendable {
  /// The plan without its projects, as the site counts it.
  let plan: Plan
  let figures: KeyFigures
  private let summed: SummedPlan
  private let today: Day?
  /// What had been found wrong before its sums were worked out.
  private let warnings: [Diagnostic]

  /// Nil for a folder that has no plan.
  init?(_ plan: Plan, _ summed: SummedPlan, today: Day?, _ warnings: [Diagnostic]) {
    guard let figures = summed.figures else { return nil }
    self.plan = plan
    self.summed = summed
    self.figures = figures
    self.today = today
    self.warnings = warnings
  }

  /// What was found wrong when the sums were worked out.
  var diagnostics: [Diagnostic] { summed.diagnostics }

  /// The number of its projects and other items.
  var projectCount: Int { figures.projects + figures.activities }

  /// The plan with its projects, read again where it is not held.
  func whole() throws(PublishingError) -> Plan {
    var whole = try summed.plan()
    whole.isCounted = plan.isCounted
    return whole
  }

  /// Everything that the pages of the plan show.
  func report() throws(PublishingError) -> PlanReport {
    var found = warnings
    return PlanReport(of: try whole(), today: today, diagnostics: &found)
  }
}

/// The folder of a plan, read and summed, by itself.
struct SummedPlan: Sendable {
  /// What was read, of the plan only its head.
  let read: ReadPlan
  /// None where there is no plan.
  let figures: KeyFigures?
  /// What was found wrong when the sums were worked out.
  let diagnostics: [Diagnostic]
  private let whole: Whole

  /// Where the plan with its projects is.
  private enum Whole: Sendable {
    case held(Plan)
    case onDisk(PlanSource)
  }

  /// - Parameters:
  ///   - read: the folder with its whole plan.
  ///   - source: from what it was read.
  ///   - isHeld: whether the whole plan is held though its text is not.
  init(_ read: ReadPlan, from source: PlanSource, isHeld: Bool) {
    var found = read.allDiagnostics
    let known = found.count
    // What a plan's sums say is the same without its tables, which take a quarter of a check, and half of its memory.
    figures = read.plan.map { KeyFigures(of: $0, diagnostics: &found) }
    diagnostics = Array(found[known...])
    whole = read.plan.flatMap { isHeld || source.isTextHeld ? .held($0) : nil } ?? .onDisk(source)
    self.read = read.withHeadOnly
  }

  /// The plan with its projects.
  func plan() throws(PublishingError) -> Plan {
    switch whole {
    case .held(let plan): plan
    case .onDisk(let source): try source.plan()
    }
  }
}

/// The folder of a plan and its files, from which it can be read again.
struct PlanSource: Sendable {
  private let folder: PlanFolder
  private let reading: SiteReading
  private let texts: ContentTexts

  init(_ folder: PlanFolder, of reading: SiteReading, _ texts: ContentTexts) {
    self.folder = folder
    self.reading = reading
    self.texts = texts
  }

  /// Whether all of its text is in memory.
  var isTextHeld: Bool { !texts.tree.files(below: folder.path).contains { $0.bytes == nil && $0.isText } }

  /// Reads the plan; what is wrong with it is known.
  func plan() throws(PublishingError) -> Plan {
    var files: [ContentFile] = []
    for place in texts.tree.files(below: folder.path).indices { files.append(try texts.file(at: place)) }
    guard let plan = reading.read(folder, files).plan else { throw .contentChanged(folder.path + "/index.md") }
    return plan
  }
}
