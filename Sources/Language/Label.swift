/// Every interface word of the site; its case's name is the key in the label files `labels.th.yml` and `labels.en.yml`.
///
/// A theme whose label file lacks one is refused.
package enum Label: String, CaseIterable, Sendable {
  // Measures and units
  case budget
  case baht
  case projects
  case share
  case total

  // Dimensions
  case strategy
  case group
  case quarter
  case source
  case category
  case project
  case joint

  // States of a figure
  case notStated
  case noBudget
  case notItemised
  case notCrossed
  case notReported
  case unscheduled
}
