import Tables

/// The rows of an axis in their order, to find a few of them without looking at all.
struct AxisRows {
  let all: [AxisRow]
  private let places: [Pivot.Key: Int]

  init(_ rows: [AxisRow]) {
    all = rows
    places = Dictionary(rows.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  /// The rows of some keys, in their order; keys that have no row are left out.
  func of(_ keys: some Sequence<Pivot.Key>) -> [AxisRow] {
    Set(keys.compactMap { places[$0] }).sorted().map { all[$0] }
  }
}
