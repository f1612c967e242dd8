/// What comes of the wish to draw a table.
package enum ChartOutcome: Sendable {
  case drawn(Drawing)
  /// There is nothing to draw: no row, or no amount in any.
  case nothing
  /// The figures cannot be shown truthfully in this way; the sentence says why, for a note in the chart's place.
  case refused(String)

  package var drawing: Drawing? {
    if case .drawn(let drawing) = self { drawing } else { nil }
  }

  /// Why there is no drawing, where a reader should know.
  package var note: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
