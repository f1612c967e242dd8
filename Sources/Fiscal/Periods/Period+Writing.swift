package import Diagnostics

extension Period {
  /// The period in one form, whatever the document prints: `พ.ย. 2563 – ก.ย. 2564`, `ธ.ค. 2566, เม.ย. 2567`.
  package func written(in language: InterfaceLanguage) -> String {
    spans.map { $0.written(in: language) }.joined(separator: ", ")
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
