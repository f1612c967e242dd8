import Diagnostics
import Documents
import Files
import Fiscal
import Language

extension SiteReader {
  /// Reads the site's own document, and all below it.
  mutating func readSite() -> Site? {
    guard let root = tree.folder(""), root.files.contains(where: { $0.path == "index.md" }) else {
      diagnostics.append(.siteWithoutIndex())
      return nil
    }
    links["index.md"] = .page(.home)
    var site = ownFields
    let pages = readProse(root.files) { .prose($0) }
    var attachments = self.attachments(root.files, below: "")
    var agencies: [Agency] = []
    var addresses = UniqueAddresses()
    for folder in root.folders where folder != ContentFile.listFolder {
      if tree[folder + "/index.md"] != nil {
        addresses.add(folder, at: Location(file: folder), diagnostics: &diagnostics)
        if let agency = readAgency(folder) { agencies.append(agency) }
      } else {
        attachments += attachmentsOfPlainFolder(folder, below: "")
      }
    }
    publish(&attachments) { .siteFile($0) }
    site?.pages = pages
    site?.attachments = attachments
    site?.agencies = agencies.inReadersOrder
    if var read = site {
      settleCounting(&read)
      site = read
    }
    checkLinks()
    checkPersonalData(site)
    site?.links = links
    return site
  }

  mutating func siteFields(_ document: Document) -> Site? {
    var fields = FieldReader(document.frontMatter, of: Message(thai: "เว็บไซต์", english: "the site"))
    fields.require("title")
    let title = fields.title()
    let language: InterfaceLanguage? = fields.choice("language")
    let theme = fields.parsed("theme", SiteReader.themeName)?.value
    let base = fields.webAddress("base")
    let repository = fields.webAddress("repository")
    let asOf = fields.day("as_of")
    let digits: SiteDigits? = fields.choice("digits")
    let allowed = fields.texts("allowed_personal_data").map {
      Placed($0.text, at: $0.location, length: $0.text.utf8.count)
    }
    fields.finish()
    diagnostics += fields.diagnostics
    guard let title else { return nil }
    var site = Site(
      title: title, language: language ?? .thai, theme: theme, base: base, repository: repository, asOf: asOf?.value,
      usesThaiDigits: digits == .thai, preface: document.body, location: fields.location)
    site.allowed = allowed
    return site
  }

  /// The name of a theme: that of a folder in `themes/`, and nothing that leads out of it.
  private static func themeName(_ scalar: Scalar) throws(Fault) -> String {
    let name = scalar.text
    guard !name.hasPrefix("."), !name.utf8.contains(where: { [0x2F, 0x5C, 0x3A, 0].contains($0) }) else {
      throw .notAThemeName(name)
    }
    return name
  }
}

extension Fault {
  fileprivate static func notAThemeName(_ name: String) -> Fault {
    Fault(
      id: "theme-name", length: name.utf8.count,
      message: Message(
        thai: "“\(name)” ไม่ใช่ชื่อโฟลเดอร์ใน themes/", english: "'\(name)' is not the name of a folder in themes/"),
      hint: Message(
        thai: "เขียนเฉพาะชื่อ เช่น default โฟลเดอร์ที่อยู่ที่อื่นให้ระบุด้วย --theme เมื่อสั่ง build",
        english: "write only its name, such as default; --theme of build names a folder elsewhere"))
  }
}

extension [Agency] {
  /// By name in the order of a Thai dictionary; agencies that publish nothing but made-up data stand last.
  package var inReadersOrder: [Agency] {
    let keyed = map { agency in
      let isSample = !agency.plans.isEmpty && agency.plans.allSatisfy(\.isSample)
      return (agency: agency, rank: isSample ? 1 : 0, key: SortKey(agency.title))
    }
    return keyed.sorted { ($0.rank, $0.key, $0.agency.id) < ($1.rank, $1.key, $1.agency.id) }.map(\.agency)
  }
}

/// The digits that the pages of a site use.
private enum SiteDigits: String, CaseIterable { case arabic, thai }

extension FieldReader {
  /// An address that starts with `http://` or `https://`.
  mutating func webAddress(_ key: String) -> String? {
    guard let scalar = scalar(key) else { return nil }
    let lower = scalar.text.lowercased()
    let isFit = scalar.text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    if isFit, lower.hasPrefix("https://") || lower.hasPrefix("http://") { return scalar.text }
    diagnostics.append(.notAWebAddress(scalar, key: key))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func siteWithoutIndex() -> Diagnostic {
    Diagnostic(
      id: "folder-without-index", at: Location(file: "index.md"),
      message: Message(
        thai: "ไม่มีไฟล์ index.md ของเว็บไซต์ในโฟลเดอร์เนื้อหา",
        english: "the content folder has no index.md, the document of the site"),
      hint: Message(
        thai: "สร้าง index.md ที่มี title: ระหว่างบรรทัด --- สองบรรทัด",
        english: "make an index.md with a 'title:' between two lines '---'"))
  }

  fileprivate static func notAWebAddress(_ scalar: Scalar, key: String) -> Diagnostic {
    Diagnostic(
      id: "not-a-web-address", at: scalar.location, length: scalar.text.utf8.count,
      message: Message(
        thai: "“\(scalar.text)” ไม่ใช่ที่อยู่เว็บ", english: "'\(scalar.text)' is not a web address"),
      hint: Message(
        thai: "เขียน \(key): ให้ขึ้นต้นด้วย https://", english: "write '\(key):' with https:// at its start"))
  }
}
