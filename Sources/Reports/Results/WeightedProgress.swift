package import Fiscal
import Plans

/// How much of the work is done, each project's progress counting by its planned money.
package struct WeightedProgress: Hashable, Sendable {
  package let percent: Percent
  /// How many projects it counts: those that state their progress and have planned money.
  package let projects: Int
  /// Their planned money.
  package let weight: Money
}

extension ResultTables {
  /// The progress of the plan; none where no project with planned money states its own.
  ///
  /// Cancelled projects do not count, nor does a part beside the progress of the whole.
  func progress() -> WeightedProgress? {
    var weights: [(row: Pivot.Key, amount: Money)] = []
    var reached: Int128 = 0
    for (place, project) in tree.projects.enumerated() where project.status != .cancelled {
      guard let progress = project.results.last?.progress?.value, let money = tables.byProject[.member(project.id)],
        money > .zero, !tree.ancestors(of: place).contains(where: { tree.projects[$0].results.last?.progress != nil })
      else { continue }
      weights.append((.member(project.id), money))
      reached += Int128(progress.hundredths) * Int128(money.satang)
    }
    guard let weight = try? Pivot(summing: weights).total, weight > .zero else { return nil }
    let rounded = (reached * 2 + Int128(weight.satang)) / (Int128(weight.satang) * 2)
    guard let hundredths = Int(exactly: rounded) else { return nil }
    return WeightedProgress(percent: Percent(hundredths: hundredths), projects: weights.count, weight: weight)
  }
}
