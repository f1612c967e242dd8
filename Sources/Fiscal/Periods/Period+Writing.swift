package import Diagnostics

extension Period {
  /// The period in one form: `พ.ย. 2563 – ก.ย. 2564`, `ธ.ค. 2566, เม.ย. 2567`, and in quarters where the document names
  /// quarters: `ไตรมาสที่ 1 – 2, 4 ปีงบประมาณ 2565`.
  package func written(in language: InterfaceLanguage) -> String {
    var parts: [String] = []
    var rest = spans[...]
    while let span = rest.first {
      let year = span.namedYear
      let run = year == nil ? rest.prefix(1) : rest.prefix { $0.namedYear == year }
      parts.append(year.map { $0.written(quarters: run, in: language) } ?? span.written(in: language))
      rest = rest.dropFirst(run.count)
    }
    return parts.joined(separator: ", ")
  }
}

extension Period {
  /// Where it starts and ends, as ISO 8601 writes them: days where the document names days at both ends, else months.
  package var isoEnds: (first: String, last: String) {
    let last = spans.max { $0.last < $1.last }
    guard spans[0].namesDays, last?.namesDays == true else { return (firstMonth.iso, lastMonth.iso) }
    return (firstDay.iso, lastDay.iso)
  }

  /// A single day, or an interval, as ISO 8601 writes them: `2026-03-31`, `2025-10/2026-09`.
  package var iso: String {
    let (first, last) = isoEnds
    return first == last && spans[0].namesDays ? first : "\(first)/\(last)"
  }
}

extension Period.Span {
  /// The fiscal year of which the document names quarters; none where it names months or days.
  fileprivate var namedYear: FiscalYear? { namesQuarters ? FiscalYear(containing: first) : nil }
}

extension FiscalYear {
  /// Quarters of this year: `ไตรมาสที่ 1 – 2, 4 ปีงบประมาณ 2565`, `Q1 – Q2, Q4 of fiscal year 2565`.
  fileprivate func written(quarters spans: some Collection<Period.Span>, in language: InterfaceLanguage) -> String {
    let sign = language == .thai ? "" : "Q"
    let names = spans.map { span in
      let first = span.first.month.quarter.rawValue
      let last = span.last.month.quarter.rawValue
      return first == last ? "\(sign)\(first)" : "\(sign)\(first) – \(sign)\(last)"
    }.joined(separator: ", ")
    return language == .thai ? "ไตรมาสที่ \(names) ปีงบประมาณ \(buddhistEra)" : "\(names) of fiscal year \(buddhistEra)"
  }
}

extension Period.Span {
  /// The span with each month and year once, where its ends share them: `1 – 15 พ.ย. 2563`, `เม.ย. – พ.ค. 2564`.
  package func written(in language: InterfaceLanguage) -> String {
    namesDays ? writtenDays(in: language) : writtenMonths(in: language)
  }

  private func writtenDays(in language: InterfaceLanguage) -> String {
    let end = last.written(in: language)
    if first == last { return end }
    if first.month == last.month { return "\(first.dayOfMonth) – \(end)" }
    if first.month.year == last.month.year { return "\(first.dayOfMonth) \(first.month.name(in: language)) – \(end)" }
    return "\(first.written(in: language)) – \(end)"
  }

  private func writtenMonths(in language: InterfaceLanguage) -> String {
    let end = last.month.written(in: language)
    if first.month == last.month { return end }
    if first.month.year == last.month.year { return "\(first.month.name(in: language)) – \(end)" }
    return "\(first.month.written(in: language)) – \(end)"
  }
}
