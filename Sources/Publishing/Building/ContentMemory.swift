import Files
import Fiscal
import Plans

/// What a reading of a content folder found, to be taken over by the next one.
struct ContentMemory: Sendable {
  fileprivate let tree: FileTree
  fileprivate let files: [ContentFile]
  fileprivate let plans: [String: SummedPlan]
  fileprivate let today: Day?

  /// - Parameters:
  ///   - tree: the files of the folder.
  ///   - files: the same files, read, each with its document.
  ///   - plans: the folders of plans.
  ///   - today: the day on which they were read.
  init(_ tree: FileTree, _ files: [ContentFile], _ plans: [SummedPlan], today: Day?) {
    self.tree = tree
    self.files = files
    self.plans = Dictionary(plans.map { ($0.read.folder, $0) }) { first, _ in first }
    self.today = today
  }

  /// What a file was read as; nil where it was not, or with other bytes.
  func file(_ file: FileTree.File) -> ContentFile? {
    guard let index = tree.index(of: file.path), tree.files[index] == file else { return nil }
    return files[index]
  }
}

/// What of an earlier reading still holds for a content folder.
///
/// Of 10,000 projects, of which one was edited, this leaves to be read one file, and to be worked out one plan.
struct KnownContent: Sendable {
  private let memory: ContentMemory
  /// The place in the memory of each file that is as it was.
  private let places: [Int?]
  /// The folders of plans whose files are all as they were, and no others.
  private let folders: Set<String>

  /// Finds out what still holds for the files as they are now.
  init(_ memory: ContentMemory, in tree: FileTree) {
    self.memory = memory
    places = tree.places(in: memory.tree)
    let places = places
    func isSame(_ folder: String) -> Bool {
      let files = tree.files(below: folder)
      return files.count == memory.tree.files(below: folder).count && files.indices.allSatisfy { places[$0] != nil }
    }
    // What a plan says may depend on every list.
    folders = isSame(ContentFile.listFolder) ? Set(memory.plans.keys.filter(isSame)) : []
  }

  /// A file, read before.
  func file(at index: Int) -> ContentFile? { places[index].map { memory.files[$0] } }

  /// A plan, read and summed before.
  func plan(_ folder: String, today: Day?) -> SummedPlan? {
    folders.contains(folder) && today == memory.today ? memory.plans[folder] : nil
  }
}
