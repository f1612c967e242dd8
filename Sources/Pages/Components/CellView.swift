import Fiscal
import Language
import Markup
import Tables

extension PageContext {
  /// A cell of a table, in the state that it has.
  func cell(_ cell: Cell, isNumeric: Bool, withSatang: Bool) -> HTML {
    let content = cellContent(cell, withSatang: withSatang)
    switch cell {
    case .amount, .count, .percent:
      return "<td class=\"number\">\(content)</td>"
    case .noBudget, .notStated, .notItemised, .notCrossed, .notReported:
      return "<td class=\"\(if: isNumeric, "number ")state\">\(content)</td>"
    case .references(let references)
    where references.count > 1 || references.contains(where: { $0.member.dimension != .strategy }):
      return "<td class=\"text\">\(content)</td>"
    case .period(let period):
      // Months are written in words, and sorted by what is in `data-value`.
      let months = "\(period.firstMonth.iso)/\(period.lastMonth.iso)"
      return "<td class=\"text\" data-value=\"\(months)\">\(content)</td>"
    case .text where isNumeric:
      return "<td class=\"number state\">\(content)</td>"
    case .text, .references:
      return "<td>\(content)</td>"
    case .blank:
      return "<td></td>"
    }
  }

  private func cellContent(_ cell: Cell, withSatang: Bool) -> HTML {
    switch cell {
    case .amount(let money): HTML(text: baht(money, withSatang: withSatang))
    case .count(let count): HTML(text: number(count))
    case .percent(let percent): HTML(text: digits(percent.written(decimals: 2)))
    case .noBudget: dash
    case .notStated: HTML(text: self[.notStated])
    case .notItemised: HTML(text: self[.notItemised])
    case .notCrossed: HTML(text: self[.notCrossed])
    case .notReported: HTML(text: self[.notReported])
    case .text(let phrase): HTML(text: words(phrase))
    case .period(let period): HTML(text: digits(period.written(in: language)))
    case .references(let references): self.references(references)
    case .blank: HTML()
    }
  }

  /// What stands for "no budget is used": a dash to see, the words to hear.
  var dash: HTML {
    """
    <span aria-hidden="true">–</span><span class="hidden">\(self[.noBudget])</span>
    """
  }

  /// Things by name, each a link to its page; several as a list.
  func references(_ references: [Reference]) -> HTML {
    if references.count == 1, let only = references.first { return reference(only) }
    if references.isEmpty { return HTML() }
    return "<ul class=\"plain\">\(each: references, { "<li>\(reference($0))</li>" })</ul>"
  }

  /// A thing by its name; a numbered strategy by its number, for its name would fill the table.
  private func reference(_ reference: Reference) -> HTML {
    let target = link(to: reference.member)
    guard reference.member.dimension == .strategy, reference.member.key.startsWithDigit else {
      return linked(words(reference.title), to: target)
    }
    let content: HTML = "\(digits(reference.member.key))<span class=\"hidden\"> \(words(reference.title))</span>"
    guard let target else { return content }
    return "<a href=\"\(target)\">\(content)</a>"
  }
}
