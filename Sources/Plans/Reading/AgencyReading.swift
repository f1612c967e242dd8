import Diagnostics
import Documents
import Files

extension SiteReader {
  /// Reads an agency's folder: its document, its pages and its plans.
  mutating func readAgency(_ folder: String) -> Agency? {
    guard let listing = tree.folder(folder) else { return nil }
    checkName(folder)
    links[folder + "/index.md"] = .page(.agency(folder))
    var agency = documents[folder + "/index.md"].flatMap { agencyFields($0, id: folder) }
    let pages = readProse(listing.files) { .agencyProse(agency: folder, $0) }
    var attachments = self.attachments(listing.files, below: folder)
    var plans: [Plan] = []
    var addresses = UniqueAddresses()
    for child in listing.folders {
      if tree[child + "/index.md"] != nil {
        addresses.add(Self.name(of: child), at: Location(file: child), diagnostics: &diagnostics)
        if let plan = take(child) { plans.append(plan) }
      } else {
        attachments += attachmentsOfPlainFolder(child, below: folder)
      }
    }
    publish(&attachments) { .agencyFile(agency: folder, $0) }
    agency?.pages = pages
    agency?.attachments = attachments
    agency?.plans = plans.sorted { left, right in
      if left.fiscalYear != right.fiscalYear { return left.fiscalYear > right.fiscalYear }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    return agency
  }

  private mutating func agencyFields(_ document: Document, id: String) -> Agency? {
    var fields = FieldReader(document.frontMatter, of: Message(thai: "หน่วยงาน", english: "an agency"))
    fields.require("title")
    let title = fields.title()
    let short = fields.text("short")
    let parent = fields.text("parent")
    let province = fields.text("province")
    let website = fields.webAddress("website")
    let contact = fields.mapping("contact").map { contact in
      fields.read(contact, of: Message(thai: "ที่ติดต่อ", english: "a contact")) { fields in
        Contact(unit: fields.text("unit"), phone: fields.text("phone"), email: fields.text("email"))
      }
    }
    fields.finish()
    diagnostics += fields.diagnostics
    guard let title else { return nil }
    return Agency(
      id: id, title: title, short: short, parent: parent, province: province, website: website, contact: contact,
      preface: document.body, location: fields.location)
  }
}
