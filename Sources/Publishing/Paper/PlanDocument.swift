package import Diagnostics
package import Files
import Plans
import Reports

/// What a plan's document is asked for.
package struct DocumentOptions: Sendable {
  /// The plan: its agency's folder and its own, with `/` between them.
  package var plan: String
  /// The file to write; none for a name made of the plan's, in the current folder.
  package var output: String?
  /// Where the plans and the theme are, and in which language; its output is not used.
  package var build: BuildOptions
  package var browser: Browser
  /// How long the browser may take.
  package var timeout: Duration

  package init(plan: String, output: String?, build: BuildOptions, browser: Browser, timeout: Duration) {
    self.plan = plan
    self.output = output
    self.build = build
    self.browser = browser
    self.timeout = timeout
  }
}

/// What came of a document.
package struct DocumentOutcome: Sendable {
  /// Everything that is wrong, sorted by place; with an error among it, nothing was written.
  package let diagnostics: [Diagnostic]
  /// The file that was written; none where the content has errors.
  package let written: String?
  /// The content files, for code frames.
  package let files: FileTree
}

/// Makes a PDF of one plan's print edition.
///
/// Everything is made in a folder beside the document, which is removed; the document appears whole or not at all.
package func writeDocument(_ options: DocumentOptions) async throws(DocumentError) -> DocumentOutcome {
  let content: CheckedContent
  do {
    content = try await CheckedContent(
      folder: options.build.content, includesDrafts: options.build.includesDrafts, jobs: processorCount())
  } catch {
    throw .publishing(error)
  }
  guard let site = content.site.map(options.build.published), !content.diagnostics.hasErrors else {
    return DocumentOutcome(diagnostics: content.diagnostics, written: nil, files: content.files)
  }
  guard let plan = content.plans.first(where: { $0.plan.address.name == options.plan }) else {
    let names = content.plans.map(\.plan.address.name)
    throw .unknownPlan(options.plan, nearest: nearestName(to: options.plan, among: names) ?? names.first)
  }
  let report: PlanReport
  let theme: LoadedTheme
  do {
    report = try plan.report()
    theme = try LoadedTheme(folder: options.build.themeFolder(of: site), language: site.language)
  } catch {
    throw .publishing(error)
  }
  if Task.isCancelled { throw .stopped }
  let writer = SiteWriter(site, content, options.build, ContentHashes(), theme)
  let output = options.output ?? "\(report.plan.agency)-\(report.plan.id).pdf"
  let workplace = try DocumentWorkplace(for: output)
  defer { workplace.remove() }
  try await workplace.make(report, by: writer, options)
  return DocumentOutcome(diagnostics: content.diagnostics, written: output, files: content.files)
}

extension PlanAddress {
  /// As the folders stand below the content folder.
  fileprivate var name: String { "\(agency)/\(plan)" }
}
