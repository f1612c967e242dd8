/// A percentage, exact to a hundredth of a percent; which base it is of, the table says.
package struct Percent: Hashable, Comparable, Sendable {
  /// Hundredths of a percent.
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  package static func < (left: Percent, right: Percent) -> Bool { left.hundredths < right.hundredths }
}
