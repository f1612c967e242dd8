package import Diagnostics
package import Fiscal

/// What a document says of a project's planned money, as it was written; the ledger works out what follows from it.
package struct Budget: Hashable, Sendable {
  package var total: Placed<Amount>?
  package var quarters: Placed<PerQuarter<Amount>>?
  /// The source of every line that names none, and of the whole where there are no lines.
  package var source: String?
  /// The category of every line that names none, and of the whole where there are no lines.
  package var category: String?
  package var lines: [BudgetLine]
  /// Other amounts that the document prints for the same project.
  package var printed: [PrintedAmount]
  package var location: Location

  package init(
    total: Placed<Amount>? = nil, quarters: Placed<PerQuarter<Amount>>? = nil, source: String? = nil,
    category: String? = nil, lines: [BudgetLine] = [], printed: [PrintedAmount] = [], location: Location
  ) {
    self.total = total
    self.quarters = quarters
    self.source = source
    self.category = category
    self.lines = lines
    self.printed = printed
    self.location = location
  }
}

extension Budget {
  /// Where the sum of the money is written; of all its lines, where no sum is; none where no money is stated.
  package var origins: [Location] {
    if let total { return [total.location] }
    if let quarters { return [quarters.location] }
    return originsOfLines
  }

  /// Where the amounts of the lines are written; of a line that states none, those of its quarters.
  package var originsOfLines: [Location] { lines.compactMap { $0.origins.first } }

  /// Where the money of the quarters is written; none where no quarter has any.
  package var originsOfQuarters: [Location] {
    quarters.map { [$0.location] } ?? lines.compactMap { $0.quarters?.location }
  }
}

/// One line of an itemised budget.
package struct BudgetLine: Hashable, Sendable {
  package var item: String?
  /// The ids of the activities that it pays for.
  package var activities: [String]
  package var source: String?
  package var category: String?
  /// How the document works the amount out.
  package var calculation: Placed<String>?
  package var amount: Placed<Amount>?
  package var quarters: Placed<PerQuarter<Amount>>?
  /// Its own groups, where they are not the project's.
  package var groups: GroupSet?
  package var location: Location

  package init(
    item: String? = nil, activities: [String] = [], source: String? = nil, category: String? = nil,
    calculation: Placed<String>? = nil, amount: Placed<Amount>? = nil, quarters: Placed<PerQuarter<Amount>>? = nil,
    groups: GroupSet? = nil, location: Location
  ) {
    self.item = item
    self.activities = activities
    self.source = source
    self.category = category
    self.calculation = calculation
    self.amount = amount
    self.quarters = quarters
    self.groups = groups
    self.location = location
  }
}

extension BudgetLine {
  /// Where its amount is written, and those of its quarters; where it begins, if it states none.
  package var origins: [Location] {
    let stated = [amount?.location, quarters?.location].compactMap(\.self)
    return stated.isEmpty ? [location] : stated
  }
}

/// Another amount that the document prints for the same project.
package struct PrintedAmount: Hashable, Sendable {
  /// Where in the document.
  package var place: String
  package var amount: Placed<Amount>

  package init(place: String, amount: Placed<Amount>) {
    self.place = place
    self.amount = amount
  }
}
