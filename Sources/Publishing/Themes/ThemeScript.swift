import Exports
import Files
import Language

/// The one script of the site: the words that it says, then every script of the theme, in a scope of their own.
struct ThemeScript {
  /// The script; none for a theme without any.
  let bytes: [UInt8]?

  init(of theme: ThemeFolder, _ labels: Labels) {
    let files = theme.scripts
    guard !files.isEmpty else {
      bytes = nil
      return
    }
    var words = JSON()
    words.object { json in
      for label in ThemeScript.labels {
        json.name(label.name)
        json.string(labels[label])
      }
    }
    var script = Array("(() => {\n\"use strict\";\nconst words = ".utf8) + words.bytes + Array(";\n".utf8)
    for file in files {
      script += file.bytes ?? []
      if script.last != UInt8(ascii: "\n") { script.append(UInt8(ascii: "\n")) }
    }
    bytes = script + Array("})();\n".utf8)
  }

  /// The labels that scripts may use: no word of the interface stands in a script.
  private static let labels: [Label] = [
    .filterCount, .filterRows, .group, .headAgency, .headIndicator, .headPlan, .noBudget, .numberedProject,
    .numberedStrategy, .project, .searchBudget, .searchCount, .searchFailed, .searchKindPage, .searchMore, .searchNear,
    .searchNone, .searchYear, .sortBy, .sortedAscending, .sortedAsWritten, .sortedDescending, .strategy,
    .totalOfAllRows,
  ]
}
