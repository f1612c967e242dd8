import Diagnostics

extension CommandDescription {
  /// What `--help` prints: how it is called, what it does, each option, and lines to try.
  func help(in language: InterfaceLanguage) -> String {
    let words = HelpWords(language)
    let call = (["prongsai", name] + operands.map { $0.isRequired ? $0.name : "[\($0.name)]" }).joined(separator: " ")
    var text = "\(summary[language])\n\n\(words.usage): \(call) [\(words.anyOption)]\n\n\(discussion[language])\n"
    text += list(words.operands, operands.map { ($0.name, $0.summary[language]) })
    text += list(
      words.options, options.map { (("--" + $0.name) + ($0.value.map { " " + $0 } ?? ""), $0.summary[language]) })
    text += list(words.examples, examples.map { ($0.line, $0.summary[language]) }, isStacked: true)
    return text
  }
}

/// A head and its rows, aligned; nothing where there are no rows.
///
/// Stacked rows put the explanation on its own line.
func list(_ head: String, _ rows: [(term: String, summary: String)], isStacked: Bool = false) -> String {
  guard !rows.isEmpty else { return "" }
  let width = rows.map(\.term.count).max() ?? 0
  return "\n\(head):\n"
    + rows.map { row in
      isStacked
        ? "  \(row.term)\n      \(row.summary)\n"
        : "  \(row.term)\(String(repeating: " ", count: width - row.term.count + 2))\(row.summary)\n"
    }.joined()
}

/// The few words that help texts share.
struct HelpWords {
  /// The heads of the parts of a help text, and the words that stand in a call.
  let usage, options, operands, commands, examples, more, command, anyOption: String

  init(_ language: InterfaceLanguage) {
    switch language {
    case .thai:
      usage = "วิธีใช้"
      options = "ตัวเลือก"
      command = "คำสั่ง"
      anyOption = "ตัวเลือก"
      operands = "สิ่งที่ต้องระบุ"
      commands = "คำสั่ง"
      examples = "ตัวอย่าง"
      more = "ดูรายละเอียดของคำสั่ง: prongsai คำสั่ง --help"
    case .english:
      usage = "Usage"
      options = "Options"
      command = "COMMAND"
      anyOption = "options"
      operands = "What to name"
      commands = "Commands"
      examples = "Examples"
      more = "More about a command: prongsai COMMAND --help"
    }
  }
}
