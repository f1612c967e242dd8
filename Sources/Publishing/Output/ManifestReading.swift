import Files

extension Manifest {
  /// Reads a manifest in the form in which a build writes it; nil for anything else, such as that of another program.
  init?(reading bytes: [UInt8]) {
    var text = ManifestText(bytes)
    guard text.take("{\"generator\":"), text.string() == Manifest.generator else { return nil }
    var texts: [String: String] = [:]
    var includesDrafts = false
    var files: [WrittenFile]?
    while files == nil {
      guard text.take(","), let key = text.string(), text.take(":") else { return nil }
      switch key {
      case "version", "content", "theme", "language", "only":
        guard let value = text.string() else { return nil }
        texts[key] = value
      case "drafts":
        includesDrafts = text.take("true")
        guard includesDrafts || text.take("false") else { return nil }
      case "files":
        guard let read = text.files() else { return nil }
        files = read
      default: return nil
      }
    }
    guard let files, text.take("}\n"), text.isAtEnd else { return nil }
    self.init(
      version: texts["version"] ?? "", content: texts["content"] ?? "", theme: texts["theme"] ?? "",
      includesDrafts: includesDrafts, language: texts["language"] ?? "", only: texts["only"], files: files)
  }

  /// Whether bytes begin as a manifest of this program does.
  static func isBeginning(_ bytes: [UInt8]) -> Bool {
    var text = ManifestText(bytes)
    return text.take("{\"generator\":") && text.string() == generator
  }
}

/// The text of a manifest, taken from its start.
private struct ManifestText {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// Takes what must stand here; false, and nothing taken, where it does not.
  mutating func take(_ expected: StaticString) -> Bool {
    let taken = expected.withUTF8Buffer { expected in
      guard expected.count <= bytes.count - index else { return false }
      return unsafe bytes[index..<(index + expected.count)].elementsEqual(expected)
    }
    if taken { index += expected.utf8CodeUnitCount }
    return taken
  }

  /// Takes a text between quotes.
  mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escapedByte() else { return nil }
        text.append(escaped)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// The byte that an escape stands for; a build escapes only what is below U+0080.
  private mutating func escapedByte() -> UInt8? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "u") else {
      return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? byte : nil
    }
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<(index + 4)]
    index += 4
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "f")).contains($0) }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func number() -> Int? {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    return Int(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  /// The list of files, whose paths must stay below the site.
  mutating func files() -> [WrittenFile]? {
    guard take("[") else { return nil }
    var files: [WrittenFile] = []
    while !take("]") {
      if !files.isEmpty { _ = take("\n") }
      guard files.isEmpty || take(","), take("\n{\"path\":") || take("{\"path\":"), let path = string(),
        take(",\"bytes\":"), let size = number(), take(",\"sha256\":"), let hash = string(), take("}")
      else { return nil }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.contains(where: { ["", ".", ".."].contains($0) }) || path.utf8.contains(0) { return nil }
      files.append(WrittenFile(path: path, size: size, hash: hash))
    }
    return files
  }
}
