import Diagnostics
import Fiscal
package import Language
package import Plans
package import Reports
import Tables

/// `agency.json`: all that the pages of the whole site need of one agency, so that they can be made from such files alone.
package struct AgencyFile: Sendable {
  package static let name = "agency.json"
  static let generator = "prongsai"

  /// A file of the content folder and the SHA-256 of its bytes.
  package struct Source: Hashable, Sendable {
    package let path: String
    package let hash: String

    package init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  /// The digest of what all agencies of one site have in common: program, theme, frame of the pages.
  package var frame: String
  /// The agency; of its documents, its pages and its plans only what this file holds.
  package var agency: Agency
  /// Its plans, in its order.
  package var plans: [PlanSummary]
  /// The files of the content folder that it was made of, in the order of their paths.
  package var sources: [Source]
  /// How many other files the agency has on the site, and the digest of their list.
  package var fileCount: Int
  package var fileDigest: String

  package init(
    frame: String, agency: Agency, plans: [PlanSummary], sources: [Source], fileCount: Int, fileDigest: String
  ) {
    self.frame = frame
    self.agency = agency
    self.plans = plans
    self.sources = sources
    self.fileCount = fileCount
    self.fileDigest = fileDigest
  }

  /// The file; the titles of pages are in the language of the labels.
  package func bytes(labels: Labels) -> [UInt8] {
    var json = JSON()
    json.object { json in
      json.text("generator", Self.generator)
      json.text("frame", frame)
      json.text("id", agency.id)
      json.text("title", agency.title)
      json.text("parent", agency.parent)
      json.text("website", agency.website)
      json.text("phone", agency.contact?.phone)
      json.text("email", agency.contact?.email)
      json.list("pages", agency.pages) { json, page in
        json.text("id", page.id)
        json.text("title", page.title)
      }
      json.list("plans", plans) { json, plan in json.plan(plan, labels) }
      json.name("files")
      json.object { json in
        json.count("count", fileCount)
        json.text("digest", fileDigest)
      }
      json.list("sources", sources) { json, source in
        json.text("path", source.path)
        json.text("sha256", source.hash)
      }
    }
    json.newline()
    return json.bytes
  }
}

extension PlanPage {
  /// What a page that shows a plan from one side is called in the file; nil for other pages.
  var sideName: String? {
    switch self {
    case .sources: "sources"
    case .categories: "categories"
    case .framework(let id): "framework:" + id
    case .indicators: "indicators"
    case .schedule: "schedule"
    case .results: "results"
    case .checks: "checks"
    case .data: "data"
    default: nil
    }
  }

  init?(sideName: String) {
    let simple: [PlanPage] = [.sources, .categories, .indicators, .schedule, .results, .checks, .data]
    if let page = simple.first(where: { $0.sideName == sideName }) {
      self = page
    } else if sideName.hasPrefix("framework:") {
      self = .framework(String(sideName.dropFirst("framework:".count)))
    } else {
      return nil
    }
  }
}

extension JSON {
  fileprivate mutating func text(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  fileprivate mutating func count(_ name: String, _ count: Int) {
    self.name(name)
    number(count)
  }

  fileprivate mutating func flag(_ name: String, _ flag: Bool) {
    self.name(name)
    boolean(flag)
  }

  /// An amount in baht, `"none"` for no budget, nothing for what is not stated.
  fileprivate mutating func amount(_ name: String, _ amount: Amount) {
    switch amount {
    case .stated(let money):
      self.name(name)
      self.amount(money)
    case .noBudget: text(name, "none")
    case .notStated: break
    }
  }

  /// An array of objects, a line each; nothing where it is empty.
  fileprivate mutating func list<Element>(
    _ name: String, _ elements: [Element], _ members: (inout JSON, Element) -> Void
  ) {
    if elements.isEmpty { return }
    self.name(name)
    array { json in
      for element in elements {
        json.newline()
        json.object { json in members(&json, element) }
      }
    }
  }

  fileprivate mutating func texts(_ name: String, _ texts: [String]) {
    if texts.isEmpty { return }
    self.name(name)
    array { json in for text in texts { json.string(text) } }
  }

  fileprivate mutating func plan(_ summary: PlanSummary, _ labels: Labels) {
    let plan = summary.plan
    text("id", plan.id)
    text("title", plan.title)
    count("year", plan.fiscalYear.buddhistEra)
    text("kind", plan.kind.rawValue)
    text("status", plan.status?.rawValue)
    flag("counted", plan.isCounted)
    flag("sample", plan.isSample)
    text("coverage", plan.coverage)
    text("strategyTerm", plan.strategyTerm)
    name("figures")
    object { json in json.figures(summary.figures) }
    list("sides", summary.sides) { json, side in
      json.text("page", side.page.sideName)
      json.text("title", labels.words(side.title))
    }
    list("pages", plan.pages) { json, page in
      json.text("id", page.id)
      json.text("title", page.title)
      json.text("file", page.location.file)
    }
    list("strategies", plan.strategies) { json, strategy in
      json.text("id", strategy.id)
      json.text("title", strategy.title)
      json.texts("indicators", strategy.indicators.map(\.text))
    }
    list("groups", plan.groups) { json, group in
      json.text("id", group.id)
      json.text("title", group.title)
    }
    list("projects", summary.projects) { json, project in
      json.text("id", project.id)
      json.text("number", project.number)
      json.text("title", project.title)
      json.text("file", project.file)
      json.texts("groups", project.groups.ids)
      json.amount("budget", project.budget)
      json.texts("indicators", project.indicators)
    }
  }

  private mutating func figures(_ figures: KeyFigures) {
    amount("planned", figures.planned)
    count("items", figures.items)
    flag("countsItems", figures.countsItems)
    count("projects", figures.projects)
    count("activities", figures.activities)
    count("strategies", figures.strategies)
    count("groups", figures.groups)
    count("indicators", figures.indicators)
    amount("unscheduled", figures.unscheduled)
    amount("allocated", figures.allocated)
    amount("obligated", figures.obligated)
    amount("spent", figures.spent)
    name("statuses")
    object { json in
      for status in ProjectStatus.allCases { json.count(status.rawValue, figures.statuses[status]) }
    }
  }
}
