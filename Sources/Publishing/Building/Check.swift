package import Diagnostics
package import Files
import Plans

/// What a check found.
package struct CheckOutcome: Sendable {
  package internal(set) var diagnostics: [Diagnostic]
  package let counts: BuildCounts
  package let files: FileTree
  private let plans: [CheckedPlan]

  fileprivate init(_ content: CheckedContent) {
    diagnostics = content.diagnostics
    files = content.files
    plans = content.plans
    var counts = BuildCounts()
    counts.plans = plans.count
    counts.projects = plans.reduce(0) { $0 + $1.projectCount }
    self.counts = counts
  }

  /// How the target of each indicator was read.
  ///
  /// - Parameter folder: the content folder, as it was named.
  /// - Returns: for each its place, its words and what they mean, in the order of the site.
  /// - Throws: `PublishingError` where a plan that is not held cannot be read again as it was.
  package func targetReadings(below folder: String) throws(PublishingError) -> [Message] {
    var readings: [Message] = []
    for plan in plans { readings += try plan.whole().targetReadings(below: folder) }
    return readings
  }
}

/// Checks a content folder as a build does, and writes nothing.
package func check(content folder: String, includesDrafts: Bool) async throws(PublishingError) -> CheckOutcome {
  CheckOutcome(try await CheckedContent(folder: folder, includesDrafts: includesDrafts, jobs: processorCount()))
}
