import Diagnostics
import Documents
import Plans

/// The colours and fonts of a `theme.yml`, as custom properties of CSS.
///
/// `colours: light: accent: "#12436D"` becomes `--accent: #12436D` where the reader's scheme is light, and on paper.
struct ThemeTokens: Sendable {
  private var light: [Declaration] = []
  private var dark: [Declaration] = []
  private var fonts: [Declaration] = []

  /// The tokens that the settings of one theme name.
  init(reading fields: inout FieldReader) {
    if let colours = fields.mapping("colours") {
      (light, dark) = fields.read(colours, of: Message(thai: "สี", english: "the colours")) { schemes in
        (schemes.declarations("light"), schemes.declarations("dark"))
      }
    }
    fonts = fields.declarations("fonts", prefix: "font-")
  }

  /// The tokens of themes that extend each other, the one that extends none first: what comes later wins, scheme by scheme.
  init(joining layers: [ThemeTokens]) {
    light = layers.flatMap(\.light)
    dark = layers.flatMap(\.dark)
    fonts = layers.flatMap(\.fonts)
  }

  /// The properties; empty where the settings name none.
  var css: String {
    var css = ""
    if !fonts.isEmpty { css += ":root{\(fonts.css)}\n" }
    // Not for a reader in the dark, whose colours in the style sheets would else be won over.
    if !light.isEmpty { css += "@media not \(ThemeTokens.inTheDark){:root{\(light.css)}}\n" }
    if !dark.isEmpty { css += "@media \(ThemeTokens.inTheDark){:root{\(dark.css)}}\n" }
    return css
  }

  private static let inTheDark = "screen and (prefers-color-scheme: dark)"
}

/// A custom property and its value, neither of which ends the declaration that they are.
private struct Declaration {
  let name: String
  let value: String

  init(_ key: Scalar, _ scalar: Scalar, prefix: String) throws(Diagnostic) {
    guard !key.text.isEmpty, key.text.utf8.allSatisfy(Declaration.isOfName) else { throw .themeKey(key) }
    guard Declaration.isWhole(scalar.text.utf8) else { throw .themeValue(scalar, of: key) }
    name = prefix + key.text
    value = scalar.text
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a text is a value by itself: its quotes and brackets are closed, and nothing in it ends a declaration, a rule or
  /// a sheet.
  ///
  /// Narrower than a declaration value of CSS Syntax 3, § 5: escapes, blocks and comments have no place in a colour or a list of fonts.
  private static func isWhole(_ bytes: String.UTF8View) -> Bool {
    var quote: UInt8?
    var closings: [UInt8] = []
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\\"):
        return false
      case UInt8(ascii: "*") where last == UInt8(ascii: "/"): return false
      case quote: quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "!"): return false
      case UInt8(ascii: "("): closings.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): closings.append(UInt8(ascii: "]"))
      case UInt8(ascii: ")"), UInt8(ascii: "]"): guard closings.popLast() == byte else { return false }
      default: break
      }
      last = byte
    }
    return quote == nil && closings.isEmpty
  }
}

extension [Declaration] {
  fileprivate var css: String { map { "--\($0.name):\($0.value);" }.joined() }
}

extension FieldReader {
  /// The properties that the keys below a key name, in their order; one that is empty is not stated.
  fileprivate mutating func declarations(_ key: String, prefix: String = "") -> [Declaration] {
    guard let mapping = mapping(key) else { return [] }
    return read(mapping, of: Message(thai: key, english: "'\(key)'")) { tokens in
      mapping.entries.compactMap { entry in
        guard let value = tokens.scalar(entry.key.text) else { return nil }
        do throws(Diagnostic) {
          return try Declaration(entry.key, value, prefix: prefix)
        } catch {
          tokens.diagnostics.append(error)
          return nil
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func themeKey(_ key: Scalar) -> Diagnostic {
    Diagnostic(
      id: "theme-key", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "“\(key.text)” เป็นชื่อของสีหรือแบบอักษรไม่ได้", english: "'\(key.text)' cannot name a colour or a font"),
      hint: Message(
        thai: "ใช้เฉพาะอักษรอังกฤษ ตัวเลขอารบิก - และ _ เช่น accent-tint",
        english: "use English letters, digits, '-' and '_' alone, as in accent-tint"))
  }

  fileprivate static func themeValue(_ scalar: Scalar, of key: Scalar) -> Diagnostic {
    Diagnostic(
      id: "theme-value", at: scalar.location, length: scalar.isVerbatim ? scalar.text.utf8.count : 0,
      message: Message(
        thai: "ค่าของ \(key.text): ไม่ใช่สีหรือรายชื่อแบบอักษรที่สมบูรณ์",
        english: "the value of '\(key.text)' is no whole colour or list of fonts"),
      hint: Message(
        thai: "ปิดเครื่องหมายคำพูดและวงเล็บให้ครบ และลบ { } ; < > \\ ! /* ออก เช่น \"#12436d\"",
        english: "close its quotes and brackets, and take { } ; < > \\ ! /* out of it, as in \"#12436d\""))
  }
}
