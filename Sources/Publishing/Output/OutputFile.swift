package import Files
import Markup
package import Pages
import Plans

/// A file of the site, before it is on a disk.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file of the content folder that is published as it is.
    case copy(FileTree.StoredFile)
  }

  /// Below the output folder, with `/` between its parts.
  package let path: String
  package let content: Content

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  /// A file below `assets/` with the hash of its content in its name, so that no browser shows an old one.
  init(asset name: String, ending: String, bytes: [UInt8]) {
    self.init(path: Route.asset("\(name).\(SHA256.hexadecimal(of: bytes).prefix(16)).\(ending)").path, bytes: bytes)
  }

  /// The last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  package init(path: String, copying stored: FileTree.StoredFile) {
    self.path = path
    content = .copy(stored)
  }

  package init(page: Page) { self.init(path: page.route.path, bytes: page.html.bytes) }
}
