/// A link as it was written, taken apart.
enum LinkDestination: Hashable {
  /// Why a link cannot stand.
  enum Refusal: Hashable {
    /// A scheme that a page must not link to, such as `javascript`.
    case scheme(String)
    /// An address that starts at the root of a site, or of the content folder.
    case absolute
    /// A path that leaves the content folder.
    case leavesContent
    case empty
  }

  /// A file of the content folder by its path, and a heading in it.
  case inside(path: String, fragment: String?)
  case outside(String)
  case refused(Refusal)

  /// Schemes that may be linked to.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  init(_ written: String, from file: String) {
    let destination = String(written.drop { $0.isWhitespace })
    if destination.isEmpty {
      self = .refused(.empty)
    } else if let scheme = Self.scheme(of: destination) {
      self = Self.schemes.contains(scheme) ? .outside(destination) : .refused(.scheme(scheme))
    } else if destination.hasPrefix("/") || destination.hasPrefix("\\") {
      self = .refused(.absolute)
    } else {
      self = Self.inside(destination, from: file)
    }
  }

  /// The path of the document of a folder that was linked to.
  static func index(of folder: String) -> String {
    folder.isEmpty ? "index.md" : folder.hasSuffix("/") ? folder + "index.md" : folder + "/index.md"
  }

  private static func inside(_ destination: String, from file: String) -> LinkDestination {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 && !parts[1].isEmpty ? decoded(parts[1]) : nil
    guard let path = parts.first, !path.isEmpty else { return .inside(path: file, fragment: fragment) }
    var folders = file.split(separator: "/").dropLast().map(String.init)
    for part in decoded(path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard folders.popLast() != nil else { return .refused(.leavesContent) }
      default: folders.append(String(part))
      }
    }
    return .inside(path: folders.joined(separator: "/"), fragment: fragment)
  }

  /// The letters in front of the first colon, if they can be a scheme.
  private static func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    // The two that nearly all are, without a new text for each link.
    if scheme == "https" || scheme == "http" { return String(scheme) }
    guard !scheme.utf8.contains(where: { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) })
    else { return nil }
    return String(scheme.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init)).lowercased()
  }

  /// A text with each `%41` as the byte that it stands for.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(validating: output, as: UTF8.self) ?? String(text)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
