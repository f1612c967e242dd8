package import Diagnostics
package import Documents
package import Fiscal

/// Everything that a content folder says: who publishes which plans.
package struct Site: Sendable {
  package var title: String
  package var language: InterfaceLanguage
  /// The name of the theme's folder, where the site names one.
  package var theme: String?
  /// The address under which the site is published, as it is written.
  package var base: String?
  /// The address of the repository, for source links.
  package var repository: String?
  /// The only "today" of a build: what is late, open or due is judged on this day.
  package var asOf: Day?
  /// Whether pages write Thai digits.
  package var usesThaiDigits: Bool
  /// What looks like data about a person, and may be published all the same, as it was written.
  package var allowed: [Placed<String>] = []
  package var preface: Markdown
  package var pages: [ProsePage]
  package var attachments: [Attachment]
  package var agencies: [Agency]
  /// Where links between content files lead; `resolve` reads it.
  package var links: LinkMap
  package var location: Location

  package init(
    title: String, language: InterfaceLanguage = .thai, theme: String? = nil, base: String? = nil,
    repository: String? = nil,
    asOf: Day? = nil, usesThaiDigits: Bool = false, preface: Markdown = Markdown([]), pages: [ProsePage] = [],
    attachments: [Attachment] = [], agencies: [Agency] = [], links: LinkMap = LinkMap(), location: Location
  ) {
    self.title = title
    self.language = language
    self.theme = theme
    self.base = base
    self.repository = repository
    self.asOf = asOf
    self.usesThaiDigits = usesThaiDigits
    self.preface = preface
    self.pages = pages
    self.attachments = attachments
    self.agencies = agencies
    self.links = links
    self.location = location
  }

  /// The address of the folder under which all pages stand, with `/` at its end.
  package var baseFolder: String? { base.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
}

/// An agency that publishes plans.
package struct Agency: Sendable {
  /// The name of its folder, and its address.
  package var id: String
  package var title: String
  package var short: String?
  package var parent: String?
  package var province: String?
  package var website: String?
  package var contact: Contact?
  package var preface: Markdown
  package var pages: [ProsePage]
  package var attachments: [Attachment]
  /// The plans, the newest year first, those of one year by id.
  package var plans: [Plan]
  package var location: Location

  package init(
    id: String, title: String, short: String? = nil, parent: String? = nil, province: String? = nil,
    website: String? = nil,
    contact: Contact? = nil, preface: Markdown = Markdown([]), pages: [ProsePage] = [], attachments: [Attachment] = [],
    plans: [Plan] = [], location: Location
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.parent = parent
    self.province = province
    self.website = website
    self.contact = contact
    self.preface = preface
    self.pages = pages
    self.attachments = attachments
    self.plans = plans
    self.location = location
  }
}

/// Where a reader can ask: a unit of the agency, never a person.
package struct Contact: Hashable, Sendable {
  package var unit: String?
  package var phone: String?
  package var email: String?

  package init(unit: String? = nil, phone: String? = nil, email: String? = nil) {
    self.unit = unit
    self.phone = phone
    self.email = email
  }
}

/// A page of prose: of the site, of an agency or of a plan.
package struct ProsePage: Sendable {
  /// The file's name without its ending, and its address.
  package var id: String
  package var title: String
  package var body: Markdown
  package var location: Location

  package init(id: String, title: String, body: Markdown, location: Location) {
    self.id = id
    self.title = title
    self.body = body
    self.location = location
  }
}

/// A file that is published beside a page as it is.
package struct Attachment: Hashable, Sendable {
  /// Its path in the content folder.
  package var path: String
  /// Its path below the folder of its page, and below `files/` on the site.
  package var name: String

  package init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// An attachment that stands directly beside its page.
  package init(path: String) { self.init(path: path, name: String(path.split(separator: "/").last ?? "")) }
}
