import Fiscal
import Language
import Markup
import Plans

extension PageContext {
  /// An amount in baht, exact; with two decimals also where it has no satang, if the others in its column have some.
  func baht(_ money: Money, withSatang: Bool = false) -> String {
    let hasSatang = !money.satang.isMultiple(of: 100)
    return digits(withSatang && !hasSatang ? money.baht + ".00" : money.baht)
  }

  /// Appends an amount in baht, as `baht` has it: a page has hundreds, and most sites write them without another script.
  func appendBaht(_ money: Money, withSatang: Bool, to html: inout HTML) {
    if site.usesThaiDigits { return html.append(text: baht(money, withSatang: withSatang)) }
    html.append { money.appendBaht(to: &$0) }
    if withSatang, money.satang.isMultiple(of: 100) { html.append(literal: ".00") }
  }

  /// An amount in a sentence: `540,292 บาท`, or what stands for it.
  func amount(_ amount: Amount) -> String {
    switch amount {
    case .stated(let money): "\(baht(money)) \(self[.baht])"
    case .noBudget: self[.noBudget]
    case .notStated: self[.notStated]
    }
  }

  /// An amount as a headline: in million baht where it is that large, with the exact amount beside it.
  func headline(_ amount: Amount) -> HTML {
    guard case .stated(let money) = amount else { return "<span class=\"words\">\(self.amount(amount))</span>" }
    if money.satang.magnitude < Self.million {
      return "<span class=\"figure\">\(baht(money))</span> <span class=\"unit\">\(self[.baht])</span>"
    }
    return """
      <span class="figure">\(digits(money.millions))</span> <span class="unit">\(self[.millionBaht])</span> \
      <span class="exact">\(self.amount(amount))</span>
      """
  }

  /// A million baht, in satang.
  private static let million: UInt64 = 100_000_000
}
