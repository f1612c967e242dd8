import Exports
import Files

/// A file of the site, as it was written.
struct WrittenFile: Hashable, Sendable {
  let path: String
  let size: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  let hash: String

  var isPage: Bool { path.hasSuffix(".html") }
}

/// `manifest.json`: every file of the site with its size and SHA-256, so that anyone can tell whether a copy is whole.
struct Manifest {
  static let name = "manifest.json"

  let files: [WrittenFile]

  var file: OutputFile {
    var json = JSON()
    json.object { json in
      json.name("generator")
      json.string("prongsai")
      json.name("files")
      json.array { json in
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
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
