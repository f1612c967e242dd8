package import Diagnostics
import Files
package import Plans

/// What a build is asked for.
package struct BuildOptions: Sendable {
  /// The folder of plans.
  package var content: String
  /// The folder that is written.
  package var output: String
  /// The folder of the theme, where one is named; else the one that the site names, else `themes/default`.
  package var theme: String?
  package var includesDrafts: Bool
  /// The agency that alone is built, as a part of a site; none for the whole site.
  package var only: String?
  /// How many tasks work at once; none for as many as there are processors.
  package var jobs: Int?
  /// The language of the interface, where it is not the site's own.
  package var language: InterfaceLanguage?
  /// How much of the content's text is held in memory from its checking to its writing, in bytes.
  ///
  /// What goes beyond is read again; the site is the same.
  var heldText = FileTree.heldText

  package init(
    content: String, output: String, theme: String? = nil, includesDrafts: Bool = false, jobs: Int? = nil,
    language: InterfaceLanguage? = nil
  ) {
    self.content = content
    self.output = output
    self.theme = theme
    self.includesDrafts = includesDrafts
    self.jobs = jobs
    self.language = language
  }

  /// The folder of the theme, for the name that the content gives it.
  func themeFolder(_ name: String) -> String { theme ?? ThemePlace.folder(named: name) }

  /// The folder of the theme of a site.
  func themeFolder(of site: Site) -> String { themeFolder(site.themeName) }

  /// A site as it is to be published: in the language that was asked for.
  func published(_ site: Site) -> Site {
    var site = site
    site.language = language ?? site.language
    return site
  }
}

extension Site {
  /// The name of its theme; that which every site has that names none.
  var themeName: String { theme ?? "default" }
}

/// How much a build found and wrote.
package struct BuildCounts: Hashable, Sendable {
  package var plans = 0
  package var projects = 0
  package var pages = 0

  package init() {}
}

/// How far a build is.
package enum BuildProgress: Hashable, Sendable {
  case reading
  case checking
  /// One more plan is written, of so many; whether it was made, or is as it was.
  case wrotePlan(PlanAddress, of: Int, isNew: Bool)
}
