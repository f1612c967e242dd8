import Diagnostics
import Markup
import Plans

extension PageContext {
  /// The address of a place of the content in the site's repository, where the site names one.
  func sourceLink(_ place: Location) -> Link? {
    guard let repository = site.repository else { return nil }
    let base = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
    let path = Link(path: "\(setting.contentFolder)/\(place.file)").address
    return Link(written: "\(base)/blob/HEAD/\(path)#L\(place.line)")
  }
}
