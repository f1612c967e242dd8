import Documents

extension Plan {
  /// The plan without what only its own pages show: its projects, its texts, and all that they are held against.
  ///
  /// A site holds its plans as this: what is left of a plan of a hundred projects is some KB, and was some MB.
  package var head: Plan {
    Plan(
      agency: agency, id: id, title: title, fiscalYear: fiscalYear, kind: kind, status: status, approved: approved,
      isCounted: isCounted, coverage: coverage, isSample: isSample, strategyTerm: strategyTerm, strategies: strategies,
      groups: groups,
      pages: pages.map { ProsePage(id: $0.id, title: $0.title, body: Markdown([]), location: $0.location) },
      location: location)
  }
}
