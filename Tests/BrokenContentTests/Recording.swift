import Diagnostics
import Files
import Foundation

@testable import Publishing

/// The text of a case with its marks put where the diagnostics are: written on request, to be read in the diff.
struct Recording {
  private let broken: BrokenCase
  private let outcome: CheckOutcome

  init(_ broken: BrokenCase, _ outcome: CheckOutcome) {
    self.broken = broken
    self.outcome = outcome
  }

  func write() throws {
    let text = try String(contentsOf: broken.url, encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    var result: [String] = lines.prefix { !$0.hasPrefix("-- ") }.map { $0 }
    var rest = outcome.diagnostics
    let base = BrokenCase.base.filter { base in !broken.files.contains { $0.path == base.path } }
    for (index, file) in (broken.files + base).enumerated() {
      let path = String(decoding: file.path, as: UTF8.self)
      let own = rest.filter { $0.location.file.utf8.elementsEqual(path.utf8) }
      rest.removeAll { own.contains($0) }
      if index < broken.files.count || !own.isEmpty { result += written(file, own) }
    }
    // A folder, or a file that is not there.
    for diagnostic in rest { result += ["-- ▸\(diagnostic.location.file) (absent) --", line(diagnostic)] }
    if let cure = lines.firstIndex(of: BrokenCase.cureLine) { result += lines[cure...] } else { result.append("") }
    try result.joined(separator: "\n").write(to: broken.url, atomically: true, encoding: .utf8)
  }

  private func written(_ file: CaseFile, _ diagnostics: [Diagnostic]) -> [String] {
    var marks: [Int: [(offset: Int, diagnostic: Diagnostic)]] = [:]
    var whole: [Diagnostic] = []
    for diagnostic in diagnostics {
      let origin = file.origins.first {
        $0.line == diagnostic.location.line && $0.column == diagnostic.location.column
      }
      if let origin, file.kind == .text, !file.options.contains("utf-16"), !isOfWhole(diagnostic, in: file) {
        marks[origin.sourceLine, default: []].append((origin.sourceOffset, diagnostic))
      } else {
        whole.append(diagnostic)
      }
    }
    let options = file.options.isEmpty ? "" : " (\(file.options.joined(separator: ", ")))"
    let signs = String(repeating: "▸", count: whole.count)
    var lines = ["-- \(signs)\(file.shownPath)\(options) --"] + whole.map(line)
    for (index, source) in file.source.enumerated() {
      let due = (marks[index] ?? []).sorted { $0.offset < $1.offset }
      var scalars = Array(source.unicodeScalars)
      for mark in due.reversed() { scalars.insert(CaseFile.mark, at: mark.offset) }
      lines.append(String(scalars.map(Character.init)))
      lines += due.map { line($0.diagnostic) }
    }
    return lines
  }

  /// Whether it speaks of the file, not of its first letter.
  private func isOfWhole(_ diagnostic: Diagnostic, in file: CaseFile) -> Bool {
    let isStart = diagnostic.location == Location(file: diagnostic.location.file) && diagnostic.length == 0
    let names = [
      "misplaced-file", "attachment-kind", "bad-address", "duplicate-address", "file-too-large", "empty-file",
    ]
    let isText = file.shownPath.hasSuffix(".md") || file.shownPath.hasSuffix(".yml")
    return isStart && (!isText || names.contains(diagnostic.id))
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let covered = outcome.covered(by: diagnostic)
    return CaseFile.expectation + "\(diagnostic.severity.rawValue) \(diagnostic.id)"
      + (covered.isEmpty ? "" : " «\(covered)»")
  }
}
