package import Diagnostics
package import Fiscal

/// A way to divide what is counted: each member of it is a row or a column of some table.
package enum Dimension: Hashable, Sendable {
  case strategy, group, quarter, source, category, project, line, activity, indicator, phase, month
  case plan, agency, year
  /// The items of a framework that the plan answers to.
  case framework(String)
}

/// One member of a dimension, by the key that data files use for it.
///
/// A joint group's key is its groups' ids with `+` between; `unstated`, `unscheduled` stand for what is not known.
package struct Member: Hashable, Sendable {
  package let dimension: Dimension
  package let key: String

  package init(_ dimension: Dimension, _ key: String) {
    self.dimension = dimension
    self.key = key
  }
}

/// A member with the words a reader knows it by.
package struct Reference: Hashable, Sendable {
  package let member: Member
  package let title: Phrase

  package init(_ member: Member, title: Phrase) {
    self.member = member
    self.title = title
  }
}

/// The content of a table's cell, in a state of its own for each thing that a blank could mean.
package enum Cell: Hashable, Sendable {
  /// An amount; 0 is an amount.
  case amount(Money)
  /// No budget is used (ไม่ใช้งบประมาณ).
  case noBudget
  /// The document does not say.
  case notStated
  /// The total is known, its parts are not.
  case notItemised
  /// Both totals are known, their crossing is not.
  case notCrossed
  /// Due from the agency, and not there yet.
  case notReported
  case count(Int)
  case percent(Percent)
  case text(Phrase)
  case period(Period)
  case references([Reference])
  /// Nothing belongs here, as in the share of an overlapping row.
  case blank
}

/// Figures in rows and columns, complete with words, units, totals and notes.
///
/// Charts, pages and data files are all made from the same value, so they cannot disagree.
package struct Table: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    case baht, projects, items, percent, indicators
  }

  package struct Column: Hashable, Sendable {
    /// The column's name in data files: lower-case English.
    package let key: String
    package let title: Phrase
    package let unit: Unit?
    /// The member of a dimension that the column counts, if it is one.
    package let member: Member?
    /// Whether the column is the sum of others in the table.
    package let isTotal: Bool

    package init(key: String, title: Phrase, unit: Unit? = nil, member: Member? = nil, isTotal: Bool = false) {
      self.key = key
      self.title = title
      self.unit = unit
      self.member = member
      self.isTotal = isTotal
    }
  }

  package struct Row: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A member of the rows' dimension.
      case member
      /// Projects that several groups share; the rows of each set follow one level deeper.
      case joint
      /// What has no member of the dimension (ไม่ระบุ), or money without a quarter.
      case unstated
      /// The part of a total that is not itemised (ไม่ได้แจกแจง).
      case notItemised
      /// The part whose crossing is not known (ไม่แยก).
      case notCrossed
      case total

      /// Whether a row is that of a member or of several together, and not what no member has.
      package var isMember: Bool { self == .member || self == .joint }
    }

    package let kind: Kind
    package let title: Phrase
    /// What the row counts, if it is a member of a dimension.
    package let member: Member?
    /// How deep the row is nested; its figures are part of the nearest row above that is less deep.
    package let level: Int
    package let cells: [Cell]
    /// Where the officer wrote the figures of the row; none where they are sums, or named by the thing's own page.
    package let origins: [Location]

    package init(
      kind: Kind = .member, title: Phrase, member: Member? = nil, level: Int = 0, cells: [Cell],
      origins: [Location] = []
    ) {
      self.kind = kind
      self.title = title
      self.member = member
      self.level = level
      self.cells = cells
      self.origins = origins
    }
  }

  /// The name of its data files, unique within a plan: lower-case English words with hyphens.
  package let name: String
  /// What the table shows: measure, period and whose.
  package let caption: Phrase
  /// The head of the column of row titles.
  package let rowHead: Phrase
  /// The name of the row-title column in data files.
  package let rowKey: String
  package let columns: [Column]
  package let rows: [Row]
  /// The sum of the rows of level 0; none where rows overlap.
  package let total: Row?
  /// What a reader must know to read the figures rightly.
  package let notes: [Phrase]

  package init(
    name: String, caption: Phrase, rowHead: Phrase, rowKey: String, columns: [Column], rows: [Row], total: Row? = nil,
    notes: [Phrase] = []
  ) {
    self.name = name
    self.caption = caption
    self.rowHead = rowHead
    self.rowKey = rowKey
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
  }
}
