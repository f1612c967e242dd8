import Charts
import Diagnostics
import Fiscal
import Foundation
import Language
import Tables

/// The words of the default theme, read line by line: `key: "text"`.
func labels(_ language: InterfaceLanguage) throws -> Labels {
  let file = URL(filePath: #filePath).appending(path: "../../../../themes/default/labels.\(language.rawValue).yml")
  var texts: [Label: String] = [:]
  for line in try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n") {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let label = Label(name: String(parts[0])) else { continue }
    texts[label] = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
  }
  return Labels(texts)
}

/// The default theme's words and line breaks, and colours by the number of a strategy.
func sampleContext(_ language: InterfaceLanguage = .thai) throws -> ChartContext {
  ChartContext(
    labels: try labels(language), language: language, breaker: sampleBreaker(),
    strategyTerm: language == .thai ? "ยุทธศาสตร์" : "Strategy",
    year: FiscalYear(buddhistEra: 2564),
    colour: { $0.dimension == .strategy ? Int($0.key).map { $0 - 1 } : nil })
}

/// The default theme's dictionary of Thai words.
func sampleBreaker() -> WordBreaker {
  let file = URL(filePath: #filePath).appending(path: "../../../../themes/default/words.th.tri").standardized
  return WordBreaker(dictionary: file.path) ?? WordBreaker()
}
