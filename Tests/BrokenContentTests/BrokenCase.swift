import Foundation
import Testing

/// A case of the corpus: a small broken content folder in one text, with the diagnostics that it must give.
struct BrokenCase: CustomTestStringConvertible, Sendable {
  /// Its path in the corpus without the ending, such as `references/unknown-group`.
  let name: String
  /// Its first line: what is wrong.
  let summary: String
  /// Why it is wrong and what to do, for the guide; on the example of each id.
  let thai, english: String?
  private(set) var files: [CaseFile] = []
  /// The files that replace those of the case once it is cured; none where the case has no cure.
  private(set) var cured: [CaseFile] = []
  let url: URL

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Broken")
  static let cureLine = "== cured =="

  /// Every case, in the order of the names.
  static let all: [BrokenCase] = {
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".txt") && $0.contains("/") }
    return paths.sorted().compactMap { try? BrokenCase(path: $0) }
  }()

  /// The case that explains each id: the one that is named after it.
  static let examples: [String: BrokenCase] = Dictionary(
    all.filter { $0.thai != nil }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The folder of the site, the agency and the plan in which every case stands.
  static let base: [CaseFile] = {
    (try? BrokenCase(path: "base.txt"))?.files ?? []
  }()

  /// The last part of the name.
  var id: String { String(name.split(separator: "/").last ?? "") }
  /// The folder of the case.
  var chapter: String { String(name.split(separator: "/").first ?? "") }

  var expected: [CaseFile.Expected] { files.flatMap(\.expected) }

  /// The case with its cure in it.
  var curedFiles: [CaseFile] {
    files.filter { file in !cured.contains { $0.path == file.path } } + cured
  }

  init(path: String) throws {
    name = String(path.dropLast(4))
    url = BrokenCase.folder.appending(path: path)
    var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    let head = lines.prefix { !$0.hasPrefix("-- ") }
    summary = head.first ?? ""
    thai = head.first { $0.hasPrefix("th: ") }.map { String($0.dropFirst(4)) }
    english = head.first { $0.hasPrefix("en: ") }.map { String($0.dropFirst(4)) }
    var isCure = false
    var places: [String] = []
    var current: CaseFile?
    func finish(_ file: CaseFile?) -> CaseFile? { file }
    for line in lines.dropFirst(head.count) {
      if line == BrokenCase.cureLine {
        if let current { files.append(current) }
        current = nil
        isCure = true
      } else if let file = CaseFile(header: line) {
        if let current { if isCure { cured.append(current) } else { files.append(current) } }
        current = file
        places = Array(repeating: file.wholePlace, count: line.unicodeScalars.filter { $0 == CaseFile.mark }.count)
      } else if line.hasPrefix(CaseFile.expectation) {
        guard !places.isEmpty, let expected = CaseFile.Expected(line, at: places.removeFirst()) else {
          throw CocoaError(.fileReadCorruptFile)
        }
        current?.expect(expected)
      } else {
        guard places.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
        places = current?.add(line) ?? []
      }
    }
    if let current { if isCure { cured.append(current) } else { files.append(current) } }
  }
}

extension CaseFile.Expected {
  /// Reads `└ error unknown-group «supervison» did you mean`.
  fileprivate init?(_ line: String, at place: String) {
    // By scalars: a mark of Thai joins the sign before it to one character.
    var rest = line.unicodeScalars.dropFirst(CaseFile.expectation.unicodeScalars.count)
    func take(upTo end: Unicode.Scalar) -> String {
      let text = rest.prefix { $0 != end }
      rest = rest.dropFirst(text.count + 1)
      return String(Substring(text))
    }
    let severity = take(upTo: " ")
    let id = take(upTo: " ")
    guard ["error", "warning"].contains(severity), !id.isEmpty else { return nil }
    var covered = ""
    if rest.first == "«" {
      rest = rest.dropFirst()
      covered = take(upTo: "»")
      if rest.first == " " { rest = rest.dropFirst() }
    }
    self.init(place: place, severity: severity, id: id, covered: covered, words: String(Substring(rest)))
  }
}
