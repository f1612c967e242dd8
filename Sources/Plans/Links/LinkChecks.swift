import Diagnostics
import Documents
import Files

extension SiteReader {
  /// Reports every link and image in a published body that leads nowhere, or where it may not.
  mutating func checkLinks() {
    var anchors: [String: (ids: [String], known: Set<String>)] = [:]
    var names = LinkNames()
    for file in allFiles where file.hasLinks && links[file.path] != nil && isChecked(file.path) {
      for (reference, destination) in file.links {
        switch destination {
        case .outside where reference.isImage: diagnostics.append(.imageElsewhere(reference))
        case .outside: break
        case .refused(let refusal): diagnostics.append(.refusedLink(reference, refusal))
        case .inside(let written, let fragment):
          let path = links.file(of: written)
          guard let target = links[path] else {
            diagnostics.append(missing(reference, written, from: file.path, &names))
            continue
          }
          if case .file = target { continue }
          guard let fragment else { continue }
          guard let headings = anchors[path] ?? headings(of: path).map({ (ids: $0, known: Set($0)) }) else {
            if case .site = scope, path.contains("/") { diagnostics.append(.headingElsewhere(reference, in: path)) }
            continue
          }
          anchors[path] = headings
          if !headings.known.contains(fragment) {
            diagnostics.append(.missingAnchor(reference, fragment, among: headings.ids, in: path))
          }
        }
      }
    }
  }

  /// Whether a file is to be checked: the site's own pages are not where only one agency is read.
  func isChecked(_ file: String) -> Bool {
    if case .agency = scope { file.contains("/") } else { true }
  }

  private func missing(
    _ reference: Markdown.Reference, _ written: String, from file: String, _ names: inout LinkNames
  ) -> Diagnostic {
    if case .agency(let absent) = scope, let agency = written.split(separator: "/").first,
      absent.contains(String(agency))
    {
      return .linkToAbsentAgency(reference, written)
    }
    if tree[written] != nil || tree[LinkDestination.index(of: written)] != nil {
      return .unpublishedLink(reference, written)
    }
    let name = Self.name(of: written)
    let folder = written.split(separator: "/").dropLast().joined(separator: "/")
    let nearest =
      nearestName(to: name, among: names.siblings(in: folder, of: self)).map { Self.path(folder, $0) }
      ?? names.path(of: name, in: self) ?? names.path(of: name + ".md", in: self)
    return .missingLink(reference, written, nearest: nearest.map { Self.relativePath(to: $0, from: file) })
  }

  /// The path from the folder of one file to another file.
  static func relativePath(to path: String, from file: String) -> String {
    let target = path.split(separator: "/")
    let start = file.split(separator: "/").dropLast()
    var shared = 0
    while shared < start.count, shared < target.count - 1, start[shared] == target[shared] { shared += 1 }
    return (Array(repeating: "..", count: start.count - shared) + target[shared...].map(String.init))
      .joined(separator: "/")
  }
}

/// What can be linked to, by name; made where the first link is broken.
private struct LinkNames {
  private var paths: [String: String]?
  private var siblings: [String: [String]] = [:]

  /// The first file of a name, in any folder.
  mutating func path(of name: String, in reader: SiteReader) -> String? {
    let known =
      paths
      ?? Dictionary(
        reader.tree.files.lazy.map(\.path).filter { reader.links[$0] != nil }.map { (SiteReader.name(of: $0), $0) },
        uniquingKeysWith: { first, _ in first })
    paths = known
    return known[name]
  }

  /// The names of the files in a folder.
  mutating func siblings(in folder: String, of reader: SiteReader) -> [String] {
    if let known = siblings[folder] { return known }
    let names = reader.tree.folder(folder)?.files.map { String($0.name) } ?? []
    siblings[folder] = names
    return names
  }
}

extension Diagnostic {
  private static func link(
    _ id: String, _ reference: Markdown.Reference, _ message: Message, hint: Message
  ) -> Diagnostic {
    Diagnostic(id: id, at: reference.location, message: message, hint: hint)
  }

