import Diagnostics
import Documents
import Files

extension SiteReader {
  /// The pages of prose among the files of a folder, by file name, and their addresses for links.
  ///
  /// Where the folder has a document of its own, that is no page of prose.
  mutating func readProse(
    _ files: [FileTree.File], besidesIndex: Bool = true, route: (String) -> Route
  ) -> [ProsePage] {
    var pages: [ProsePage] = []
    var addresses = UniqueAddresses()
    // The page that a server shows for an address that leads nowhere.
    if files.first?.path.contains("/") == false { addresses.reserve("404") }
    for file in files where file.isMarkdown && !(besidesIndex && file.name == "index.md") {
      let id = String(file.name.dropLast(".md".count))
      let place = Location(file: file.path)
      if let fault = AddressRules.fault(in: id) { diagnostics.append(.name(of: file.path, is: fault)) }
      addresses.add(id, at: place, diagnostics: &diagnostics)
      links[file.path] = .page(route(id))
      guard let document = documents[file.path] else { continue }
      var fields = FieldReader(document.frontMatter, of: Message(thai: "หน้าเนื้อหา", english: "a page of prose"))
      fields.require("title")
      let title = fields.title()
      fields.finish()
      diagnostics += fields.diagnostics
      if let title { pages.append(ProsePage(id: id, title: title, body: document.body, location: fields.location)) }
    }
    return pages
  }

  /// Reports a folder whose name cannot be an address.
  mutating func checkName(_ folder: String) {
    if let fault = AddressRules.fault(inFolder: Self.name(of: folder)) {
      diagnostics.append(.name(of: folder, is: fault))
    }
  }

  /// The files of a folder that is no node: attachments of the node above it, if it has no Markdown.
  mutating func attachmentsOfPlainFolder(_ folder: String, below node: String) -> [Attachment] {
    let files = filesBelow(folder)
    if let markdown = files.markdown.first {
      let hasDirect = files.markdown.contains { Self.path(folder, String($0.name)) == $0.path }
      diagnostics.append(.folderWithoutIndex(folder, has: hasDirect ? String(markdown.name) : markdown.path))
      return []
    }
    return attachments(files.others, below: node)
  }

  /// The files that are no Markdown, as attachments of the node in whose folder they stand.
  func attachments(_ files: [FileTree.File], below node: String) -> [Attachment] {
    let prefix = node.isEmpty ? 0 : node.utf8.count + 1
    return files.filter { !$0.isMarkdown }.map { file in
      Attachment(path: file.path, name: String(decoding: file.path.utf8.dropFirst(prefix), as: UTF8.self))
    }
  }

  /// Keeps the attachments that may be published, reports the others, and gives them their addresses.
  mutating func publish(_ attachments: inout [Attachment], route: (String) -> Route) {
    var addresses = UniqueAddresses()
    attachments.removeAll { attachment in
      guard let file = tree[attachment.path] else { return true }
      addresses.add(attachment.name, at: Location(file: attachment.path), diagnostics: &diagnostics)
      links[attachment.path] = .file(route(attachment.name))
      guard let fault = AttachmentKind.fault(in: file) else { return false }
      diagnostics.append(fault)
      return true
    }
  }
}

extension Diagnostic {
  /// The name of a file or folder that cannot be an address.
  fileprivate static func name(of path: String, is fault: Fault) -> Diagnostic {
    Diagnostic(
      id: fault.id, severity: fault.severity, at: Location(file: path), message: fault.message, hint: fault.hint)
  }

  fileprivate static func folderWithoutIndex(_ folder: String, has file: String) -> Diagnostic {
    Diagnostic(
      id: "folder-without-index", at: Location(file: folder),
      message: Message(
        thai: "โฟลเดอร์ \(folder) มีไฟล์เนื้อหา (\(file)) แต่ไม่มี index.md",
        english: "the folder \(folder) has content (\(file)) but no index.md"),
      hint: Message(
        thai: "สร้าง index.md ของแผนด้วยคำสั่ง prongsai new plan หรือคัดลอกจากโฟลเดอร์ที่มีอยู่ (ชื่อที่ขึ้นต้นด้วย _ จะถูกข้าม)",
        english:
          "make one with 'prongsai new plan', or copy that of another folder; names that start with '_' are skipped"))
  }
}
