import Files
import Plans

/// The texts of content files as a build found them first.
///
/// Those that the tree does not hold are read from the disk whenever they are asked for; one that is not what it was then
/// stops the build, so that no site is made of two states of its content.
struct ContentTexts: Sendable {
  let tree: FileTree
  /// What each file was when the build started; none where the content is read only once.
  private let hashes: ContentHashes?

  init(_ tree: FileTree, _ hashes: ContentHashes? = nil) {
    self.tree = tree
    self.hashes = hashes
  }

  /// A file of the tree, read for itself.
  func file(at place: Int) throws(PublishingError) -> ContentFile {
    let file = tree.files[place]
    let text: [UInt8]?
    do throws(FileError) { text = try file.text() } catch { throw .file(error) }
    if file.bytes == nil, let text, let hash = hashes?[place], SHA256.hexadecimal(of: text) != hash {
      throw .contentChanged(file.path)
    }
    return ContentFile(path: file.path, text: text)
  }
}