  fileprivate static func missingLink(_ reference: Markdown.Reference, _ path: String, nearest: String?) -> Diagnostic {
    let kind =
      reference.isImage
      ? Message(thai: "ภาพ", english: "the image") : Message(thai: "ลิงก์", english: "the link")
    return link(
      reference.isImage ? "missing-image" : "missing-link", reference,
      Message(
        thai: "\(kind.thai)ชี้ไปที่ \(path) ซึ่งไม่มีไฟล์นี้" + (nearest.map { " หมายถึง “\($0)” ใช่หรือไม่" } ?? ""),
        english: "\(kind.english) leads to \(path), which is not there"
          + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
      hint: Message(
        thai: "เขียนที่อยู่ไฟล์โดยนับจากไฟล์ที่เขียนลิงก์ เช่น ../about.md",
        english: "write the path of the file from the one that has the link, such as ../about.md"))
  }

  fileprivate static func linkToAbsentAgency(_ reference: Markdown.Reference, _ path: String) -> Diagnostic {
    link(
      "link-to-other-agency", reference,
      Message(
        thai: "ลิงก์ชี้ไปที่ \(path) ของหน่วยงานอื่น ซึ่งไม่ได้อ่านเมื่อสร้างเฉพาะหน่วยงานเดียว (--only)",
        english:
          "the link leads to \(path) of another agency, which is not read where one agency is built alone (--only)"),
      hint: Message(
        thai: "เขียนที่อยู่เว็บเต็ม (https://…) หรือสร้างทุกหน่วยงานพร้อมกันโดยไม่ใช้ --only",
        english: "write its web address (https://…), or build all agencies at once, without --only"))
  }

  fileprivate static func headingElsewhere(_ reference: Markdown.Reference, in path: String) -> Diagnostic {
    link(
      "heading-not-known", reference,
      Message(
        thai: "ลิงก์ชี้ไปที่หัวข้อใน \(path) ซึ่งตรวจไม่ได้เมื่อรวมเว็บไซต์จากหลายส่วน (merge)",
        english: "the link leads to a heading in \(path), which cannot be checked where a site is merged from its parts"
      ),
      hint: Message(
        thai: "ลิงก์ไปที่หน้านั้นโดยไม่มี # หรือสร้างทุกหน่วยงานพร้อมกัน",
        english: "link to the page without '#', or build all agencies at once"))
  }

  fileprivate static func unpublishedLink(_ reference: Markdown.Reference, _ path: String) -> Diagnostic {
    link(
      "unpublished-link", reference,
      Message(
        thai: "ลิงก์ชี้ไปที่ \(path) ซึ่งไม่มีหน้าบนเว็บไซต์", english: "the link leads to \(path), which has no page on the site"),
      hint: Message(
        thai: "แผนที่ยังเป็นร่าง ไฟล์ผลใน results/ และไฟล์ชนิดที่เผยแพร่ไม่ได้ ลิงก์ไปหาไม่ได้",
        english: "a draft plan, a round in results/ and a file of a kind that is not published cannot be linked to"))
  }

  fileprivate static func missingAnchor(
    _ reference: Markdown.Reference, _ fragment: String, among ids: [String], in path: String
  ) -> Diagnostic {
    let nearest = nearestName(to: fragment, among: ids)
    let list = ids.prefix(8).map { "#" + $0 }.joined(separator: ", ")
    return link(
      "missing-anchor", reference,
      Message(
        thai: "ใน \(path) ไม่มีหัวข้อ #\(fragment)" + (nearest.map { " หมายถึง “#\($0)” ใช่หรือไม่" } ?? ""),
        english: "\(path) has no heading '#\(fragment)'" + (nearest.map { "; did you mean '#\($0)'?" } ?? "")),
      hint: ids.isEmpty
        ? Message(thai: "ไฟล์นั้นไม่มีหัวข้อ ให้ลิงก์ไปที่ไฟล์โดยไม่มี #", english: "the file has no headings; link to it without '#'")
        : Message(thai: "หัวข้อที่มี: \(list)", english: "its headings: \(list)"))
  }

  fileprivate static func imageElsewhere(_ reference: Markdown.Reference) -> Diagnostic {
    link(
      "image-elsewhere", reference,
      Message(
        thai: "ภาพอยู่ที่เว็บไซต์อื่น หน้าเว็บต้องไม่ดึงไฟล์จากที่อื่น",
        english: "the image is on another site; pages fetch nothing from elsewhere"),
      hint: Message(
        thai: "บันทึกภาพไว้ข้างไฟล์นี้ แล้วใส่ชื่อไฟล์แทน", english: "save the image beside this file, and write its name"))
  }

  fileprivate static func refusedLink(_ reference: Markdown.Reference, _ refusal: LinkDestination.Refusal) -> Diagnostic
  {
    switch refusal {
    case .scheme(let scheme):
      link(
        "link-scheme", reference,
        Message(thai: "ลิงก์แบบ \(scheme): ใช้ไม่ได้", english: "a link of the scheme '\(scheme):' is not allowed"),
        hint: Message(
          thai: "ใช้ https:, http:, mailto:, tel: หรือที่อยู่ไฟล์ในโฟลเดอร์เนื้อหา",
          english: "use https:, http:, mailto:, tel: or the path of a content file"))
    case .absolute:
      link(
        "absolute-link", reference,
        Message(
          thai: "ลิงก์ขึ้นต้นด้วย / จึงผูกกับที่ตั้งของเว็บไซต์",
          english: "the link starts with '/', which ties it to where the site stands"),
        hint: Message(
          thai: "เขียนที่อยู่ไฟล์โดยนับจากไฟล์นี้ เช่น ../about.md", english: "write the path from this file, such as ../about.md")
      )
    case .leavesContent:
      link(
        "missing-link", reference,
        Message(thai: "ลิงก์ชี้ออกนอกโฟลเดอร์เนื้อหา", english: "the link leads out of the content folder"),
        hint: Message(
          thai: "วางไฟล์ไว้ในโฟลเดอร์เนื้อหา แล้วลิงก์ไปที่นั่น",
          english: "put the file into the content folder, and link to it there"))
    case .empty:
      link(
        "missing-link", reference,
        Message(thai: "ลิงก์ไม่มีปลายทาง", english: "the link has no destination"),
        hint: Message(
          thai: "เขียนที่อยู่ในวงเล็บ เช่น [ชื่อ](about.md)", english: "write it in the brackets, such as [name](about.md)"))
    }
  }
}
