/// One place of the list that a period is, as far as the text names it.
struct PeriodItem: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// A day or a month.
    case point(DatePoint)
    /// Days or months from one to another.
    case range(DatePoint, DatePoint)
    /// Quarters of a fiscal year: of the one named, else of the plan's.
    case quarters(first: Quarter, last: Quarter, of: FiscalYear?)
    /// A whole fiscal year: the one named, else the plan's.
    case year(FiscalYear?)
  }

  let content: Content
  /// Where the item starts and ends, in bytes.
  let offset: Int
  let endOffset: Int

  var length: Int { endOffset - offset }
}
