import Diagnostics
import Markup
import Plans

extension PageContext {
  /// The address of a place of the content in the site's repository, where the site names one.
  func sourceLink(_ place: Location) -> Link? {
    guard let repository = site.repository else { return nil }
    let path = Link(path: "\(setting.contentFolder)/\(place.file)").address
    return Link(written: RepositoryForm(of: repository).address(of: path, line: place.line, in: repository))
  }
}

/// How a git host addresses a line of a file on the default branch.
///
/// A Markdown file is asked for as plain text, for its lines have no addresses where it is shown as a page.
enum RepositoryForm: Hashable {
  case github, gitlab, gitea, bitbucket, sourcehut
  /// An address with `{path}` and `{line}` in it, for every other host.
  case template

  /// The form by the host's name; as GitHub's where that tells nothing.
  init(of repository: String) {
    let parts = repository.lowercased().split(separator: "/")
    let host = parts.count > 1 ? parts[1] : ""
    if repository.contains("{path}") {
      self = .template
    } else if host.contains("gitlab") {
      self = .gitlab
    } else if ["codeberg", "gitea", "forgejo"].contains(where: { host.contains($0) }) {
      self = .gitea
    } else if host.contains("bitbucket") {
      self = .bitbucket
    } else if host.hasSuffix("sr.ht") {
      self = .sourcehut
    } else {
      self = .github
    }
  }

  /// The address of a line of a file, whose path in the repository is percent-encoded.
  func address(of path: String, line: Int, in repository: String) -> String {
    let base = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
    return switch self {
    case .github: "\(base)/blob/HEAD/\(path)?plain=1#L\(line)"
    case .gitlab: "\(base)/-/blob/HEAD/\(path)?plain=1#L\(line)"
    case .gitea: "\(base)/src/commit/HEAD/\(path)?display=source#L\(line)"
    case .bitbucket: "\(base)/src/HEAD/\(path)#lines-\(line)"
    case .sourcehut: "\(base)/tree/HEAD/item/\(path)#L\(line)"
    case .template: repository.replacing("{path}", with: path).replacing("{line}", with: String(line))
    }
  }
}
