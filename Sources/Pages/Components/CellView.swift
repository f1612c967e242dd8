import Fiscal
import Language
import Markup
import Tables

extension PageContext {
  /// Appends a cell of a table, in the state that it has: a plan's pages have thousands, so none makes a value of its own.
  ///
  /// A cell without a class holds a figure, which most do, or stands in a table of words alone.
  func append(_ cell: Cell, in column: Int, of view: TableView, to html: inout HTML) {
    switch cell {
    case .amount, .count, .percent, .blank: html.append(literal: "<td>")
    case .noBudget, .notStated, .notItemised, .notCrossed, .notReported:
      html.append(
        literal: view.isNumeric[column] || !view.hasFigures ? "<td class=\"state\">" : "<td class=\"word state\">")
    case .references(let references)
    where references.count > 1 || references.contains(where: { $0.member.dimension != .strategy }):
      html.append(literal: "<td class=\"text\">")
    case .period(let period) where view.sorts && !isPrintEdition:
      // Months are written in words, and sorted by what is in `data-value`.
      html.append("<td class=\"text\" data-value=\"\(period.iso)\">")
    case .period: html.append(literal: "<td class=\"text\">")
    case .text where view.isNumeric[column]: html.append(literal: "<td class=\"state\">")
    case .text(let phrase):
      let words = words(phrase)
      let isLong = words.unicodeScalars.count > Self.longText
      if view.hasFigures {
        html.append(literal: isLong ? "<td class=\"word long\">" : "<td class=\"word\">")
      } else {
        html.append(literal: isLong ? "<td class=\"long\">" : "<td>")
      }
      html.append(text: words)
      return html.append(literal: "</td>")
    case .references: html.append(literal: view.hasFigures ? "<td class=\"word\">" : "<td>")
    }
    appendContent(of: cell, withSatang: view.hasSatang[column], to: &html)
    html.append(literal: "</td>")
  }

  /// The number of characters up to which a text may stand in a narrow column; a longer one made rows of eight lines on a
  /// phone.
  private static let longText = 32

  /// A percentage with two decimals; what is not nothing is not said to be 0.00, nor what is not all to be 100.00.
  func percentage(_ percent: Percent) -> String {
    digits(percent.bound(decimals: 2) ?? percent.written(decimals: 2))
  }

  private func appendContent(of cell: Cell, withSatang: Bool, to html: inout HTML) {
    switch cell {
    case .amount(let money): appendBaht(money, withSatang: withSatang, to: &html)
    case .count(let count): html.append(text: number(count))
    case .percent(let percent): html.append(text: percentage(percent))
    case .noBudget: html.append(dash)
    case .notStated: html.append(text: self[.notStated])
    case .notItemised: html.append(text: self[.notItemised])
    case .notCrossed: html.append(text: self[.notCrossed])
    case .notReported: html.append(text: self[.notReported])
    case .text(let phrase): html.append(text: words(phrase))
    case .period(let period): html.append(text: digits(period.written(in: language)))
    case .references(let references): append(references, to: &html)
    case .blank: break
    }
  }

  /// What stands for "no budget is used": a dash to see, the words to hear.
  var dash: HTML {
    """
    <span aria-hidden="true">–</span><span class="hidden">\(self[.noBudget])</span>
    """
  }

  /// Appends things by name, each a link to its page; several as a list.
  private func append(_ references: [Reference], to html: inout HTML) {
    if references.count == 1 { return append(references[0], to: &html) }
    if references.isEmpty { return }
    html.append(literal: "<ul class=\"plain\">")
    for reference in references {
      html.append(literal: "<li>")
      append(reference, to: &html)
      html.append(literal: "</li>")
    }
    html.append(literal: "</ul>")
  }

  /// Appends a thing by its name; a numbered strategy by its number, for its name would fill the table.
  private func append(_ reference: Reference, to html: inout HTML) {
    let target = link(to: reference.member)
    guard reference.member.dimension == .strategy, reference.member.key.startsWithDigit else {
      return appendLinked(words(reference.title), to: target, &html)
    }
    let content: HTML = "\(digits(reference.member.key))<span class=\"hidden\"> \(words(reference.title))</span>"
    html.append(target.map { "<a href=\"\($0)\">\(content)</a>" } ?? content)
  }
}
