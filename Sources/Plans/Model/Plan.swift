package import Diagnostics
package import Documents
package import Fiscal

/// The plan of an agency for one fiscal year.
package struct Plan: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case action, spending, hr, monitoring, procurement, other
  }

  package enum Status: String, CaseIterable, Sendable {
    case draft, approved, amended, closed
  }

  /// How the money of joint projects enters a table by group.
  package enum GroupTotals: String, CaseIterable, Sendable {
    /// Each group's own money; what several share has rows of its own.
    case apart
    /// All of it to the group that is named first.
    case lead
  }

  /// The id of the agency whose plan it is.
  package var agency: String
  /// The name of its folder, and its address.
  package var id: String
  package var title: String
  package var fiscalYear: FiscalYear
  package var kind: Kind
  /// How far it is; none where nobody has said.
  package var status: Status?
  package var approved: Day?
  /// Whether it enters the totals of its agency and of the site.
  package var isCounted: Bool
  /// What the totals of a partial plan cover, printed beside them.
  package var coverage: String?
  /// Whether its data are made up, to learn from.
  package var isSample: Bool
  /// What the plan calls its strategies.
  package var strategyTerm: String?
  package var strategies: [Strategy]
  package var groups: [Group]
  package var groupTotals: GroupTotals
  package var sources: [Source]
  package var categories: [Category]
  package var frameworks: [Framework]
  package var scales: Scales
  package var declared: Declared
  package var spendingTargets: [SpendingTarget]
  package var differences: [AdmittedDifference]
  package var preface: Markdown
  package var projects: [Project]
  package var pages: [ProsePage]
  package var attachments: [Attachment]
  package var location: Location

  package init(
    agency: String, id: String, title: String, fiscalYear: FiscalYear, kind: Kind = .action, status: Status? = nil,
    approved: Day? = nil, isCounted: Bool = true, coverage: String? = nil, isSample: Bool = false,
    strategyTerm: String? = nil, strategies: [Strategy] = [], groups: [Group] = [], groupTotals: GroupTotals = .apart,
    sources: [Source] = [], categories: [Category] = [], frameworks: [Framework] = [], scales: Scales = [],
    declared: Declared = Declared(), spendingTargets: [SpendingTarget] = [], differences: [AdmittedDifference] = [],
    preface: Markdown = Markdown([]), projects: [Project] = [], pages: [ProsePage] = [], attachments: [Attachment] = [],
    location: Location
  ) {
    self.agency = agency
    self.id = id
    self.title = title
    self.fiscalYear = fiscalYear
    self.kind = kind
    self.status = status
    self.approved = approved
    self.isCounted = isCounted
    self.coverage = coverage
    self.isSample = isSample
    self.strategyTerm = strategyTerm
    self.strategies = strategies
    self.groups = groups
    self.groupTotals = groupTotals
    self.sources = sources
    self.categories = categories
    self.frameworks = frameworks
    self.scales = scales
    self.declared = declared
    self.spendingTargets = spendingTargets
    self.differences = differences
    self.preface = preface
    self.projects = projects
    self.pages = pages
    self.attachments = attachments
    self.location = location
  }
}

/// A strategy of a plan; it may have no project.
package struct Strategy: Hashable, Sendable {
  package var id: String
  package var title: String
  package var aliases: [String]
  package var indicators: [Indicator]
  package var location: Location

  package init(
    id: String, title: String, aliases: [String] = [], indicators: [Indicator] = [], location: Location
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.indicators = indicators
    self.location = location
  }
}

/// A group or unit that is responsible for projects.
package struct Group: Hashable, Sendable {
  package var id: String
  package var title: String
  package var aliases: [String]
  package var location: Location

  package init(id: String, title: String, aliases: [String] = [], location: Location) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.location = location
  }
}

/// Where money comes from.
package struct Source: Hashable, Sendable {
  package var id: String
  package var title: String
  package var aliases: [String]
  package var location: Location

  package init(id: String, title: String, aliases: [String] = [], location: Location) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.location = location
  }
}

/// What money buys; categories may nest.
package struct Category: Hashable, Sendable {
  package var id: String
  package var title: String
  package var aliases: [String]
  /// The id of the category that this one is a part of.
  package var parent: String?
  package var location: Location

  package init(id: String, title: String, aliases: [String] = [], parent: String? = nil, location: Location) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.parent = parent
    self.location = location
  }
}

/// A plan of somebody else that this one answers to: one more way to group its projects.
package struct Framework: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var id: String
    package var title: String
    package var location: Location

    package init(id: String, title: String, location: Location) {
      self.id = id
      self.title = title
      self.location = location
    }
  }

  package var id: String
  package var title: String
  package var items: [Item]
  package var location: Location

  package init(id: String, title: String, items: [Item], location: Location) {
    self.id = id
    self.title = title
    self.items = items
    self.location = location
  }
}
