import Files
import Markup
import Pages
import Plans

/// A file of the site, before it is on a disk.
struct OutputFile: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// A file of the content folder that is published as it is.
    case copy(FileTree.StoredFile)
  }

  /// Below the output folder, with `/` between its parts.
  let path: String
  let content: Content

  init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  /// A file below `assets/` with the hash of its content in its name, so that no browser shows an old one.
  init(asset name: String, ending: String, bytes: [UInt8]) {
    self.init(path: Route.asset("\(name).\(SHA256.hexadecimal(of: bytes).prefix(16)).\(ending)").path, bytes: bytes)
  }

  /// The last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  init(path: String, copying stored: FileTree.StoredFile) {
    self.path = path
    content = .copy(stored)
  }

  init(page: Page) { self.init(path: page.route.path, bytes: page.html.bytes) }
}
