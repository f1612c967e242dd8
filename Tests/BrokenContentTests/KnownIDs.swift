import Foundation
import Testing

@testable import Documents
@testable import Plans

/// The ids of all diagnostics that the program can give, found in its sources.
struct KnownIDs {
  private(set) var all: Set<String>

  /// What no content can give: a plan whose year cannot be read is read with another, so that its months have one.
  ///
  /// What only a part of a site gives, or a merge of parts, is held by `MergeTests`.
  private static let unreachable: Set<String> = ["period-year", "link-to-other-agency", "heading-not-known"]

  private static let sources = BrokenCase.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")
  /// Files in which an id is no literal after `id:`; there every text of its form is one.
  private static let tables = ["LinkChecks.swift", "PersonalDataChecks.swift", "ReferenceKind.swift"]

  init() throws {
    all = Set(Disagreement.allCases.map(\.rawValue)).union(LeadingSign.all.map { "starts-with-" + $0.name })
    for (name, text) in try KnownIDs.texts() {
      all.formUnion(text.matches(of: /\bid: "([a-z0-9]+(?:-[a-z0-9]+)*)"/).map { String($0.1) })
      all.formUnion(text.matches(of: /static let [a-z]+ID = "([a-z0-9-]+)"/).map { String($0.1) })
      if KnownIDs.tables.contains(name) {
        all.formUnion(text.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)"/).map { String($0.1) })
      }
    }
    all.subtract(KnownIDs.unreachable)
  }

  /// The sources that can make a diagnostic, by the name of the file.
  private static func texts() throws -> [(name: String, text: String)] {
    let paths = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let isMaker = text.contains("Diagnostic(") || text.contains("Fault(") || tables.contains { path.hasSuffix($0) }
      return isMaker ? (String(path.split(separator: "/").last ?? ""), text) : nil
    }
  }
}
