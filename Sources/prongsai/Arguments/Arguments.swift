import Diagnostics

/// The words of a command line, sorted into options and operands.
struct Arguments: Equatable {
  private(set) var values: [String: String] = [:]
  private(set) var switches: Set<String> = []
  private(set) var operands: [String] = []

  /// The value of an option, where it is given.
  subscript(option: String) -> String? { values[option] }

  func has(_ option: String) -> Bool { switches.contains(option) }

  /// Sorts words as a command describes them: `--name VALUE`, `--name=VALUE`, `--` before operands that start with a dash.
  ///
  /// - Throws: `UsageError` for the first word that the command does not know.
  init(_ words: some Sequence<String>, for command: CommandDescription) throws(UsageError) {
    var rest = Array(words)[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word == "-h" {
        switches.insert("help")
      } else if takesOptions, word.hasPrefix("--") {
        try readOption(word.dropFirst(2), rest: &rest, command)
      } else if takesOptions, word.hasPrefix("-"), word != "-" {
        throw .unknownOption(word, nearest: nil)
      } else {
        guard operands.count < command.operands.count else { throw .unexpectedOperand(word) }
        try check(word, among: command.operands[operands.count].choices, of: command.operands[operands.count].name)
        operands.append(word)
      }
    }
    guard !has("help"), !has("version") else { return }
    for missing in command.operands.dropFirst(operands.count) where missing.isRequired {
      throw .missingOperand(missing.name)
    }
  }

  private mutating func readOption(
    _ word: Substring, rest: inout ArraySlice<String>, _ command: CommandDescription
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        "--" + name, nearest: nearestName(to: name, among: command.options.map(\.name)).map { "--" + $0 })
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw .unexpectedValue("--" + name) }
      switches.insert(name)
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
      throw .missingValue("--" + name)
    }
    // Of `--output --drafts` nobody means a folder named `--drafts`; after an equals sign it may be meant.
    if parts.count == 1, value.hasPrefix("--") { throw .missingValue("--" + name) }
    if values[name] != nil { throw .repeatedOption("--" + name) }
    try check(value, among: option.choices, of: "--" + name)
    values[name] = value
  }

  private func check(_ value: String, among choices: [String], of name: String) throws(UsageError) {
    guard choices.isEmpty || choices.contains(value) else { throw .unknownChoice(value, of: name, choices) }
  }
}

/// A command line that cannot be understood.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(String)
  case repeatedOption(String)
  case unexpectedValue(String)
  case unexpectedOperand(String)
  case missingOperand(String)
  case unknownChoice(String, of: String, [String])
  /// A value that is of the right form, but cannot be used, such as a number of jobs that is 0.
  case unusable(Message)

  /// The sentence for who typed it.
  var message: Message {
    switch self {
    case .unknownCommand(let name, let nearest):
      Message(
        thai: "ไม่รู้จักคำสั่ง “\(name)”" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
        english: "unknown command '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .unknownOption(let name, let nearest):
      Message(
        thai: "ไม่รู้จักตัวเลือก “\(name)”" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
        english: "unknown option '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .missingValue(let name):
      Message(thai: "ตัวเลือก “\(name)” ต้องมีค่าตามหลัง", english: "option '\(name)' needs a value")
    case .repeatedOption(let name):
      Message(thai: "ระบุตัวเลือก “\(name)” มากกว่าหนึ่งครั้ง", english: "option '\(name)' is given more than once")
    case .unexpectedValue(let name):
      Message(thai: "ตัวเลือก “\(name)” ไม่รับค่า", english: "option '\(name)' takes no value")
    case .unexpectedOperand(let word):
      Message(thai: "ไม่ทราบว่า “\(word)” หมายถึงอะไร", english: "unexpected word '\(word)'")
    case .missingOperand(let name):
      Message(thai: "ขาด \(name)", english: "missing \(name)")
    case .unknownChoice(let value, let name, let choices):
      Message(
        thai: "\(name) เป็น “\(value)” ไม่ได้ ใช้ได้เฉพาะ \(choices.joined(separator: ", "))",
        english: "\(name) cannot be '\(value)'; it is one of \(choices.joined(separator: ", "))")
    case .unusable(let message): message
    }
  }
}
