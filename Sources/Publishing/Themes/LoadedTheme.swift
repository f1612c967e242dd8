import Diagnostics
import Documents
import Files
import Language
import Markup
import Pages

/// A theme, read from its folder: what pages take from it, and the files that are published for it.
struct LoadedTheme: Sendable {
  let theme: Theme
  let labels: Labels
  /// What breaks the lines of charts between words: by the theme's word list, where it has one.
  let breaker: WordBreaker
  /// The style sheet and the pictures, below `assets/`; the style sheet has its content's hash in its name.
  let assets: [OutputFile]

  init(folder: String, language: InterfaceLanguage) throws(PublishingError) {
    let source = try ThemeFolder(folder)
    labels = try LoadedTheme.labels(of: source, in: folder, language)
    let sheet = LoadedTheme.styleSheet(of: source)
    let sheetName = "style.\(SHA256.hexadecimal(of: sheet).prefix(16)).css"
    let logo = source.settings.compactMap { $0.text("logo") }.first.flatMap { source.files[$0] }
    func fragment(_ name: String) -> HTML { HTML(trusted: source.files["fragments/\(name).html"]?.bytes ?? []) }
    theme = Theme(
      styleSheet: sheetName, logo: logo.map { String($0.name) }, head: fragment("head"), header: fragment("header"),
      footer: fragment("footer"))
    assets =
      [OutputFile(path: "assets/" + sheetName, bytes: sheet)]
      + (logo.flatMap { logo in logo.bytes.map { [OutputFile(path: "assets/\(logo.name)", bytes: $0)] } } ?? [])
    breaker = source.path(of: "words.th.tri").flatMap(WordBreaker.init(dictionary:)) ?? WordBreaker()
  }

  /// The one style sheet of the site: the colours and fonts of `theme.yml`, then every style sheet of the theme.
  private static func styleSheet(of source: ThemeFolder) -> [UInt8] {
    var sheet: [UInt8] = []
    for file in source.styleSheets {
      sheet += file.bytes ?? []
      if sheet.last != UInt8(ascii: "\n") { sheet.append(UInt8(ascii: "\n")) }
    }
    for settings in source.settings.reversed() { sheet += Array(ThemeTokens(settings).css.utf8) }
    return sheet
  }

  private static func labels(
    of source: ThemeFolder, in folder: String, _ language: InterfaceLanguage
  ) throws(PublishingError) -> Labels {
    let name = "labels.\(language.rawValue).yml"
    var found: [Diagnostic] = []
    guard let bytes = source.files[name]?.bytes,
      let mapping = FrontMatter.readYAML(file: name, bytes: bytes, diagnostics: &found)
    else { throw .themeFaults(folder: folder, found.isEmpty ? [.labelsMissing(name)] : found) }
    var texts: [Label: String] = [:]
    for entry in mapping.entries {
      guard let label = Label(rawValue: entry.key.text), case .scalar(let scalar) = entry.value else {
        found.append(.unknownLabel(entry.key))
        continue
      }
      texts[label] = scalar.text
    }
    let labels = Labels(texts)
    found += labels.missing.map { .missingLabel($0, in: name) }
    guard !found.hasErrors else { throw .themeFaults(folder: folder, found) }
    return labels
  }
}

extension Diagnostic {
  fileprivate static func labelsMissing(_ file: String) -> Diagnostic {
    Diagnostic(
      id: "labels-missing", at: Location(file: file),
      message: Message(thai: "ชุดรูปแบบไม่มีไฟล์คำ \(file)", english: "the theme has no label file \(file)"))
  }

  fileprivate static func missingLabel(_ label: Label, in file: String) -> Diagnostic {
    Diagnostic(
      id: "missing-label", at: Location(file: file),
      message: Message(thai: "ไม่มีคำของ “\(label.rawValue)”", english: "the label '\(label.rawValue)' has no text"))
  }

  fileprivate static func unknownLabel(_ key: Scalar) -> Diagnostic {
    let nearest = nearestName(to: key.text, among: Label.allCases.map(\.rawValue))
    return Diagnostic(
      id: "unknown-label", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "ไม่รู้จักคำ “\(key.text)”" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
        english: "unknown label '\(key.text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")))
  }
}
