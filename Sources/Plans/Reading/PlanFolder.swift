package import Files

/// The folder of a plan in a content folder: one with a document of its own, in that of an agency.
package struct PlanFolder: Hashable, Sendable {
  /// The name of the agency's folder.
  package let agency: String
  /// The path of the plan's folder.
  package let path: String
}

extension FileTree {
  /// The folders of plans, in the order of their paths.
  package var planFolders: [PlanFolder] {
    let agencies = folder("")?.folders.filter { $0 != ContentFile.listFolder && self[$0 + "/index.md"] != nil }
    return (agencies ?? []).flatMap { agency in
      (folder(agency)?.folders ?? []).filter { self[$0 + "/index.md"] != nil }
        .map { PlanFolder(agency: agency, path: $0) }
    }
  }

  /// The places of the files that stand in none of some folders; these in the order of their paths, none in another.
  package func placesOutside(_ folders: [PlanFolder]) -> [Int] {
    var outside: [Int] = []
    var start = files.startIndex
    for folder in folders {
      let inside = files(below: folder.path)
      outside += start..<inside.startIndex
      start = inside.endIndex
    }
    return outside + (start..<files.endIndex)
  }
}
