import Diagnostics
import Files
import Plans

/// What every page of a site has in common: the program, the theme, the site's name and menu.
///
/// Parts that were built apart make one site only where their frames are the same.
enum FrameDigest {
  /// The digest of the frame: of the site's document, its framework lists and the names of its pages.
  static func hexadecimal(of site: Site, _ hashes: ContentHashes, _ theme: LoadedTheme, includesDrafts: Bool) -> String
  {
    var parts = [toolVersion, theme.digest, theme.language.rawValue, includesDrafts ? "drafts" : ""]
    for page in site.pages { parts += [page.id, page.title] }
    for file in hashes.files where file.path == "index.md" || file.path.hasPrefix("_lists/") {
      parts += [file.path, file.hash]
    }
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\0").utf8))
  }
}
