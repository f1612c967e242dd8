import Diagnostics
import Documents
import Fiscal
import Language
import Plans

/// Everything that reads bytes from outside, each with what has to hold of whatever it makes of them.
///
/// A trap, a hang, a leak, a read outside of memory and a rule that does not hold are all found alike: the process ends.
enum Reader: String, CaseIterable {
  case frontMatter = "front-matter"
  case document
  case money
  case quarters
  case percent
  case calculation
  case day
  case period
  case target
  case words
  case plan
  case project
  case round
  case siteFile = "site-file"
  case names
  case page
  case json
  case agencyFile = "agency-file"
  case manifest
  case record
  case theme
  case links
  case request

  func read(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter:
      check(bytes) { _ = FrontMatter.readYAML(file: "a.yml", bytes: bytes, diagnostics: &$0) }
    case .document:
      check(bytes) { diagnostics in
        guard let document = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics) else { return }
        _ = (document.body.plainText, document.body.references, document.body.headings, document.body.tables)
      }
    case .money:
      read(bytes) { text throws(Fault) in
        let money = try Money(reading: text, allowsNegative: true)
        // What is written in one way is read back as the same.
        require((try? Money(reading: money.decimal, allowsNegative: true)) == money, "money: \(money.satang)")
      }
    case .quarters:
      read(bytes) { text throws(Fault) in _ = try PerQuarter<Amount>(readingRow: text, allowsNegative: true) }
    case .percent: read(bytes) { text throws(Fault) in _ = try Percent(reading: text) }
    case .calculation: read(bytes) { text throws(Fault) in _ = try Calculation(reading: text) }
    case .day:
      read(bytes) { text throws(Fault) in
        let day = try Day(reading: text)
        require((try? Day(reading: day.written(in: .thai))) == day, "day: \(day)")
      }
    case .period:
      read(bytes) { text throws(Fault) in
        var warnings: [Fault] = []
        let period = try Period.read(text, in: FiscalYear(buddhistEra: 2564), warnings: &warnings)
        require(!period.spans.isEmpty, "a period of nothing")
        for warning in warnings { require(warning.isInside(text), "warning outside: \(warning)") }
      }
    case .target: read(bytes) { text throws(Fault) in _ = try Target(reading: text) }
    case .words:
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = TextWrapping.wrap(text, width: 120, fontSize: 14, maxLines: 3, breaker: Reader.breaker)
      require(lines.count <= 3, "\(lines.count) lines where three are allowed")
      _ = (SortKey(text), MatchingKey(text), NumberKey(text), TextHazards.hazards(in: text))
    case .plan: SmallSite.read(with: bytes, at: "o/2564/index.md")
    case .project: SmallSite.read(with: bytes, at: "o/2564/2.md")
    case .round: SmallSite.read(with: bytes, at: "o/2564/results/2564-03.md")
    case .siteFile: SmallSite.readOwnFile(bytes)
    case .names: SmallSite.read(named: bytes)
    case .page: SmallSite.readPages(with: bytes)
    case .json: readJSON(bytes)
    case .agencyFile: readAgencyFile(bytes)
    case .manifest: readManifest(bytes)
    case .record: readRecord(bytes)
    case .theme: readTheme(bytes)
    case .links: readLinks(bytes)
    case .request: readRequest(bytes)
    }
  }

  /// Made once: to read the dictionary for each input took most of the time.
  private static let breaker = WordBreaker()

  /// A text through a reader that throws its faults: their places are inside it.
  private func read(_ bytes: [UInt8], _ body: (String) throws(Fault) -> Void) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(Fault) {
      try body(text)
    } catch {
      require(error.isInside(text), "a fault outside the text: \(error)")
      require(!error.message.thai.isEmpty && !error.message.english.isEmpty, "a fault without words")
    }
  }

  /// A file through a reader that reports: every place is in the file.
  func check(_ bytes: [UInt8], _ body: (inout [Diagnostic]) -> Void) {
    var diagnostics: [Diagnostic] = []
    body(&diagnostics)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    for diagnostic in diagnostics {
      require((1...lines).contains(diagnostic.location.line), "a line outside: \(diagnostic)")
      require(diagnostic.location.column >= 1, "a column outside: \(diagnostic)")
    }
  }
}

/// The reader that this run is about, by the first argument.
let chosen = CommandLine.arguments.dropFirst().first.flatMap(Reader.init)

extension Fault {
  fileprivate func isInside(_ text: String) -> Bool {
    offset >= 0 && length >= 0 && offset + length <= text.utf8.count
  }
}

/// Ends the process, which libFuzzer reports with the input, where a rule does not hold.
func require(_ holds: Bool, _ rule: @autoclosure () -> String) {
  if !holds { fatalError(rule()) }
}
