import Exports
import Files

/// `manifest.json`: what made the site of what, and every file with its size and SHA-256, so that anyone can tell
/// whether a copy is whole.
struct Manifest: Hashable, Sendable {
  static let name = "manifest.json"
  static let generator = "prongsai"

  /// The version of the program that wrote the site.
  var version: String
  /// The digests of the content and of the theme, as ``SourceDigest`` defines them.
  var content: String
  var theme: String
  /// Whether drafts are among the plans.
  var includesDrafts: Bool
  /// The language of the interface: `th` or `en`.
  var language: String
  /// The agency that alone the folder holds, where it is a part of a site; none of a whole site.
  var only: String?
  /// All files but the manifest itself, sorted by the bytes of their paths.
  let files: [WrittenFile]

  init(
    version: String, content: String, theme: String, includesDrafts: Bool, language: String, only: String? = nil,
    files: [WrittenFile]
  ) {
    self.version = version
    self.content = content
    self.theme = theme
    self.includesDrafts = includesDrafts
    self.language = language
    self.only = only
    self.files = files.sorted { $0.path.precedesAsPath($1.path) }
  }

  /// A line a file, so that two manifests can be compared by eye; ``init(reading:)`` reads the same form.
  var file: OutputFile {
    var json = JSON(capacity: files.reduce(1000) { $0 + $1.path.utf8.count + 120 })
    json.object { json in
      json.name("generator")
      json.string(Manifest.generator)
      json.name("version")
      json.string(version)
      json.name("content")
      json.string(content)
      json.name("theme")
      json.string(theme)
      json.name("drafts")
      json.boolean(includesDrafts)
      json.name("language")
      json.string(language)
      if let only {
        json.name("only")
        json.string(only)
      }
      json.name("files")
      json.array { json in
        for file in files {
          json.newline()
          json.object { json in
            json.name("path")
            json.string(file.path)
            json.name("bytes")
            json.number(file.size)
            json.name("sha256")
            json.string(file.hash)
          }
        }
      }
    }
    json.newline()
    return OutputFile(path: Manifest.name, bytes: json.bytes)
  }
}
