import Diagnostics
import Documents
import Files
import Language
import Markup
import Pages
import Plans

/// A theme, read from its folder: what pages take from it, and the files that are published for it.
struct LoadedTheme: Sendable {
  let theme: Theme
  let labels: Labels
  /// What breaks the lines of charts between words: by the theme's word list, where it has one.
  let breaker: WordBreaker
  /// The style sheet, the script, the logo and the icon, below `assets/`; all but the logo have their content's hash in their names.
  let assets: [OutputFile]
  /// The files that it was read from.
  let source: ThemeFolder
  /// The digest of all files of the theme, and of those that it extends.
  let digest: String
  /// The language of its words.
  let language: InterfaceLanguage

  init(folder: String, language: InterfaceLanguage) throws(PublishingError) {
    let source = try ThemeFolder(folder)
    self.source = source
    self.language = language
    do throws(FileError) { digest = try SourceDigest.digest(of: source.wholeTree) } catch { throw .theme(error) }
    labels = try LoadedTheme.labels(of: source, in: folder, language)
    let sheet = OutputFile(asset: "style", ending: "css", bytes: LoadedTheme.styleSheet(of: source))
    let script = ThemeScript(of: source, labels).bytes.map { OutputFile(asset: "site", ending: "js", bytes: $0) }
    let logo = try source.file(named: \.logo)
    let icon = try source.file(named: \.icon)?.bytes
      .map { OutputFile(asset: "icon", ending: "svg", bytes: $0) }
    func fragment(_ name: String) -> HTML { HTML(trusted: source["fragments/\(name).html"]?.bytes ?? []) }
    theme = Theme(
      styleSheet: sheet.name, script: script?.name, logo: logo.map { String($0.name) }, icon: icon?.name,
      head: fragment("head"), header: fragment("header"), footer: fragment("footer"))
    assets =
      [sheet] + [script, icon].compactMap(\.self)
      + (logo.flatMap { logo in logo.bytes.map { [OutputFile(path: "assets/\(logo.name)", bytes: $0)] } } ?? [])
    breaker = source.path(of: "words.th.tri").flatMap(WordBreaker.init(dictionary:)) ?? WordBreaker()
  }

  /// What all pages share of a site that has this theme.
  func setting(of site: Site) -> Setting { Setting(site: site, labels: labels, theme: theme, breaker: breaker) }

  /// The one style sheet of the site: the colours and fonts of `theme.yml`, then every style sheet of the theme.
  private static func styleSheet(of source: ThemeFolder) -> [UInt8] {
    var sheet: [UInt8] = []
    for file in source.styleSheets {
      sheet += file.bytes ?? []
      if sheet.last != UInt8(ascii: "\n") { sheet.append(UInt8(ascii: "\n")) }
    }
    return sheet + Array(ThemeTokens(joining: source.layers.map(\.settings.tokens)).css.utf8)
  }

  /// The words of a language: each layer's file adds to those below it, and changes them.
  private static func labels(
    of source: ThemeFolder, in folder: String, _ language: InterfaceLanguage
  ) throws(PublishingError) -> Labels {
    let name = "labels.\(language.rawValue).yml"
    var texts: [Label: String] = [:]
    for layer in source.layers {
      guard let bytes = layer.files[name]?.bytes else { continue }
      var found: [Diagnostic] = []
      let mapping = FrontMatter.readYAML(file: name, bytes: bytes, diagnostics: &found)
      for entry in mapping?.entries ?? [] {
        guard let label = Label(name: entry.key.text), case .scalar(let scalar) = entry.value else {
          found.append(.unknownLabel(entry.key))
          continue
        }
        texts[label] = scalar.text
      }
      if found.hasErrors { throw .themeFaults(folder: layer.folder, found) }
    }
    let labels = Labels(texts)
    let missing = labels.missing
    if missing.isEmpty { return labels }
    let isThere = source[name] != nil
    throw .themeFaults(folder: folder, isThere ? missing.map { .missingLabel($0, in: name) } : [.labelsMissing(name)])
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
      message: Message(thai: "ไม่มีคำของ “\(label.name)”", english: "the label '\(label.name)' has no text"))
  }

  fileprivate static func unknownLabel(_ key: Scalar) -> Diagnostic {
    let nearest = nearestName(to: key.text, among: Label.allCases.map(\.name))
    return Diagnostic(
      id: "unknown-label", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "ไม่รู้จักคำ “\(key.text)”" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
        english: "unknown label '\(key.text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")))
  }
}
