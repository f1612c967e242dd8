import Diagnostics
import Fiscal
import Language
import Markup
import Plans
import Tables

/// What a template needs to know of the page that it writes: the build's setting, the page's own address, and the
/// pages of its plan if it belongs to one.
struct PageContext: Sendable {
  let setting: Setting
  let route: Route
  /// The page's path below the output folder, from which its links start.
  private let path: String
  /// The same, percent-encoded.
  private let encodedPath: String
  let plan: PlanMap?
  /// Where the plan's pages stand in the print edition that is being written; none on a page of the site.
  var anchors: PrintAnchors?
  /// Stands in the ids of what is written, so that parts of one document that are alike share none.
  var idPrefix = ""
  /// The level of the headings of a page's sections.
  var headingLevel = 2

  init(_ setting: Setting, at route: Route, plan: PlanMap? = nil) {
    self.setting = setting
    self.route = route
    path = route.path
    encodedPath = Link.encoded(path: path)
    self.plan = plan
  }

  var site: Site { setting.site }
  var language: InterfaceLanguage { setting.site.language }
  /// Whether a document for paper is written: then there is nothing to download, and a link leads to its own parts.
  var isPrintEdition: Bool { anchors != nil }

  /// The text of a label.
  subscript(label: Label) -> String { setting.labels[label] }

  /// The text of a label with its arguments in place.
  func text(_ label: Label, _ arguments: KeyValuePairs<String, String>) -> String {
    setting.labels.text(label, arguments)
  }

  /// The words of a phrase in the site's language.
  func words(_ phrase: Phrase) -> String { setting.labels.words(phrase) }

  /// Digits in the script that the site writes.
  func digits(_ text: String) -> String { site.usesThaiDigits ? text.withDigits(.thai) : text }

  func number(_ number: Int) -> String { digits(String(number)) }

  /// The relative address of another page, from this one; in a print edition, of the part that holds it.
  func link(to target: Route, fragment: String? = nil) -> Link {
    if let anchors, case .plan(plan?.address, let page) = target, let part = anchors.link(to: page, fragment: fragment)
    {
      return part
    }
    return Link(path: target.path(fromPageAt: path), fragment: fragment)
  }

  /// The address of a page of the plan, if the plan has it.
  func link(to page: PlanPage) -> Link? {
    if let anchors { return anchors.link(to: page) }
    guard let target = plan?.path(of: page) else { return nil }
    return Link(encoded: Route.way(to: target, fromPageAt: encodedPath))
  }

  /// The address of the page of a member of a dimension, unless it is this page or there is none.
  func link(to member: Member) -> Link? {
    if let anchors { return plan?.page(of: member).flatMap(anchors.link) }
    if member.dimension == .agency {
      guard let agency = setting.agencies[member.key], route != .agency(agency.id) else { return nil }
      return link(to: .agency(agency.id))
    }
    guard let target = plan?.path(of: member), target != encodedPath else { return nil }
    return Link(encoded: Route.way(to: target, fromPageAt: encodedPath))
  }
}
